package org.regjistri.access.officials;

import java.time.Instant;
import java.util.UUID;
import org.regjistri.access.NewOfficial;
import org.regjistri.access.Role;
import org.regjistri.kernel.ActorRef;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The section `access` of an entry's payload, as far as one entry needs it. No secret is ever in it.
///
/// ```json
/// {"appointed": {"id": …, "userName": …, "displayName": …, "office": …},
///  "granted": [{"id": …, "official": …, "role": …, "reason": …}], "ended": [{"id": …, "reason": …}],
///  "credential": {"id": …, "official": …}, "endedCredential": …, "dismissed": {"official": …, "reason": …},
///  "passkey": {"id": …, "official": …, "name": …, "attested": SHA-256 in hex}, "endedPasskey": …,
///  "linked": {"id": …, "official": …, "issuer": …, "subject": …}, "endedLink": …,
///  "proposal": {"id": …, "proposedBy": …, "proposedAt": …, "agreedBy": …}}
/// ```
public final class Section {
    static final String NAME = "access";
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    public Section() {}

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

    /// @param attested SHA-256, in hex, of key and credential as they are kept
    public Section passkey(UUID id, UUID official, String name, String attested) {
        node.putObject("passkey")
                .put("id", id.toString())
                .put("official", official.toString())
                .put("name", name)
                .put("attested", attested);
        return this;
    }

    public Section endedPasskey(UUID id) {
        node.put("endedPasskey", id.toString());
        return this;
    }

    Section linked(UUID id, UUID official, String issuer, String subject) {
        node.putObject("linked")
                .put("id", id.toString())
                .put("official", official.toString())
                .put("issuer", issuer)
                .put("subject", subject);
        return this;
    }

    Section endedLink(UUID id) {
        node.put("endedLink", id.toString());
        return this;
    }

    /// Who proposed what the entry's actor agreed to.
    Section proposal(UUID id, ActorRef proposedBy, Instant proposedAt, ActorRef agreedBy) {
        node.putObject("proposal")
                .put("id", id.toString())
                .put("proposedBy", proposedBy.toString())
                .put("proposedAt", proposedAt.toString())
                .put("agreedBy", agreedBy.toString());
        return this;
    }

    ObjectNode node() {
        return node;
    }
}
