package org.regjistri.documents.issuing;

import java.time.LocalDate;
import java.util.Locale;
import org.regjistri.access.OfficialNames;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentOrder;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.Multilingual;
import org.regjistri.law.ArticleId;
import org.regjistri.law.Law;
import org.regjistri.territory.Office;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The record of a document: what its file says and carries along as JSON. Shape: the published schema of its kind.
@Component
class RecordWriting {
    private final Law law;
    private final OfficialNames officials;

    RecordWriting(Law law, OfficialNames officials) {
        this.law = law;
        this.officials = officials;
    }

    String write(Document document, DocumentOrder order, Office office, LocalDate issuedOn) {
        ObjectNode record = JsonNodeFactory.instance.objectNode();
        record.put("schema", document.kind() + "-" + document.template());
        ObjectNode node = record.putObject("document");
        node.put("kind", document.kind())
                .put("number", document.number().reference())
                .put("code", document.code().printed())
                .put("template", document.template())
                .put("language", code(document.language()))
                .put("issuedAt", document.orderedAt().toString())
                .put("issuedOn", issuedOn.toString())
                .put("asOf", document.asOf().toString())
                .put("capacity", document.applicant().capacity().name())
                .put("official", officials.nameOf(document.orderedBy()).orElse(null))
                .put("actReference", document.actReference())
                .put(
                        "validUntil",
                        document.validUntil() == null
                                ? null
                                : document.validUntil().toString());
        putOffice(node.putObject("office"), office);
        put(node.putObject("legalBasis"), citation(order.legalBasis()));
        node.putObject("purpose")
                .put("kind", document.purpose().kind().name())
                .put("words", document.purpose().words());
        putFee(node.putObject("fee"), document);
        record.set("facts", order.facts());
        return Canonical.text(record);
    }

    /// As in records and templates: `sq`, `sr`, `en`.
    static String code(Language language) {
        return language.path();
    }

    private Multilingual citation(ArticleId article) {
        return law.article(article).citation();
    }

    private static void putOffice(ObjectNode node, Office office) {
        node.put("code", office.code().value());
        put(node.putObject("name"), office.name());
    }

    /// Why somebody is exempt says something of them, and is not for whoever is shown the paper.
    private static void putFee(ObjectNode node, Document document) {
        node.put("cents", document.charge().cents())
                .put("exempt", document.charge().exemption() != null)
                .put("receipt", document.receipt());
    }

    private static void put(ObjectNode node, Multilingual text) {
        node.put("sq", text.sq()).put("sr", text.srLatn()).put("en", text.en());
    }

    /// Example: `A. K.`
    static String initials(String given, String surname) {
        return initial(given) + " " + initial(surname);
    }

    private static String initial(String name) {
        return name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT) + ".";
    }
}
