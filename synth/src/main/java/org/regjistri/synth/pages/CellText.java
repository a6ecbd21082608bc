package org.regjistri.synth.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.regjistri.synth.draw.Draw;

/// The inside of a cell: its heading, its dotted lines, and writing that fits.
final class CellText {
    private static final double SIDE = 8;
    private static final double LINE = 30;
    private static final double HEADING = 11;
    private static final double BLOT = 60;
    /// Below this, a scribe writes between the printed lines.
    private static final double BETWEEN_LINES = 0.74;
    /// Below this, a scribe no longer begins a line for each answer.
    private static final double RUN_ON = 0.84;

    private final Box box;
    private final Form.Cell cell;
    private final Words words;
    private final Box inner;
    private final int printed;

    CellText(Box box, Form.Cell cell, Words words) {
        this.box = box;
        this.cell = cell;
        this.words = words;
        this.inner = box.inset(SIDE, cell.heading().isEmpty() ? 4 : 15, 4);
        this.printed = (int) Math.max(1, (inner.height() + 5) / LINE);
    }

    Optional<Mark> heading() {
        if (cell.heading().isEmpty()) {
            return Optional.empty();
        }
        String text = words.caption(cell.heading());
        double room = box.width() - 8;
        double size = Math.min(HEADING, HEADING * room / Face.PRINT.width(text, HEADING));
        return Optional.of(new Mark.Print(text, box.left() + 4, box.top() + 11, size));
    }

    /// Where to write, as far as the form says it.
    List<Mark> lines() {
        boolean free = cell.content().stream()
                .flatMap(List::stream)
                .map(Form.Slot::what)
                .anyMatch(what -> what == What.NOTES || what == What.SIGNATURE || what == What.ORDINAL);
        if (free) {
            return List.of();
        }
        Mark.Rule.Style style = cell.heading().isEmpty() ? Mark.Rule.Style.FAINT : Mark.Rule.Style.DOTTED;
        return IntStream.range(0, printed)
                .mapToObj(i -> baseline(i, printed) + 4)
                .<Mark>map(y -> new Mark.Rule(inner.left() - 3, y, inner.right() + 3, y, style))
                .toList();
    }

    /// @param rest what is left of the cell below the writing
    record Written(List<Mark> marks, Box rest) {}

    private record Run(Filling.Piece piece, Hand hand, String text, double x, double size) {}

    private double baseline(int line, int lines) {
        double spacing = inner.height() / lines;
        return inner.top() + spacing * (line + 1) - 7 * Math.min(1, spacing / LINE);
    }

    Written write(
            List<List<Filling.Piece>> paragraphs, Function<@Nullable Field, Hand> hands, double strength, Draw draw) {
        double scale = 1;
        List<List<Run>> lines = flow(paragraphs, hands, scale);
        while (!fits(lines, scale)) {
            scale *= 0.96;
            lines = flow(scale < RUN_ON ? merged(paragraphs) : paragraphs, hands, scale);
        }
        int room = room(scale);
        // With room to spare, a line stays free between the answers.
        boolean airy = lines.size() == paragraphs.size() && lines.size() * 2 <= room;
        int step = airy ? 2 : 1;
        int first = room > lines.size() * step ? 1 : 0;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            line(lines.get(i), baseline(first + i * step, room), strength, draw, marks);
        }
        double below = lines.isEmpty() ? inner.top() : baseline(first + (lines.size() - 1) * step, room) + 8;
        return new Written(marks, new Box(box.left(), below, box.width(), box.bottom() - below));
    }

    /// How many lines there are at such a size.
    private int room(double scale) {
        return scale >= BETWEEN_LINES ? printed : (int) Math.max(1, inner.height() / (LINE * scale));
    }

    private boolean fits(List<List<Run>> lines, double scale) {
        return lines.size() <= room(scale)
                && lines.stream().flatMap(List::stream).allMatch(run -> run.x + width(run) <= inner.right());
    }

    private static double width(Run run) {
        return run.piece.illegible()
                ? BLOT * run.size / 26
                : run.hand.width(run.text, run.size) + Math.max(0, run.hand.slant()) * run.size * 0.6;
    }

    private static List<List<Filling.Piece>> merged(List<List<Filling.Piece>> paragraphs) {
        return List.of(paragraphs.stream().flatMap(List::stream).toList());
    }

    private List<List<Run>> flow(
            List<List<Filling.Piece>> paragraphs, Function<@Nullable Field, Hand> hands, double scale) {
        List<List<Run>> lines = new ArrayList<>();
        for (List<Filling.Piece> paragraph : paragraphs) {
            List<Run> line = new ArrayList<>();
            double x = inner.left();
            for (Filling.Piece piece : paragraph) {
                Hand hand = hands.apply(piece.field());
                double size = hand.size() * scale;
                for (String word : piece.text().split(" ", -1)) {
                    Run run = new Run(piece, hand, word, x, size);
                    if (!line.isEmpty() && x + width(run) > inner.right()) {
                        lines.add(line);
                        line = new ArrayList<>();
                        run = new Run(piece, hand, word, inner.left(), size);
                    }
                    line.add(run);
                    x = run.x + width(run) + size * 0.3;
                }
            }
            lines.add(line);
        }
        return lines;
    }

    private void line(List<Run> runs, double baseline, double strength, Draw draw, List<Mark> marks) {
        double slack = inner.right() - runs.getLast().x - width(runs.getLast());
        double indent = Math.min(slack, draw.between(0, 8));
        double y = baseline + draw.between(-10, 14) / 10.0;
        double tilt = draw.between(-5, 4) / 1000.0;
        for (Run run : runs) {
            double x = run.x + indent;
            double level = y + (x - inner.left()) * tilt;
            Filling.Piece piece = run.piece;
            if (piece.field() != null && piece.illegible()) {
                Box blot = new Box(x, level - run.size * 0.62, width(run), run.size * 0.75);
                marks.add(new Mark.Blot(piece.field(), run.hand, blot, draw.bits()));
            } else {
                marks.add(new Mark.Writing(
                        piece.field(), run.text, run.hand, x, level, run.size, strength, tilt, draw.bits()));
            }
        }
    }
}
