package org.regjistri.access.orders;

import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The section `court-order` of an entry: what was decided about which order.
final class OrderSection {
    static final String NAME = "court-order";
    static final String APPROVED = "approved";
    static final String LIFTED = "lifted";

    private static final List<String> MEMBERS =
            List.of("id", "person", "reference", "endsOn", "proposedBy", "proposedAt", "decision");

    private OrderSection() {}

    static ObjectNode of(CourtOrder order, String decision) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", order.id().toString())
                .put("person", order.person().toString())
                .put("reference", order.reference())
                .put("endsOn", order.endsOn().toString())
                .put("proposedBy", order.proposedBy().toString())
                .put("proposedAt", order.proposedAt().toString())
                .put("decision", decision);
    }

    /// In a form that can be compared.
    static String line(JsonNode section) {
        return MEMBERS.stream().map(name -> section.required(name).asString()).collect(Collectors.joining("|"));
    }
}
