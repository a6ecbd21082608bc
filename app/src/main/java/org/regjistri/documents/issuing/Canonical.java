package org.regjistri.documents.issuing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;

/// One spelling for one content (RFC 8785).
final class Canonical {
    private Canonical() {}

    static String text(JsonNode node) {
        try {
            return new JsonCanonicalizer(node.toString()).getEncodedString();
        } catch (IOException e) {
            throw new UncheckedIOException("Not JSON", e);
        }
    }
}
