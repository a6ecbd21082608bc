package org.regjistri.documents.paper;

import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regjistri.documents.paper.TemplateFiles.Bundle;
import org.regjistri.documents.paper.TemplateFiles.Place;
import org.regjistri.kernel.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One version of one kind, read and compiled.
///
/// @param specimenRecord a record of made-up people with long names
record PaperTemplate(
        TemplateVersion version,
        Texts texts,
        String css,
        Template page,
        Template label,
        Template others,
        String schema,
        JsonNode schemaTree,
        String specimenRecord) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static PaperTemplate read(TemplateFiles files, Place place) {
        Bundle own = files.bundle(place);
        Map<String, String> properties = Texts.read(own, "template.properties");
        Bundle common = files.bundle(new Place(TemplateFiles.COMMON, number(own, properties, "common")));
        var bundles = List.of(common, own);
        Mustache.Compiler compiler = compiler(own, common);
        return new PaperTemplate(
                new TemplateVersion(
                        place.kind(),
                        place.version(),
                        TemplateFiles.digest(bundles),
                        Objects.requireNonNull(day(own, properties, "valid-from", true)),
                        day(own, properties, "valid-until", false)),
                Texts.of(bundles),
                common.content("common.css") + own.content("template.css"),
                compiled(compiler, own, common, "template"),
                compiled(compiler, own, common, "label"),
                compiled(compiler, own, common, "others"),
                own.content("schema.json"),
                tree(own, "schema.json"),
                own.content("specimen.json"));
    }

    boolean isInForce(LocalDate on) {
        LocalDate until = version.validUntil();
        return !on.isBefore(version.validFrom()) && (until == null || !on.isAfter(until));
    }

    /// The page as XHTML.
    ///
    /// @param specimen true where the template may say so
    String page(String record, Language language, boolean specimen) {
        Map<String, Object> view = new RecordView(language, schemaTree).of(parsed(record));
        view.put("language", language.tag());
        view.put("specimen", specimen);
        view.put("css", css);
        view.put("text", lambda((key, out) -> out.append(Escapers.HTML.escape(texts.in(language, key)))));
        view.put("label", lambda((key, out) -> out.append(label.execute(forms(language, key)))));
        view.put("others", lambda((key, out) -> out.append(others.execute(forms(language, key)))));
        try {
            return page.execute(view);
        } catch (MustacheException e) {
            // The message names a key and a line, never a value.
            throw new PaperProblem(
                    "documents/" + place() + "/template.html does not fit the record: " + e.getMessage(), e);
        }
    }

    String place() {
        return version.kind() + "/" + version.version();
    }

    private Map<String, Object> forms(Language language, String key) {
        return RecordView.forms(language, form -> texts.in(form, key));
    }

    /// When the paper was issued, by its record.
    Instant issuedAt(String record) {
        String moment = parsed(record).path("document").path("issuedAt").asString("");
        try {
            return Instant.parse(moment);
        } catch (DateTimeException e) {
            throw new PaperProblem("The record of a paper of documents/" + place() + " has no document.issuedAt.", e);
        }
    }

    JsonNode parsed(String record) {
        try {
            return JSON.readTree(record);
        } catch (JacksonException _) {
            throw new PaperProblem("The record of a paper of documents/" + place() + " is no JSON.");
        }
    }

    /// What a section around a key becomes.
    private interface KeyedText {
        void write(String key, StringBuilder out);
    }

    private static Mustache.Lambda lambda(KeyedText text) {
        return (fragment, out) -> {
            var written = new StringBuilder();
            text.write(fragment.execute().strip(), written);
            out.append(written);
        };
    }

    private static Mustache.Compiler compiler(Bundle own, Bundle common) {
        return Mustache.compiler()
                .escapeHTML(true)
                .strictSections(true)
                .withLoader(name -> new StringReader(source(own, common, name)));
    }

    private static Template compiled(Mustache.Compiler compiler, Bundle own, Bundle common, String name) {
        try {
            return compiler.compile(source(own, common, name));
        } catch (MustacheException e) {
            throw new PaperProblem("documents/" + own.place() + "/" + name + ".html: " + e.getMessage(), e);
        }
    }

    private static String source(Bundle own, Bundle common, String name) {
        String file = name + ".html";
        return own.textIfThere(file)
                .or(() -> common.textIfThere(file))
                .orElseThrow(() -> new PaperProblem("documents/" + own.place() + ": the file " + file
                        + " is missing, there and in documents/" + common.place() + "."));
    }

    private static JsonNode tree(Bundle own, String file) {
        try {
            return JSON.readTree(own.content(file));
        } catch (JacksonException e) {
            throw new PaperProblem(
                    "documents/" + own.place() + "/" + file + " is no JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static int number(Bundle own, Map<String, String> properties, String key) {
        String value = properties.getOrDefault(key, "");
        if (!value.matches("[1-9][0-9]{0,3}")) {
            throw new PaperProblem(properties(own) + key + " must be a number from 1 on, not '" + value + "'.");
        }
        return Integer.parseInt(value);
    }

    private static @Nullable LocalDate day(Bundle own, Map<String, String> properties, String key, boolean needed) {
        String value = properties.getOrDefault(key, "").strip();
        if (value.isEmpty() && !needed) {
            return null;
        }
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new PaperProblem(
                    properties(own) + key + " must be a day such as 2027-01-31, not '" + value + "'.", e);
        }
    }

    private static String properties(Bundle own) {
        return "documents/" + own.place() + "/template.properties: ";
    }
}
