package org.regjistri.synth.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.regjistri.synth.books.BookKind;
import org.regjistri.synth.books.BookLanguage;
import org.regjistri.synth.books.Written;
import org.regjistri.synth.books.WrittenEntry;
import org.regjistri.synth.tables.Rows;

/// The overview of a pack: one page that needs nothing from elsewhere, in three languages, without
/// a script.
final class PackIndex {
    private static final List<String> LANGUAGES = List.of("sq", "sr-Latn", "en");
    private static final List<String> NAMES = List.of("Shqip", "Srpski", "English");
    private static final List<String> COLUMNS =
            List.of("role", "given", "surname", "maiden", "father", "sex", "born", "age", "birthplace", "residence");
    private static final Map<String, String[]> WORDS = Rows.of(PackIndex.class, "pack.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row));

    private final Writer out;

    PackIndex(Writer out) {
        this.out = out;
    }

    void begin() throws IOException {
        out.write("""
                <!doctype html>
                <html lang="sq">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s</title>
                <style>
                %s</style>
                </head>
                <body>
                <header>
                <h1>%s</h1>
                <fieldset>
                <legend>%s</legend>
                """.formatted(
                String.join(" · ", List.of(row("title")).subList(1, 4)), style(), said("title"), said("language")));
        for (int i = 0; i < LANGUAGES.size(); i++) {
            String id = "t-" + LANGUAGES.get(i).substring(0, 2);
            out.write("""
                    <label lang="%s"><input type="radio" name="t" id="%s"%s> %s</label>
                    """.formatted(LANGUAGES.get(i), id, i == 0 ? " checked" : "", NAMES.get(i)));
        }
        out.write("</fieldset>\n<p>" + said("intro") + "</p>\n</header>\n<main>\n");
    }

    void page(PageContent page, String file) throws IOException {
        BookLanguage language = page.book().language();
        Words words = new Words(language);
        String title = "%s, %s %d, %s %d"
                        .formatted(
                                sentence(words.of("title." + page.book().kind())),
                                words.of(page.book().seat()),
                                page.book().year(),
                                words.of("page").toLowerCase(Locale.ROOT),
                                page.number())
                + (page.copy() == 1 ? "" : ", " + words.of("copy").toLowerCase(Locale.ROOT));
        out.write("""
                <article>
                <h2 lang="%1$s">%2$s</h2>
                <figure>
                <a href="%3$s"><img src="%3$s" lang="%1$s" alt="%2$s" width="%4$d" height="%5$d" loading="lazy"></a>
                </figure>
                <details>
                <summary>%6$s</summary>
                <div class="records" tabindex="0" role="region" lang="%1$s" aria-label="%2$s">
                """.formatted(tag(language), escaped(title), file, Sheet.WIDTH, Sheet.HEIGHT, said("says")));
        columns();
        for (PageContent.Line line : page.lines()) {
            entry(line, page.book().kind(), tag(language));
        }
        out.write("</table>\n</div>\n</details>\n</article>\n");
    }

    void end() throws IOException {
        out.write("</main>\n</body>\n</html>\n");
    }

    private void columns() throws IOException {
        out.write("<table>\n<thead><tr>");
        for (String column : COLUMNS) {
            out.write("<th scope=\"col\">" + said(column) + "</th>");
        }
        out.write("</tr></thead>\n");
    }

    private void entry(PageContent.Line line, BookKind kind, String tag) throws IOException {
        WrittenEntry entry = line.entry();
        String across = " colspan=\"" + COLUMNS.size() + "\"";
        out.write("<tbody>\n<tr><th scope=\"rowgroup\"" + across + ">" + said("entry") + " " + line.ordinal());
        fact("event." + kind, entry.event(), tag);
        fact("time", entry.minute() < 0 ? "" : time(entry.minute()), tag);
        fact("place", entry.place(), tag);
        fact("entered", entry.entered(), tag);
        out.write("</th></tr>\n");
        for (Written person : entry.people()) {
            person(person, tag);
        }
        for (String note : entry.notes()) {
            out.write("<tr><th scope=\"row\">" + said("note") + "</th><td colspan=\"" + (COLUMNS.size() - 1)
                    + "\" lang=\"" + tag + "\">" + text(note) + "</td></tr>\n");
        }
        out.write("</tbody>\n");
    }

    private void fact(String key, String value, String tag) throws IOException {
        if (!value.isEmpty()) {
            out.write("; " + said(key) + " <span lang=\"" + tag + "\">" + text(value) + "</span>");
        }
    }

    private void person(Written person, String tag) throws IOException {
        out.write("<tr><th scope=\"row\">" + said(person.role().name()) + "</th>");
        for (String name : List.of(person.given(), person.surname(), person.maiden(), person.father())) {
            cell(name, tag);
        }
        out.write("<td>" + (person.sex() == null ? "" : said(person.sex().name())) + "</td>");
        cell(person.born(), tag);
        cell(person.age() < 0 ? "" : Integer.toString(person.age()), tag);
        cell(person.birthplace(), tag);
        cell(person.residence(), tag);
        out.write("</tr>\n");
    }

    private void cell(String value, String tag) throws IOException {
        out.write("<td lang=\"" + tag + "\">" + text(value) + "</td>");
    }

    private static String text(String value) {
        return value.equals(Written.ILLEGIBLE) ? "<em>" + said("illegible") + "</em>" : escaped(value);
    }

    private static String time(int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", minute / 60, minute % 60);
    }

    /// In each language, of which the style shows one.
    private static String said(String key) {
        String[] row = row(key);
        StringBuilder spans = new StringBuilder();
        for (int i = 0; i < LANGUAGES.size(); i++) {
            spans.append("<span class=\"t\" lang=\"")
                    .append(LANGUAGES.get(i))
                    .append("\">")
                    .append(escaped(row[i + 1]))
                    .append(i < LANGUAGES.size() - 1 ? " </span>" : "</span>");
        }
        return spans.toString();
    }

    private static String[] row(String key) {
        return Objects.requireNonNull(WORDS.get(key), key);
    }

    private static String tag(BookLanguage language) {
        return switch (language) {
            case ALBANIAN -> "sq";
            case SERBIAN_LATIN -> "sr-Latn";
            case SERBIAN_CYRILLIC -> "sr-Cyrl";
        };
    }

    /// `LIBRI AMË` as `Libri amë`.
    private static String sentence(String capitals) {
        return capitals.charAt(0) + capitals.substring(1).toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(PackIndex.class.getResourceAsStream("pack.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
