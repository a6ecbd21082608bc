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
import org.regjistri.civilstatus.BirthSetting;
import org.regjistri.civilstatus.ChildCitizenship;
import org.regjistri.civilstatus.Parentage;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.journal.EntryHead;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.persons.PersonId;
import org.regjistri.scans.ScanId;
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
                .put("parentage", birth.parentage().name())
                .put("citizenship", birth.citizenship().name())
                .put("termEndedOn", birth.termEndedOn().toString());
        putChild(node, birth.child());
        putParent(node, "mother", birth.mother());
        putParent(node, "father", birth.father());
        node.set("declaration", BirthJson.declaration(birth.declaration()));
        node.set("evidence", BirthJson.evidence(birth.evidence()));
        ArrayNode notTheSame = node.putArray("notTheSame");
        birth.notTheSame().stream().sorted().forEach(person -> notTheSame.add(person.toString()));
        if (birth.signedDeclaration() != null) {
            node.put("signedDeclaration", birth.signedDeclaration().toString());
        }
        if (birth.review() != null) {
            node.set("review", BirthJson.review(birth.review()));
        }
        return node;
    }

    private static void putChild(ObjectNode node, RegisterBirth.Child child) {
        SettlementCode settlement = child.place().settlement();
        node.put("given", child.name().given())
                .put("surname", child.name().surname())
                .put("sex", child.sex().name())
                .put("bornOn", child.bornOn().toString())
                .put("bornAt", child.bornAt() == null ? null : child.bornAt().toString())
                .put("country", child.place().country().value())
                .put("settlement", settlement == null ? null : settlement.value())
                .put("locality", child.place().locality())
                .put("setting", child.setting().name())
                .put("children", child.plurality().children())
                .put("ordinal", child.plurality().ordinal());
    }

    private static void putParent(ObjectNode node, String role, Birth.@Nullable Parent parent) {
        if (parent != null) {
            ObjectNode written = node.putObject(role)
                    .put("person", parent.id().toString())
                    .put("given", parent.name().given())
                    .put("surname", parent.name().surname());
            ObjectNode details = BirthJson.details(parent);
            if (details != null) {
                written.set("details", details);
            }
        }
    }

    static Act read(EntryHead head, JsonNode node) {
        return new Act(
                ActId.parse(BirthJson.text(node, "act")),
                new ActNumber(
                        ActKind.valueOf(BirthJson.text(node, "kind")),
                        OfficeCode.of(BirthJson.text(node, "book")),
                        node.required("year").asInt(),
                        node.required("number").asInt()),
                head.office(),
                head.actor(),
                head.legalBasis(),
                UUID.fromString(BirthJson.text(node, "commandKey")),
                BirthJson.text(node, "commandDigest"),
                head.recordedAt(),
                head.id(),
                readBirth(node));
    }

    private static Birth readBirth(JsonNode node) {
        Set<PersonId> notTheSame = new TreeSet<>();
        node.required("notTheSame").forEach(person -> notTheSame.add(PersonId.parse(person.asString())));
        return new Birth(
                PersonId.parse(BirthJson.text(node, "child")),
                PersonalNumber.of(BirthJson.text(node, "personalNumber")),
                readChild(node),
                readParent(node.path("mother")),
                readParent(node.path("father")),
                // The first acts say neither: they were of two married citizens.
                node.has("parentage") ? Parentage.valueOf(BirthJson.text(node, "parentage")) : Parentage.MARRIED,
                node.has("citizenship")
                        ? ChildCitizenship.valueOf(BirthJson.text(node, "citizenship"))
                        : ChildCitizenship.BOTH_PARENTS,
                BirthJson.readDeclaration(
                        node.has("declaration") ? node.required("declaration") : node.required("declarant")),
                BirthJson.readEvidence(node.required("evidence")),
                LocalDate.parse(BirthJson.text(node, "termEndedOn")),
                notTheSame,
                node.has("review") ? BirthJson.readReview(node.required("review")) : null,
                node.has("signedDeclaration") ? ScanId.parse(BirthJson.text(node, "signedDeclaration")) : null);
    }

    private static RegisterBirth.Child readChild(JsonNode node) {
        String settlement = BirthJson.optionalText(node, "settlement");
        return new RegisterBirth.Child(
                PersonName.of(BirthJson.text(node, "given"), BirthJson.text(node, "surname")),
                Sex.valueOf(BirthJson.text(node, "sex")),
                LocalDate.parse(BirthJson.text(node, "bornOn")),
                BirthJson.optionalText(node, "bornAt") == null ? null : LocalTime.parse(BirthJson.text(node, "bornAt")),
                new Place(
                        CountryCode.of(BirthJson.text(node, "country")),
                        settlement == null ? null : SettlementCode.of(settlement),
                        BirthJson.optionalText(node, "locality")),
                BirthSetting.valueOf(node.path("setting").asString(BirthSetting.HEALTH_INSTITUTION.name())),
                new RegisterBirth.Plurality(
                        node.path("children").asInt(1), node.path("ordinal").asInt(1)));
    }

    private static Birth.@Nullable Parent readParent(JsonNode node) {
        return node.isObject()
                ? BirthJson.parent(
                        PersonId.parse(BirthJson.text(node, "person")),
                        PersonName.of(BirthJson.text(node, "given"), BirthJson.text(node, "surname")),
                        node.has("details") ? node.required("details") : null)
                : null;
    }
}
