package org.regjistri.synth.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.regjistri.synth.books.Book;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;

/// Puts one page together: heading, form, and the entries in their cells.
final class Composition {
    private static final double FOOT = 1002;
    private static final double HEAD = 112;
    private static final double HEAD_HEIGHT = 58;
    /// Share of the entries on which the registrar also set the stamp.
    private static final double STAMPED = 0.7;

    private final PageContent content;
    private final Book book;
    private final Words words;
    private final Answers answers;
    private final Form form;
    private final long writer;
    private final Hand hand;
    private final Sheet sheet;
    private final Draw draw;
    private final Box table;
    private final List<Mark> marks = new ArrayList<>();

    Composition(PageContent content, UnaryOperator<String> dates, Sheet sheet, Draw draw) {
        this.content = content;
        this.book = content.book();
        this.words = new Words(book.language());
        this.answers = new Answers(words, dates);
        this.form = Form.of(book.kind(), book.year());
        this.writer = writer(content);
        this.hand = Hand.of(writer, book.year());
        this.sheet = sheet;
        this.draw = draw;
        double left = sheet.right() ? 82 : 58;
        double top = form.head().isEmpty() ? HEAD : HEAD + HEAD_HEIGHT;
        this.table = new Box(left, top, Sheet.WIDTH - 140, FOOT - top);
    }

    private static long writer(PageContent content) {
        long scribe = content.book().scribe();
        return content.copy() == 1 ? scribe : new Draw(scribe, Purpose.PAGES, content.copy()).bits();
    }

    List<Mark> marks() {
        heading();
        columns();
        int bands = book.kind().entriesPerPage();
        double height = table.height() / bands;
        for (int i = 0; i < bands; i++) {
            Box band = new Box(table.left(), table.top() + i * height, table.width(), height);
            ruling(band);
            if (i < content.lines().size()) {
                entry(content.lines().get(i), band);
            }
        }
        frame();
        return List.copyOf(marks);
    }

    private void heading() {
        String title = words.of("title." + book.kind());
        double size = form.from() == 1946 ? 27 : 24;
        double middle = table.left() + table.width() / 2;
        marks.add(new Mark.Print(title, middle - Face.PRINT.width(title, size) / 2, 72, size));
        if (content.copy() > 1) {
            String copy = words.of("copy");
            marks.add(new Mark.Print(copy, middle - Face.PRINT.width(copy, 15) / 2, 96, 15));
        }
        filledIn(table.left(), 64, words.of("municipality"), words.of(content.municipality()));
        filledIn(table.left(), 98, words.of("seat"), words.of(book.seat()));
        filledIn(table.right() - 190, 64, words.of("page"), Integer.toString(content.number()));
        filledIn(table.right() - 190, 98, words.of("year"), year());
        int number = switch (book.kind()) {
            case BIRTHS -> 1;
            case MARRIAGES -> 2;
            case DEATHS -> 3;
        };
        String imprint = words.of("form") + " " + number + (form.from() == 1946 ? "" : "/a");
        marks.add(new Mark.Print(imprint, table.left(), FOOT + 17, 11));
    }

    /// A printed word, and on a dotted line after it what somebody wrote.
    private void filledIn(double x, double baseline, String word, String text) {
        marks.add(new Mark.Print(word, x, baseline, 15));
        double from = x + Face.PRINT.width(word, 15) + 8;
        marks.add(
                new Mark.Rule(from, baseline + 3, Math.max(from + 60, x + 190), baseline + 3, Mark.Rule.Style.DOTTED));
        double size = hand.size();
        marks.add(new Mark.Writing(null, text, hand, from + 6, baseline, size, strength(), 0, draw.bits()));
    }

    /// The head of an older form: headings broken into lines, in the middle of their columns.
    private void columns() {
        Box head = new Box(table.left(), HEAD, table.width(), HEAD_HEIGHT);
        for (Form.Cell cell : form.head()) {
            Box box = placed(cell.unit(), head);
            double size = 13;
            List<String> lines = Wrapping.of(words.caption(cell.heading()), Face.PRINT, size, box.width() - 8);
            while (lines.size() * size * 1.1 > HEAD_HEIGHT - 6) {
                size -= 0.5;
                lines = Wrapping.of(words.caption(cell.heading()), Face.PRINT, size, box.width() - 8);
            }
            double baseline = box.top() + (HEAD_HEIGHT - lines.size() * size * 1.1) / 2 + size * 0.85;
            for (String line : lines) {
                double x = box.left() + (box.width() - Face.PRINT.width(line, size)) / 2;
                marks.add(new Mark.Print(line, x, baseline, size));
                baseline += size * 1.1;
            }
            upright(box.left(), box.top(), box.bottom());
        }
    }

