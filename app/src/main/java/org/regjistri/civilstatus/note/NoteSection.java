package org.regjistri.civilstatus.note;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.ActNote;
import org.regjistri.civilstatus.NoteId;
import org.regjistri.civilstatus.NoteKind;
import org.regjistri.journal.EntryHead;
import org.regjistri.kernel.ActorRef;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The section of an entry that holds a note, there and back. What the envelope says is not said again.
public final class NoteSection {
    public static final String NAME = "civilstatus-note";

    private NoteSection() {}

    public static ObjectNode write(ActNote note) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("note", note.id().toString())
                .put("act", note.act().toString())
                .put("ordinal", note.ordinal())
                .put("kind", note.kind().name())
                .put("reason", note.reason())
                .put("proposedBy", note.proposedBy().toString())
                .put("proposedAt", note.proposedAt().toString());
        node.set("changes", changes(note.changes()));
        return node;
    }

    static ActNote read(EntryHead head, JsonNode node) {
        return new ActNote(
                new NoteId(UUID.fromString(text(node, "note"))),
                ActId.parse(text(node, "act")),
                node.required("ordinal").asInt(),
                NoteKind.valueOf(text(node, "kind")),
                changes(node.required("changes")),
                text(node, "reason"),
                ActorRef.parse(text(node, "proposedBy")),
                Instant.parse(text(node, "proposedAt")),
                head.actor(),
                head.office(),
                head.recordedAt(),
                head.legalBasis(),
                head.id());
    }

    public static ArrayNode changes(List<ActNote.Change> changes) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        changes.forEach(change -> array.addObject()
                .put("field", change.field())
                .put("before", change.before())
                .put("after", change.after()));
        return array;
    }

    public static List<ActNote.Change> changes(JsonNode array) {
        List<ActNote.Change> changes = new ArrayList<>();
        array.forEach(change ->
                changes.add(new ActNote.Change(text(change, "field"), text(change, "before"), text(change, "after"))));
        return changes;
    }

    private static String text(JsonNode node, String field) {
        return node.required(field).asString();
    }
}
