package org.regjistri.database;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// JSON as PostgreSQL prints a `jsonb`: keys by their length in bytes and then by their bytes, a
/// blank after each comma and colon. What goes in so comes out as the same bytes.
public final class JsonbText {
    private static final Comparator<Map.Entry<String, JsonNode>> BY_KEY = Comparator.comparing(
            Map.Entry::getKey,
            Comparator.<String>comparingInt(key -> key.getBytes(StandardCharsets.UTF_8).length)
                    .thenComparing(key -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned));

    private JsonbText() {}

    public static String of(JsonNode node) {
        var text = new StringBuilder();
        write(node, text);
        return text.toString();
    }

    private static void write(JsonNode node, StringBuilder text) {
        if (node.isObject()) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
            members.sort(BY_KEY);
            text.append('{');
            for (Map.Entry<String, JsonNode> member : members) {
                comma(text, '{');
                quoted(member.getKey(), text);
                text.append(": ");
                write(member.getValue(), text);
            }
            text.append('}');
        } else if (node.isArray()) {
            text.append('[');
            for (JsonNode element : node) {
                comma(text, '[');
                write(element, text);
            }
            text.append(']');
        } else if (node.isString()) {
            quoted(node.stringValue(), text);
        } else {
            text.append(node);
        }
    }

    private static void comma(StringBuilder text, char begin) {
        if (text.charAt(text.length() - 1) != begin) {
            text.append(", ");
        }
    }

    private static void quoted(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\f' -> text.append("\\f");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> plain(c, text);
            }
        }
        text.append('"');
    }

    private static void plain(char c, StringBuilder text) {
        if (c < ' ') {
            text.append("\\u00").append(Character.forDigit(c >> 4, 16)).append(Character.forDigit(c & 15, 16));
        } else {
            text.append(c);
        }
    }
}
