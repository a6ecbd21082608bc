package org.regjistri.access.digest;

import java.time.Instant;
import org.regjistri.journal.EntryHead;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The section `disclosure-digest` of an entry, there and back: how many lines, and a hash over their commitments.
/// Nothing of what a line says.
final class DigestSection {
    static final String NAME = "disclosure-digest";

    private DigestSection() {}

    static ObjectNode write(Digest digest) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("from", digest.from().toString())
                .put("until", digest.until().toString());
        write(node.putObject("looks"), digest.looks());
        write(node.putObject("denials"), digest.denials());
        return node;
    }

    private static void write(ObjectNode node, Digest.Sum sum) {
        node.put("lines", sum.lines()).put("sha256", sum.sha256());
    }

    static Digest read(EntryHead head, JsonNode content) {
        return new Digest(
                Instant.parse(content.required("from").stringValue()),
                Instant.parse(content.required("until").stringValue()),
                sum(content.required("looks")),
                sum(content.required("denials")),
                head.id());
    }

    private static Digest.Sum sum(JsonNode node) {
        return new Digest.Sum(
                node.required("lines").longValue(), node.required("sha256").stringValue());
    }
}
