package org.regjistri.journal.entry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.EntryHead;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.ArticleId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The envelope as JSON, version 1: v, id, kind, recordedAt, actor, office, legalBasis, subjects.
/// Always all of them.
public final class Envelopes {
    private static final int VERSION = 1;
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Envelopes() {}

    static byte[] write(EntryDraft draft) {
        if (!draft.recordedAt().truncatedTo(ChronoUnit.MICROS).equals(draft.recordedAt())) {
            throw new IllegalArgumentException("The recorded time of an entry is finer than a microsecond");
        }
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.put("v", VERSION);
        envelope.put("id", draft.id().toString());
        envelope.put("kind", draft.kind());
        envelope.put("recordedAt", MICROS.format(draft.recordedAt()));
        envelope.put("actor", draft.actor().toString());
        envelope.put("office", draft.office().value());
        envelope.put("legalBasis", draft.legalBasis().value());
        ArrayNode subjects = envelope.putArray("subjects");
        draft.subjects().forEach(subject -> subjects.add(subject.toString()));
        return CanonicalJson.bytes(envelope);
    }

    /// @throws IllegalArgumentException where the bytes are no envelope of version 1
    public static EntryHead read(byte[] bytes) {
        try {
            JsonNode envelope = JSON.readTree(bytes);
            if (envelope.required("v").intValue() != VERSION) {
                throw new IllegalArgumentException("An envelope of an unknown version");
            }
            return new EntryHead(
                    UUID.fromString(text(envelope, "id")),
                    text(envelope, "kind"),
                    Instant.parse(text(envelope, "recordedAt")),
                    ActorRef.parse(text(envelope, "actor")),
                    OfficeCode.of(text(envelope, "office")),
                    ArticleId.of(text(envelope, "legalBasis")),
                    envelope.required("subjects")
                            .valueStream()
                            .map(subject -> UUID.fromString(subject.stringValue()))
                            .toList());
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("Not an envelope", e);
        }
    }

    static byte[] writePayload(EntryDraft draft) {
        ObjectNode payload = JsonNodeFactory.instance.objectNode();
        draft.sections().forEach(payload::set);
        return CanonicalJson.bytes(payload);
    }

    public static JsonNode readPayload(byte[] bytes) {
        return JSON.readTree(bytes);
    }

    private static String text(JsonNode envelope, String field) {
        return envelope.required(field).stringValue();
    }
}
