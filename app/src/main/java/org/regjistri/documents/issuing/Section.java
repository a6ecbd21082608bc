package org.regjistri.documents.issuing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.documents.Applicant;
import org.regjistri.documents.Charge;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentId;
import org.regjistri.documents.DocumentNumber;
import org.regjistri.kernel.Sha256;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The section `documents` of an entry. What the envelope says is not said again; of records and files their
/// fingerprints are entered, so that the journal holds no second copy of what people are told.
final class Section {
    static final String ORDERED = "ordered";
    static final String RECEIPT = "receipt";
    static final String SEALED = "sealed";
    static final String ENDINGS = "endings";
    static final String DECISION = "decision";

    private Section() {}

    static ObjectNode empty() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode ordered(OrderedDocument ordered) {
        Document document = ordered.document();
        Charge.Exemption exemption = document.charge().exemption();
        ObjectNode node = empty();
        node.put("document", document.id().toString())
                .put("kind", document.kind())
                .put("number", document.number().reference())
                .put("template", document.template())
                .put("language", document.language().name())
                .put("subject", document.subject().toString())
                .put("about", document.about().toString())
                .put("actReference", document.actReference())
                .put("restsOn", ordered.restsOn().toString())
                .put("asOf", document.asOf().toString())
                .put("initials", document.initials())
                .put("token", document.token())
                .put("code", document.code().value())
                .put("record", Sha256.hex(ordered.record()))
                .put("visible", Sha256.hex(ordered.visible()))
                .put("purpose", document.purpose().kind().name())
                .put("purposeWords", document.purpose().words())
                .put("cents", document.charge().cents())
                .put("exemption", exemption == null ? null : exemption.name())
                .put("exemptionPaper", document.charge().exemptionPaper())
                .put("validUntil", text(document.validUntil()))
                .put("commandKey", ordered.commandKey().toString())
                .put("commandDigest", ordered.commandDigest());
        putApplicant(node.putObject("applicant"), document.applicant());
        return node;
    }

    private static void putApplicant(ObjectNode node, Applicant applicant) {
        node.put("given", applicant.name().given())
                .put("surname", applicant.name().surname())
                .put("capacity", applicant.capacity().name())
                .put("identityPaper", applicant.identityPaper());
        Applicant.Proof proof = applicant.evidence();
        if (proof != null) {
            node.putObject("proof")
                    .put("issuer", proof.issuer())
                    .put("number", proof.number())
                    .put("issuedOn", proof.issuedOn().toString());
        }
    }

    static ObjectNode receipt(DocumentId document, DocumentNumber number, int cents) {
        return empty().put("document", document.toString())
                .put("number", number.reference())
                .put("cents", cents);
    }

    /// @param digests of the file, the template and the certificate, each SHA-256 in hexadecimal
    static ObjectNode sealed(DocumentId document, Digests digests, Instant sealedAt) {
        return empty().put("document", document.toString())
                .put("file", digests.file())
                .put("template", digests.template())
                .put("certificate", digests.certificate())
                .put("sealedAt", sealedAt.toString());
    }

    record Digests(String file, String template, String certificate) {}

    static ObjectNode ending(DocumentId document, String kind, String reason) {
        return empty().put("document", document.toString()).put("kind", kind).put("reason", reason);
    }

    static ObjectNode endings(List<ObjectNode> endings) {
        ObjectNode section = empty();
        ArrayNode array = section.putArray(ENDINGS);
        endings.forEach(array::add);
        return section;
    }

    static ObjectNode decision(String kind, String from, boolean issued, String decision) {
        return empty().put("kind", kind).put("from", from).put("issued", issued).put("decision", decision);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
