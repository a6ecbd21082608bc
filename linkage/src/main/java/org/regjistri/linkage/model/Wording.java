package org.regjistri.linkage.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/// The words of explanations in a language, from `explanation_en.properties` and its sisters. A
/// language without a table, and a word that a table lacks, is English; a level nobody has
/// described is named by its code.
public final class Wording {
    private static final String ENGLISH = "en";
    private final Locale language;
    private final Properties words;

    private Wording(Locale language, Properties words) {
        this.language = language;
        this.words = words;
    }

    public static Wording in(Locale language) {
        Properties english = table(ENGLISH, new Properties());
        return new Wording(
                language, language.getLanguage().equals(ENGLISH) ? english : table(language.getLanguage(), english));
    }

    private static Properties table(String language, Properties otherwise) {
        Properties table = new Properties(otherwise);
        try (InputStream in = Wording.class.getResourceAsStream("explanation_" + language + ".properties")) {
            if (in != null) {
                table.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    /// The keys that this language's own table has.
    Set<Object> own() {
        return words.keySet();
    }

    /// What a level means. Example: `sound the same`.
    public String level(String code) {
        return words.getProperty("level." + code, code.replace('_', ' '));
    }

    /// What is compared. Example: `given names`; a name that no table has stands apart: `village:`.
    public String comparison(String name) {
        return words.getProperty("field." + name, name.replace('_', ' ') + ":");
    }

    /// Any other text, by its key.
    public String text(String key) {
        return words.getProperty(key, key);
    }

    /// One piece of evidence as a sentence. Example: `given names sound the same: Agim, Agjim (+6.1
    /// bits)`.
    public String sentence(Evidence evidence) {
        String values = evidence.left().isEmpty() && evidence.right().isEmpty()
                ? ""
                : ": " + shown(evidence.left()) + " | " + shown(evidence.right());
        return comparison(evidence.comparison()) + " " + level(evidence.level()) + values + " ("
                + String.format(language, "%+.1f", evidence.sum()) + " " + text("bits") + ")";
    }

    private static String shown(String value) {
        return value.isEmpty() ? "–" : value;
    }
}
