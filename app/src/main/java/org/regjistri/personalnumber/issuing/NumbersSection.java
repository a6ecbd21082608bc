package org.regjistri.personalnumber.issuing;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.personalnumber.IssueCause;
import org.regjistri.personalnumber.IssuedNumber;
import org.regjistri.personalnumber.NumberStatus;
import org.regjistri.persons.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The section `personalnumber` of an entry, there and back.
final class NumbersSection {
    private NumbersSection() {}

    static ObjectNode write(List<IssuedNumber> issued) {
        ObjectNode section = JsonNodeFactory.instance.objectNode();
        ArrayNode list = section.putArray("issued");
        issued.forEach(one -> list.add(write(one)));
        return section;
    }

    private static ObjectNode write(IssuedNumber one) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("digits", one.number().digits())
                .put("person", one.person().toString())
                .put("cause", one.cause().name())
                .put("status", one.status().name())
                .put("statusId", one.statusId().toString())
                .put("schemeVersion", one.schemeVersion())
                .put("keyVersion", one.keyVersion())
                .put("source", one.source());
    }

    static List<IssuedNumber> read(JsonNode section) {
        List<IssuedNumber> issued = new ArrayList<>();
        section.required("issued").forEach(one -> issued.add(readOne(one)));
        return issued;
    }

    private static IssuedNumber readOne(JsonNode one) {
        return new IssuedNumber(
                PersonalNumber.of(one.required("digits").asString()),
                PersonId.parse(one.required("person").asString()),
                IssueCause.valueOf(one.required("cause").asString()),
                NumberStatus.valueOf(one.required("status").asString()),
                UUID.fromString(one.required("statusId").asString()),
                optionalInt(one.path("schemeVersion")),
                optionalInt(one.path("keyVersion")),
                one.path("source").isString() ? one.path("source").asString() : null);
    }

    private static @Nullable Integer optionalInt(JsonNode node) {
        return node.isNumber() ? node.asInt() : null;
    }
}
