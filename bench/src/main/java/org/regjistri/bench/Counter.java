package org.regjistri.bench;

import java.time.LocalDate;
import java.util.UUID;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An office's counter: where births are declared, with the settlement in which the children are born.
///
/// @param token the bearer token of its registrar
record Counter(String office, String settlement, String token) {

    /// A child of the couple.
    ///
    /// @param serial makes the child's name, which no other child has
    Declaration declaration(Couple couple, int serial, LocalDate today) {
        String given = Names.given(serial);
        LocalDate bornOn = today.minusDays(1 + serial % 20);
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("child")
                .put("given", given)
                .put("surname", couple.surname())
                .put("sex", serial % 2 == 0 ? "FEMALE" : "MALE")
                .put("bornOn", bornOn.toString())
                .put("bornAt", "07:%02d".formatted(serial % 60))
                .put("settlement", settlement);
        body.putObject("mother").put("personalNumber", couple.motherNumber());
        body.putObject("father").put("personalNumber", couple.fatherNumber());
        body.putObject("declaration").put("declarant", "MOTHER");
        body.putArray("evidence")
                .addObject()
                .put("kind", "HOSPITAL_REPORT")
                .put("number", "B-" + serial)
                .put("issuer", "Spitali i Përgjithshëm")
                .put("issuedOn", bornOn.toString());
        return new Declaration(UUID.randomUUID(), this, couple, given, body.toString());
    }

    /// @param key the idempotency key
    record Declaration(UUID key, Counter counter, Couple couple, String given, String body) {}
}
