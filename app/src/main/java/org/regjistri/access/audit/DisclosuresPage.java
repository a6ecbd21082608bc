package org.regjistri.access.audit;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.web.Form;
import org.regjistri.web.Table;
import org.regjistri.web.Ui;

/// Lines of looks or of refusals.
///
/// @param denials true where refusals are shown
/// @param next the path of the next page; null on the last
/// @param other the path of the other kind of lines
public record DisclosuresPage(
        Form form, boolean denials, Table lines, @Nullable String next, String other) {
    private static final List<String> KEPT =
            List.of("person", "official", "from.day", "from.month", "from.year", "to.day", "to.month", "to.year");
    private static final int SHORTENED = 8;

    static DisclosuresPage of(
            Form form, boolean denials, List<DisclosureLog.Line> lines, @Nullable String before, Ui ui) {
        String query = query(form);
        String show = denials ? "show=denials&" : "";
        return new DisclosuresPage(
                form,
                denials,
                denials ? refusals(lines, ui) : looks(lines, ui),
                before == null ? null : "/disclosures?" + show + "before=" + before + "&" + query,
                "/disclosures?" + (denials ? "" : "show=denials&") + query);
    }

    private static Table looks(List<DisclosureLog.Line> lines, Ui ui) {
        return new Table(
                ui.text("access.disclosures.looks"),
                columns(ui, "at", "official", "right", "ground", "occasion", "person"),
                lines.stream()
                        .map(line -> Table.Line.of(
                                null,
                                Table.Cell.of(ui.moment(line.at())),
                                who(line),
                                Table.Cell.of(ui.text("access.right." + line.right())),
                                Table.Cell.of(ui.text("access.ground." + line.ground())),
                                Table.Cell.ofCode(String.valueOf(line.occasion())),
                                person(line, ui)))
                        .toList(),
                ui.text("access.disclosures.none"));
    }

    private static Table refusals(List<DisclosureLog.Line> lines, Ui ui) {
        return new Table(
                ui.text("access.disclosures.denials"),
                columns(ui, "at", "official", "right", "route"),
                lines.stream()
                        .map(line -> Table.Line.of(
                                null,
                                Table.Cell.of(ui.moment(line.at())),
                                who(line),
                                Table.Cell.of(ui.text("access.right." + line.right())),
                                Table.Cell.ofCode(line.route() == null ? "–" : line.route())))
                        .toList(),
                ui.text("access.disclosures.no-denials"));
    }

    private static List<Table.Column> columns(Ui ui, String... names) {
        return Stream.of(names)
                .map(name -> Table.Column.of(ui.text("access.disclosures." + name)))
                .toList();
    }

    private static Table.Cell who(DisclosureLog.Line line) {
        return Table.Cell.ofCode(line.userName() == null ? line.actor() : line.userName());
    }

    /// The end of the internal identifier: enough to see that two looks were at the same person, and no more.
    private static Table.Cell person(DisclosureLog.Line line, Ui ui) {
        if (line.person() == null) {
            return Table.Cell.of(ui.text("access.disclosures.nobody"));
        }
        String id = line.person().toString();
        return Table.Cell.ofCode("…" + id.substring(id.length() - SHORTENED));
    }

    private static String query(Form form) {
        return KEPT.stream()
                .filter(name -> !form.isBlank(name))
                .map(name -> name + "=" + URLEncoder.encode(form.value(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
