package org.regjistri.access.officials;

import java.util.UUID;
import org.regjistri.access.NewOfficial;
import org.regjistri.access.Role;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The section `access` of an entry's payload, as far as one entry needs it. No secret is ever in it.
///
/// ```json
/// {"appointed": {"id": …, "userName": …, "displayName": …, "office": …},
///  "granted": [{"id": …, "official": …, "role": …, "reason": …}], "ended": [{"id": …, "reason": …}],
///  "credential": {"id": …, "official": …}, "endedCredential": …, "dismissed": {"official": …, "reason": …}}
/// ```
final class Section {
    static final String NAME = "access";
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    Section appointed(UUID id, NewOfficial official) {
        node.putObject("appointed")
                .put("id", id.toString())
                .put("userName", official.userName())
                .put("displayName", official.displayName())
                .put("office", official.office().value());
        return this;
    }

    Section granted(UUID id, UUID official, Role role, String reason) {
        node.withArray("granted")
                .addObject()
                .put("id", id.toString())
                .put("official", official.toString())
                .put("role", role.name())
                .put("reason", reason);
        return this;
    }

    Section ended(UUID id, String reason) {
        node.withArray("ended").addObject().put("id", id.toString()).put("reason", reason);
        return this;
    }

    Section credential(UUID id, UUID official) {
        node.putObject("credential").put("id", id.toString()).put("official", official.toString());
        return this;
    }

    Section endedCredential(UUID id) {
        node.put("endedCredential", id.toString());
        return this;
    }

    Section dismissed(UUID official, String reason) {
        node.putObject("dismissed").put("official", official.toString()).put("reason", reason);
        return this;
    }

    ObjectNode node() {
        return node;
    }
}
