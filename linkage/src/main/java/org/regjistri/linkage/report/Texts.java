package org.regjistri.linkage.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/// All words of the report in one language, from `texts_xx.properties`.
final class Texts {
    private final String language;
    private final Properties texts = new Properties();

    /// @param language two letters. Example: `en`
    Texts(String language) {
        this.language = language;
        String name = "texts_" + language + ".properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(name), name), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String language() {
        return language;
    }

    Set<String> keys() {
        return texts.stringPropertyNames();
    }

    /// @throws IllegalArgumentException where the language lacks the text
    String of(String key, Object... parts) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("No text " + key + " in " + language);
        }
        for (int i = 0; i < parts.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(parts[i]));
        }
        return text;
    }

    /// A level that nobody has put into words is told by its code.
    String level(String code) {
        return Objects.requireNonNullElse(texts.getProperty("level." + code), code.replace('_', ' '));
    }
}
