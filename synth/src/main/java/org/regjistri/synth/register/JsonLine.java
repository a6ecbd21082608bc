package org.regjistri.synth.register;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One JSON object on one line; members stand in the order in which they were added.
final class JsonLine {
    private final StringBuilder json = new StringBuilder("{");

    /// A member that is text, or `null`.
    JsonLine with(String name, @Nullable Object value) {
        name(name);
        if (value == null) {
            json.append("null");
        } else {
            quote(value.toString());
        }
        return this;
    }

    JsonLine withObject(String name, JsonLine object) {
        name(name);
        json.append(object);
        return this;
    }

    private void name(String name) {
        if (json.length() > 1) {
            json.append(',');
        }
        quote(name);
        json.append(':');
    }

    private void quote(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    @Override
    public String toString() {
        return json + "}";
    }
}
