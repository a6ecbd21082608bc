package org.regjistri.synth.pages;

import java.util.List;
import org.regjistri.synth.books.Book;
import org.regjistri.synth.books.WrittenEntry;
import org.regjistri.synth.places.Place;

/// What stands on one page of a book: all that a picture of it needs besides the seed.
///
/// @param municipality the place after which the municipality is called, for heading and stamp
/// @param copy 1 is the original, 2 and more are certified copies, by other hands on other paper
/// @param number of the page, from 1; odd ones lie on the right
/// @param lines from above, as many as the form has room for or fewer
public record PageContent(Book book, Place municipality, int copy, int number, List<Line> lines) {

    public PageContent {
        lines = List.copyOf(lines);
        if (lines.size() > book.kind().entriesPerPage()) {
            throw new IllegalArgumentException(lines.size() + " entries on one page");
        }
    }

    /// @param ordinal current number in the book
    public record Line(int ordinal, WrittenEntry entry) {}
}
