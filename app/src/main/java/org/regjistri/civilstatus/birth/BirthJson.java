package org.regjistri.civilstatus.birth;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Declaration;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.IdentityPaper;
import org.regjistri.civilstatus.Party;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.persons.PersonId;
import org.regjistri.scans.ScanId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The parts of an act of birth that vary from case to case, as JSON, there and back: in the entry's section and in the
/// act's columns they have one shape. What is null is left out.
final class BirthJson {
    private BirthJson() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode declaration(Declaration declaration) {
        ObjectNode node = object().put("declarant", declaration.declarant().name())
                .put("language", declaration.language().name());
        if (declaration.person() != null) {
            node.set("person", party(declaration.person()));
        }
        ArrayNode witnesses = node.putArray("witnesses");
        declaration.witnesses().forEach(witness -> witnesses.add(party(witness)));
        return node;
    }

    /// Also as the first acts have it: the declarant alone.
    static Declaration readDeclaration(JsonNode node) {
        if (node.isString()) {
            return Declaration.by(Declarant.valueOf(node.asString()), Language.SQ);
        }
        List<Party> witnesses = new ArrayList<>();
        node.path("witnesses").forEach(witness -> witnesses.add(readParty(witness)));
        return new Declaration(
                Declarant.valueOf(text(node, "declarant")),
                Language.valueOf(text(node, "language")),
                node.has("person") ? readParty(node.required("person")) : null,
                witnesses);
    }

    private static ObjectNode party(Party party) {
        return switch (party) {
            case Party.ByNumber(PersonalNumber number) -> object().put("personalNumber", number.digits());
            case Party.ByPaper(PersonName name, IdentityPaper paper) -> {
                ObjectNode node = object().put("given", name.given()).put("surname", name.surname());
                node.set("paper", paper(paper));
                yield node;
            }
        };
    }

    private static Party readParty(JsonNode node) {
        return node.has("personalNumber")
                ? new Party.ByNumber(PersonalNumber.of(text(node, "personalNumber")))
                : new Party.ByPaper(
                        PersonName.of(text(node, "given"), text(node, "surname")), readPaper(node.required("paper")));
    }

    private static ObjectNode paper(IdentityPaper paper) {
        return object().put("kind", paper.kind().name())
                .put("number", paper.number())
                .put("issuer", paper.issuer().value());
    }

    private static IdentityPaper readPaper(JsonNode node) {
        return new IdentityPaper(
                IdentityPaper.Kind.valueOf(text(node, "kind")),
                text(node, "number"),
                CountryCode.of(text(node, "issuer")));
    }

    static ArrayNode evidence(List<Evidence> papers) {
        ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
        for (Evidence paper : papers) {
            ObjectNode node = nodes.addObject()
                    .put("kind", paper.kind().name())
                    .put("number", paper.number())
                    .put("issuer", paper.issuer())
                    .put("issuedOn", paper.issuedOn().toString());
            if (paper.validUntil() != null) {
                node.put("validUntil", paper.validUntil().toString());
            }
            if (paper.scan() != null) {
                node.put("scan", paper.scan().toString());
            }
        }
        return nodes;
    }

    /// Also as the first acts have it: one paper.
    static List<Evidence> readEvidence(JsonNode node) {
        List<Evidence> papers = new ArrayList<>();
        if (node.isObject()) {
            papers.add(readOne(node));
        } else {
            node.forEach(one -> papers.add(readOne(one)));
        }
        return papers;
    }

    private static Evidence readOne(JsonNode node) {
        String validUntil = optionalText(node, "validUntil");
        String scan = optionalText(node, "scan");
        return new Evidence(
                Evidence.Kind.valueOf(text(node, "kind")),
                text(node, "number"),
                text(node, "issuer"),
                LocalDate.parse(text(node, "issuedOn")),
                validUntil == null ? null : LocalDate.parse(validUntil),
                scan == null ? null : ScanId.parse(scan));
    }

    /// What is written of a parent beside id and name; null where nothing is.
    static @Nullable ObjectNode details(Birth.Parent parent) {
        ObjectNode node = object();
        if (parent.number() != null) {
            node.put("number", parent.number().digits());
        }
        if (parent.bornOn() != null) {
            node.put("bornOn", parent.bornOn().toString());
        }
        if (!parent.citizenships().isEmpty()) {
            ArrayNode countries = node.putArray("citizenships");
            parent.citizenships().stream().sorted().forEach(country -> countries.add(country.value()));
        }
        if (parent.stateless()) {
            node.put("stateless", true);
        }
        if (parent.paper() != null) {
            node.set("paper", paper(parent.paper()));
        }
        return node.isEmpty() ? null : node;
    }

    static Birth.Parent parent(PersonId id, PersonName name, @Nullable JsonNode details) {
        JsonNode node = details == null ? object() : details;
        String number = optionalText(node, "number");
        String bornOn = optionalText(node, "bornOn");
        Set<CountryCode> citizenships = new TreeSet<>();
        node.path("citizenships").forEach(country -> citizenships.add(CountryCode.of(country.asString())));
        return new Birth.Parent(
                id,
                name,
                number == null ? null : PersonalNumber.of(number),
                bornOn == null ? null : CivilDate.parse(bornOn),
                citizenships,
                node.path("stateless").asBoolean(false),
                node.has("paper") ? readPaper(node.required("paper")) : null);
    }

    static ObjectNode review(Birth.Review review) {
        ObjectNode node = object().put("reviewer", review.reviewer())
                .put("decidedAt", review.decidedAt().toString())
                .put("reason", review.reason());
        ArrayNode warnings = node.putArray("warnings");
        review.warnings().forEach(warnings::add);
        return node;
    }

    static Birth.Review readReview(JsonNode node) {
        List<String> warnings = new ArrayList<>();
        node.required("warnings").forEach(warning -> warnings.add(warning.asString()));
        return new Birth.Review(
                text(node, "reviewer"), Instant.parse(text(node, "decidedAt")), warnings, text(node, "reason"));
    }

    static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }

    static @Nullable String optionalText(JsonNode node, String field) {
        return node.path(field).isString() ? node.path(field).asString() : null;
    }
}
