package org.regjistri.documents.paper;

import java.io.IOException;
import java.io.StringReader;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.regjistri.documents.paper.TemplateFiles.Bundle;
import org.regjistri.kernel.Language;

/// The words of a template in its three languages. Every key stands in each of them.
record Texts(String template, Map<Language, Map<String, String>> words) {
    /// In the order in which the two lighter forms follow.
    static final List<Language> LANGUAGES = List.of(Language.SQ, Language.SR_LATN, Language.EN);

    /// @param bundles what comes later goes before what came earlier
    static Texts of(List<Bundle> bundles) {
        Map<Language, Map<String, String>> words = new EnumMap<>(Language.class);
        for (Language language : LANGUAGES) {
            Map<String, String> all = new TreeMap<>();
            bundles.forEach(bundle -> all.putAll(read(bundle, file(language))));
            words.put(language, all);
        }
        var texts = new Texts(bundles.getLast().place().toString(), words);
        texts.check();
        return texts;
    }

    static String file(Language language) {
        return "texts_" + language.path() + ".properties";
    }

    /// @throws PaperProblem where the key is in no file
    String in(Language language, String key) {
        String text = words.getOrDefault(language, Map.of()).get(key);
        if (text == null) {
            throw new PaperProblem(
                    "documents/" + template + ": no text " + key + "; write it into the files texts_….properties.");
        }
        return text;
    }

    static Map<String, String> read(Bundle bundle, String file) {
        var properties = new Properties();
        try {
            properties.load(new StringReader(bundle.content(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new PaperProblem(
                    "documents/" + bundle.place() + "/" + file + " cannot be read: " + e.getMessage(), e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    private void check() {
        for (Language language : LANGUAGES) {
            for (Language other : LANGUAGES) {
                words.getOrDefault(language, Map.of()).keySet().stream()
                        .filter(key -> !words.getOrDefault(other, Map.of()).containsKey(key))
                        .findFirst()
                        .ifPresent(key -> {
                            throw new PaperProblem("documents/" + template + "/" + file(other) + ": the text " + key
                                    + " is missing; it is in " + file(language) + ".");
                        });
            }
        }
    }
}
