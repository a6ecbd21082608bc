package org.regjistri.civilstatus.book;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.OfficialNames;
import org.regjistri.access.Right;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.Multilingual;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.LegalTime;
import org.regjistri.territory.Office;
import org.regjistri.web.Page;
import org.regjistri.web.Row;
import org.regjistri.web.Table;
import org.regjistri.web.Tone;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Component;

/// What the pages of the books show.
@Component
public class BookViews {
    private static final String NOTHING = "–";
    private static final int CLOSES_SHOWN = 40;
    private static final int FAULTS_SHOWN = 200;
    private final BookRows rows;
    private final NumberChecks checks;
    private final BookOffices offices;
    private final OfficialNames officials;
    private final Access access;

    BookViews(BookRows rows, NumberChecks checks, BookOffices offices, OfficialNames officials, Access access) {
        this.rows = rows;
        this.checks = checks;
        this.offices = offices;
        this.officials = officials;
        this.access = access;
    }

    /// @param faults null where all is in order
    /// @param older path of the page with smaller numbers; null where there is none
    public record BookView(
            Multilingual name,
            int year,
            int acts,
            MonthChart chart,
            Table months,
            @Nullable Table faults,
            Table closes,
            Table lines,
            @Nullable String older,
            @Nullable String close) {}

    /// @param warnings what to think of before closing
    /// @param series empty where there is nothing to close
    public record CloseView(
            Multilingual name,
            String path,
            List<String> warnings,
            List<Row> series,
            Table counts,
            Table lines,
            boolean closedNothing) {}

    /// @param checkpoint the journal's signed note; empty before its first
    public record ClosedView(
            Multilingual name,
            String title,
            List<Row> facts,
            Table counts,
            Table lines,
            String checkpoint,
            String book) {}

    Page books(Ui ui, List<Office> visible) {
        Map<OfficeCode, Office> byBook = new TreeMap<>();
        visible.forEach(office -> byBook.put(office.book(), office));
        Table table = new Table(
                ui.text("book.list.table"),
                List.of(
                        Table.Column.of(ui.text("book.list.book")),
                        Table.Column.ofNumbers(ui.text("book.year")),
                        Table.Column.ofNumbers(ui.text("book.acts")),
                        Table.Column.of(ui.text("book.list.closed"))),
                rows.volumes(byBook.keySet()).stream()
                        .map(volume -> Table.Line.of(
                                path(byBook.getOrDefault(volume.book(), visible.getFirst()), volume.year()),
                                Table.Cell.of(offices.name(ui, volume.book())),
                                Table.Cell.of(Integer.toString(volume.year())),
                                Table.Cell.of(Integer.toString(volume.acts())),
                                Table.Cell.of(
                                        volume.lastClosedOn() == null ? NOTHING : ui.date(volume.lastClosedOn()))))
                        .toList(),
                ui.text("book.list.empty"));
        return Page.of("book/books", table);
    }

    static String path(Office office, int year) {
        return "/books/" + office.code() + "/" + year;
    }

    Page book(Actor actor, Ui ui, Office office, int year, int below, int limit) {
        OfficeCode book = office.book();
        List<BookRows.MonthCount> months = rows.months(book, year, office.zone());
        List<BookRows.Line> lines = rows.lines(book, year, below, limit + 1);
        List<BookRows.Line> shown = lines.subList(0, Math.min(limit, lines.size()));
        boolean more = lines.size() > limit;
        return Page.of(
                "book/book",
                new BookView(
                        offices.book(office).name(),
                        year,
                        months.stream().mapToInt(BookRows.MonthCount::acts).sum(),
                        MonthChart.of(months),
                        months(ui, months),
                        faults(ui, checks.faults(book, year)),
                        closes(ui, office, rows.closes(book, year, CLOSES_SHOWN)),
                        lines(ui, office.zone(), ui.text("book.lines"), shown),
                        more
                                ? path(office, year) + "?below="
                                        + shown.getLast().number().number()
                                : null,
                        access.may(actor, Right.CLOSE_DAY) ? "/books/" + office.code() + "/close" : null));
    }

