package org.regjistri.civilstatus.birth;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.ActNumber;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.journal.EntryHead;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.persons.PersonId;
import org.regjistri.territory.Place;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The section `civilstatus` of an entry: the act of birth, there and back. What the envelope says is not said again.
final class BirthSection {
    static final String NAME = "civilstatus";

    private BirthSection() {}

    static ObjectNode write(Act act) {
        Birth birth = act.birth();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("act", act.id().toString())
                .put("kind", act.number().kind().name())
                .put("book", act.number().book().value())
                .put("year", act.number().year())
                .put("number", act.number().number())
                .put("commandKey", act.commandKey().toString())
                .put("commandDigest", act.commandDigest())
                .put("child", birth.childId().toString())
                .put("personalNumber", birth.number().digits())
                .put("declarant", birth.declarant().name())
                .put("termEndedOn", birth.termEndedOn().toString());
        putChild(node, birth.child());
        putParent(node.putObject("mother"), birth.mother());
        putParent(node.putObject("father"), birth.father());
        putEvidence(node.putObject("evidence"), birth.evidence());
        ArrayNode notTheSame = node.putArray("notTheSame");
        birth.notTheSame().stream().sorted().forEach(person -> notTheSame.add(person.toString()));
        return node;
    }

    private static void putChild(ObjectNode node, RegisterBirth.Child child) {
        SettlementCode settlement = child.place().settlement();
        node.put("given", child.name().given())
                .put("surname", child.name().surname())
                .put("sex", child.sex().name())
                .put("bornOn", child.bornOn().toString())
                .put("bornAt", child.bornAt().toString())
                .put("country", child.place().country().value())
                .put("settlement", settlement == null ? null : settlement.value())
                .put("locality", child.place().locality());
    }

    private static void putParent(ObjectNode node, Birth.Parent parent) {
        node.put("person", parent.id().toString())
                .put("given", parent.name().given())
                .put("surname", parent.name().surname());
    }

    private static void putEvidence(ObjectNode node, Evidence evidence) {
        node.put("kind", evidence.kind().name())
                .put("number", evidence.number())
                .put("issuer", evidence.issuer())
                .put("issuedOn", evidence.issuedOn().toString());
    }

    static Act read(EntryHead head, JsonNode node) {
        return new Act(
                ActId.parse(text(node, "act")),
                new ActNumber(
                        ActKind.valueOf(text(node, "kind")),
                        OfficeCode.of(text(node, "book")),
                        node.required("year").asInt(),
                        node.required("number").asInt()),
                head.office(),
                head.actor(),
                head.legalBasis(),
                UUID.fromString(text(node, "commandKey")),
                text(node, "commandDigest"),
                head.recordedAt(),
                head.id(),
                readBirth(node));
    }

    private static Birth readBirth(JsonNode node) {
        Set<PersonId> notTheSame = new TreeSet<>();
        node.required("notTheSame").forEach(person -> notTheSame.add(PersonId.parse(person.asString())));
        return new Birth(
                PersonId.parse(text(node, "child")),
                PersonalNumber.of(text(node, "personalNumber")),
                readChild(node),
                readParent(node.required("mother")),
                readParent(node.required("father")),
                Declarant.valueOf(text(node, "declarant")),
                readEvidence(node.required("evidence")),
                LocalDate.parse(text(node, "termEndedOn")),
                notTheSame);
    }

    private static RegisterBirth.Child readChild(JsonNode node) {
        String settlement = optionalText(node, "settlement");
        return new RegisterBirth.Child(
                PersonName.of(text(node, "given"), text(node, "surname")),
                Sex.valueOf(text(node, "sex")),
                LocalDate.parse(text(node, "bornOn")),
                LocalTime.parse(text(node, "bornAt")),
                new Place(
                        CountryCode.of(text(node, "country")),
                        settlement == null ? null : SettlementCode.of(settlement),
                        optionalText(node, "locality")));
    }

    private static Birth.Parent readParent(JsonNode node) {
        return new Birth.Parent(
                PersonId.parse(text(node, "person")), PersonName.of(text(node, "given"), text(node, "surname")));
    }

    private static Evidence readEvidence(JsonNode node) {
        return new Evidence(
                Evidence.Kind.valueOf(text(node, "kind")),
                text(node, "number"),
                text(node, "issuer"),
                LocalDate.parse(text(node, "issuedOn")));
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }

    private static @Nullable String optionalText(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).asString() : null;
    }
}
