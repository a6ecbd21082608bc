package org.regjistri.civilstatus.draft;

import java.time.Instant;
import java.util.UUID;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.journal.EntryHead;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.ArticleId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The office's decision not to register.
///
/// @param contentDigest SHA-256 in hexadecimal of what was declared
/// @param entry the journal's entry that it rests on
record Refusal(
        DraftId draft,
        ActKind kind,
        OfficeCode office,
        ArticleId legalBasis,
        String reason,
        String contentDigest,
        ActorRef refusedBy,
        Instant recordedAt,
        UUID entry) {
    /// The name of the section of the entry.
    static final String SECTION = "civilstatus-refusal";

    /// What the envelope says is not said again.
    ObjectNode section() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("draft", draft.toString())
                .put("kind", kind.name())
                .put("reason", reason)
                .put("content", contentDigest);
    }

    static Refusal read(EntryHead head, JsonNode section) {
        return new Refusal(
                DraftId.parse(section.required("draft").asString()),
                ActKind.valueOf(section.required("kind").asString()),
                head.office(),
                head.legalBasis(),
                section.required("reason").asString(),
                section.required("content").asString(),
                head.actor(),
                head.recordedAt(),
                head.id());
    }
}