    private void ruling(Box band) {
        for (Form.Cell cell : form.cells()) {
            Box box = placed(cell.unit(), band);
            upright(box.left(), box.top(), box.bottom());
            if (cell.unit().top() > 0) {
                marks.add(new Mark.Rule(box.left(), box.top(), box.right(), box.top(), Mark.Rule.Style.FINE));
            }
            CellText text = new CellText(box, cell, words);
            text.heading().ifPresent(marks::add);
            marks.addAll(text.lines());
        }
        marks.add(new Mark.Rule(band.left(), band.bottom(), band.right(), band.bottom(), Mark.Rule.Style.HEAVY));
    }

    private void upright(double x, double from, double to) {
        if (x > table.left()) {
            marks.add(new Mark.Rule(x, from, x, to, Mark.Rule.Style.FINE));
        }
    }

    private void frame() {
        double top = form.head().isEmpty() ? table.top() : HEAD;
        for (double x : new double[] {table.left(), table.right()}) {
            marks.add(new Mark.Rule(x, top, x, table.bottom(), Mark.Rule.Style.HEAVY));
        }
        marks.add(new Mark.Rule(table.left(), top, table.right(), top, Mark.Rule.Style.HEAVY));
        marks.add(new Mark.Rule(table.left(), table.top(), table.right(), table.top(), Mark.Rule.Style.HEAVY));
    }

    private void entry(PageContent.Line line, Box band) {
        Map<Field, String> fields = answers.of(line);
        Filling filling = new Filling(form, fields, words, line.ordinal());
        double strength = strength();
        for (Form.Cell cell : form.cells()) {
            CellText text = new CellText(placed(cell.unit(), band), cell, words);
            CellText.Written written = text.write(filling.paragraphs(cell), this::handOf, strength, draw);
            marks.addAll(written.marks());
            if (cell.content().stream().flatMap(List::stream).anyMatch(slot -> slot.what() == What.SIGNATURE)) {
                signature(written.rest(), strength);
            }
        }
    }

    /// Later notes are of other people with other pens.
    private Hand handOf(@Nullable Field field) {
        if (field == null || field.what() != What.NOTES) {
            return hand;
        }
        long other = new Draw(writer, Purpose.PAGES, field.ordinal(), 1L + field.part()).bits();
        return Hand.of(other, book.year() + 20).small();
    }

    private void signature(Box room, double strength) {
        double height = Math.min(room.height() * 0.6, 40);
        double width = Math.min(room.width() * 0.8, 150);
        double left = room.left() + 4 + draw.unit() * (room.width() - width - 8);
        double top = room.top() + Math.min(14, (room.height() - height) / 2);
        // The same signature on every page of a scribe: the key is not the page's.
        marks.add(new Mark.Flourish(hand, new Box(left, top, width, height), strength, writer));
        if (draw.chance(STAMPED)) {
            stamp(room.left() + room.width() * draw.between(25, 80) / 100.0, top + height + draw.between(-16, 48));
        }
    }

    private void stamp(double x, double y) {
        double radius = 57;
        String above =
                words.office(book) + " " + words.of(content.municipality()).toUpperCase(Locale.ROOT);
        String below = words.of("seat").toUpperCase(Locale.ROOT) + " "
                + words.of(book.seat()).toUpperCase(Locale.ROOT);
        marks.add(new Mark.Stamp(
                Math.clamp(x, table.left() + radius, table.right() - radius),
                Math.clamp(y, table.top() + radius, table.bottom() - radius),
                radius,
                above,
                below,
                book.year() % 3 == 0 ? Ink.STAMP_BLUE : Ink.STAMP_VIOLET,
                0.35 + 0.35 * draw.unit(),
                draw.between(-35, 35) * StrictMath.PI / 180,
                draw.bits()));
    }

    private String year() {
        return book.volume() == 1 ? Integer.toString(book.year()) : book.year() + " / " + book.volume();
    }

    /// Of the ink, which fades.
    private double strength() {
        return (0.74 + 0.26 * draw.unit()) * (1 - 0.2 * sheet.age());
    }

    private static Box placed(Box unit, Box into) {
        return new Box(
                into.left() + unit.left() * into.width() / 1000,
                into.top() + unit.top() * into.height() / 100,
                unit.width() * into.width() / 1000,
                unit.height() * into.height() / 100);
    }
}
