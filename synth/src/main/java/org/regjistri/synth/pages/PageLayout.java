package org.regjistri.synth.pages;

import java.util.List;
import java.util.function.UnaryOperator;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;

/// Everything on a page with its place: the same for the same seed and content, on any machine.
///
/// @param marks in the order in which they came onto the paper
public record PageLayout(Sheet sheet, List<Mark> marks) {

    /// @param dates from `1953-05-12` to what the scribe of the book writes for it
    public static PageLayout of(PageContent content, UnaryOperator<String> dates, long seed) {
        Draw draw = new Draw(seed, Purpose.PAGES, volume(content.book().id(), content.copy()), content.number());
        Sheet sheet = Sheet.of(content, draw);
        return new PageLayout(sheet, new Composition(content, dates, sheet, draw).marks());
    }

    /// A copy is on paper of its own.
    private static long volume(int book, int copy) {
        return (long) (copy - 1) << Integer.SIZE | book;
    }
}
