package org.regjistri.civilstatus.book;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.journal.EntryHead;
import org.regjistri.kernel.OfficeCode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The section `book` of an entry: the day closes, there and back. What the envelope says is not said again.
final class ClosesSection {
    static final String NAME = "book";

    private ClosesSection() {}

    static ObjectNode write(List<DayClose> closes) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode all = node.putArray("closes");
        closes.forEach(close -> all.add(write(close)));
        return node;
    }

    static ObjectNode write(DayClose close) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", close.id().toString())
                .put("book", close.series().book().value())
                .put("kind", close.series().kind().name())
                .put("year", close.series().year())
                .put("from", close.fromNumber())
                .put("to", close.toNumber())
                .put("day", close.day().toString())
                .put("checkpoint", close.checkpoint());
    }

    static List<DayClose> read(EntryHead head, JsonNode content) {
        List<DayClose> closes = new ArrayList<>();
        content.required("closes").forEach(node -> closes.add(one(head, node)));
        return closes;
    }

    private static DayClose one(EntryHead head, JsonNode node) {
        return new DayClose(
                UUID.fromString(node.required("id").stringValue()),
                new Series(
                        OfficeCode.of(node.required("book").stringValue()),
                        ActKind.valueOf(node.required("kind").stringValue()),
                        node.required("year").intValue()),
                node.required("from").intValue(),
                node.required("to").intValue(),
                LocalDate.parse(node.required("day").stringValue()),
                head.actor(),
                head.recordedAt(),
                node.required("checkpoint").stringValue(),
                head.id());
    }
}
