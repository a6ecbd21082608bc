package org.regjistri.journal.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.erdtman.jcs.JsonCanonicalizer;
import tools.jackson.databind.JsonNode;

/// RFC 8785: one value, one sequence of bytes.
final class CanonicalJson {
    private static final long LARGEST = (1L << 53) - 1;

    private CanonicalJson() {}

    /// @throws IllegalArgumentException where RFC 8785 would lose something: a number that is no
    /// integer of at most 53 bits, or text with half a surrogate pair. Such values go in as text.
    static byte[] bytes(JsonNode node) {
        refuseWhatWouldBeLost(node);
        try {
            return new JsonCanonicalizer(node.toString()).getEncodedUTF8();
        } catch (IOException e) {
            throw new IllegalArgumentException("Not canonical JSON", e);
        }
    }

    private static void refuseWhatWouldBeLost(JsonNode node) {
        if (node.isNumber() && !isSafe(node)) {
            throw new IllegalArgumentException("A number in an entry is an integer of at most 53 bits");
        }
        if (node.isString()) {
            refuseHalfCharacters(node.stringValue());
        }
        if (node.isPojo() || node.isBinary() || node.isMissingNode()) {
            throw new IllegalArgumentException("An entry holds plain JSON only");
        }
        node.properties().forEach(property -> refuseHalfCharacters(property.getKey()));
        node.values().forEach(CanonicalJson::refuseWhatWouldBeLost);
    }

    private static boolean isSafe(JsonNode number) {
        return number.isIntegralNumber() && number.canConvertToLong() && Math.abs(number.longValue()) <= LARGEST;
    }

    private static void refuseHalfCharacters(String text) {
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("Text in an entry has half a surrogate pair");
        }
    }
}