    private Table months(Ui ui, List<BookRows.MonthCount> counts) {
        Map<OfficeCode, Map<Integer, Integer>> byOffice = counts.stream()
                .collect(Collectors.groupingBy(
                        BookRows.MonthCount::office,
                        TreeMap::new,
                        Collectors.toMap(BookRows.MonthCount::month, BookRows.MonthCount::acts)));
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.of(ui.text("book.office")));
        for (int month = 1; month <= 12; month++) {
            columns.add(Table.Column.ofNumbers(ui.text("book.month." + month)));
        }
        columns.add(Table.Column.ofNumbers(ui.text("book.sum")));
        List<Table.Line> lines = byOffice.entrySet().stream()
                .map(office -> new Table.Line(null, months(offices.name(ui, office.getKey()), office.getValue())))
                .toList();
        return new Table(ui.text("book.months"), columns, lines, ui.text("book.lines.empty"));
    }

    private static List<Table.Cell> months(String office, Map<Integer, Integer> acts) {
        List<Table.Cell> cells = new ArrayList<>();
        cells.add(Table.Cell.of(office));
        for (int month = 1; month <= 12; month++) {
            Integer count = acts.get(month);
            cells.add(Table.Cell.of(count == null ? NOTHING : count.toString()));
        }
        cells.add(Table.Cell.of(Integer.toString(
                acts.values().stream().mapToInt(Integer::intValue).sum())));
        return cells;
    }

    private static @Nullable Table faults(Ui ui, List<NumberFault> faults) {
        if (faults.isEmpty()) {
            return null;
        }
        return new Table(
                ui.text("book.faults", faults.size()),
                List.of(
                        Table.Column.of(ui.text("book.fault")),
                        Table.Column.ofNumbers(ui.text("book.numbers")),
                        Table.Column.of(ui.text("book.fault.means"))),
                faults.stream()
                        .limit(FAULTS_SHOWN)
                        .map(fault -> Table.Line.of(
                                null,
                                Table.Cell.ofState(ui.text("book.fault." + fault.kind()), tone(fault.kind())),
                                Table.Cell.of(numbers(fault.from(), fault.to())),
                                Table.Cell.of(ui.text("book.fault." + fault.kind() + ".means"))))
                        .toList(),
                ui.text("book.sound"));
    }

    private static Tone tone(NumberFault.Kind kind) {
        return switch (kind) {
            case ORDER -> Tone.WARNING;
            case MISSING, DOUBLED, COUNTER, YEAR, CLOSE -> Tone.BAD;
        };
    }

    private static String numbers(int from, int to) {
        return from == to ? Integer.toString(from) : from + "–" + to;
    }

    private Table closes(Ui ui, Office office, List<DayClose> closes) {
        return new Table(
                ui.text("book.closes"),
                List.of(
                        Table.Column.of(ui.text("book.close.day")),
                        Table.Column.ofNumbers(ui.text("book.numbers")),
                        Table.Column.ofNumbers(ui.text("book.acts")),
                        Table.Column.of(ui.text("book.close.by")),
                        Table.Column.of(ui.text("book.close.at"))),
                closes.stream()
                        .map(close -> Table.Line.of(
                                closedPath(office, close),
                                Table.Cell.of(ui.date(close.day())),
                                Table.Cell.of(numbers(close.fromNumber(), close.toNumber())),
                                Table.Cell.of(Integer.toString(close.acts())),
                                Table.Cell.of(official(close.closedBy())),
                                Table.Cell.of(ui.moment(close.recordedAt()))))
                        .toList(),
                ui.text("book.closes.empty"));
    }

    static String closedPath(Office office, DayClose close) {
        return "/books/" + office.code() + "/closes/" + close.id();
    }

    private String official(ActorRef actor) {
        return officials.nameOf(actor).orElse(NOTHING);
    }

    private Table lines(Ui ui, ZoneId zone, String caption, List<BookRows.Line> lines) {
        return new Table(
                caption,
                List.of(
                        Table.Column.of(ui.text("book.reference")),
                        Table.Column.ofNumbers(ui.text("book.number")),
                        Table.Column.of(ui.text("book.office")),
                        Table.Column.of(ui.text("book.registered")),
                        Table.Column.of(ui.text("book.registrar"))),
                lines.stream()
                        .map(line -> Table.Line.of(
                                "/acts/" + line.id(),
                                Table.Cell.ofCode(line.number().reference()),
                                Table.Cell.of(Integer.toString(line.number().number())),
                                Table.Cell.of(offices.name(ui, line.office())),
                                Table.Cell.of(ui.moment(line.recordedAt()))
                                        .withSecond(zone.equals(LegalTime.ZONE) ? null : zone.getId()),
                                Table.Cell.of(official(line.registrar()))))
                        .toList(),
                ui.text("book.lines.empty"));
    }

    private Table counts(Ui ui, List<BookRows.Line> lines) {
        Map<OfficeCode, Long> counts = lines.stream()
                .collect(Collectors.groupingBy(BookRows.Line::office, TreeMap::new, Collectors.counting()));
        return new Table(
                ui.text("book.counts"),
                List.of(Table.Column.of(ui.text("book.office")), Table.Column.ofNumbers(ui.text("book.acts"))),
                counts.entrySet().stream()
                        .map(one -> Table.Line.of(
                                null,
                                Table.Cell.of(offices.name(ui, one.getKey())),
                                Table.Cell.of(one.getValue().toString())))
                        .toList(),
                ui.text("book.lines.empty"));
    }

    Page close(Ui ui, Office office, List<BookRows.Line> unclosed, List<String> warnings, boolean closedNothing) {
        return Page.of(
                "book/close",
                new CloseView(
                        offices.book(office).name(),
                        "/books/" + office.code() + "/close",
                        warnings,
                        series(ui, unclosed),
                        counts(ui, unclosed),
                        lines(ui, office.zone(), ui.text("book.close.lines", unclosed.size()), unclosed),
                        closedNothing));
    }

    private static List<Row> series(Ui ui, List<BookRows.Line> unclosed) {
        Map<String, List<Integer>> series = unclosed.stream()
                .collect(Collectors.groupingBy(
                        line -> ui.text(
                                "book.series." + line.number().kind(),
                                Integer.toString(line.number().year())),
                        TreeMap::new,
                        Collectors.mapping(line -> line.number().number(), Collectors.toList())));
        return series.entrySet().stream()
                .map(one -> Row.of(
                        one.getKey(),
                        ui.text(
                                "book.close.range",
                                one.getValue().size(),
                                Integer.toString(one.getValue().getFirst()),
                                Integer.toString(one.getValue().getLast()))))
                .toList();
    }

    Page closed(Ui ui, Office office, DayClose close) {
        List<BookRows.Line> lines = rows.covered(close);
        return Page.of(
                "book/closed",
                new ClosedView(
                        offices.book(office).name(),
                        ui.text("book.closed.title", close.day()),
                        List.of(
                                Row.of(
                                        ui.text("book.closed.series"),
                                        ui.text(
                                                "book.series." + close.series().kind(),
                                                Integer.toString(close.series().year()))),
                                Row.of(
                                        ui.text("book.numbers"),
                                        ui.text(
                                                "book.close.range",
                                                close.acts(),
                                                Integer.toString(close.fromNumber()),
                                                Integer.toString(close.toNumber()))),
                                Row.of(ui.text("book.close.by"), official(close.closedBy())),
                                Row.of(ui.text("book.close.at"), ui.moment(close.recordedAt())),
                                Row.ofCode(
                                        ui.text("book.closed.entry"),
                                        close.entry().toString())),
                        counts(ui, lines),
                        lines(ui, office.zone(), ui.text("book.closed.lines"), lines),
                        close.checkpoint(),
                        path(office, close.series().year())));
    }
}
