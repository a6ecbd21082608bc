package org.regjistri.synth.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.regjistri.synth.books.Library;
import org.regjistri.synth.books.Volume;
import org.regjistri.synth.books.Writing;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;

/// The pages of all books, each made when it is asked for: what stands on them is what the records say.
public final class BookPages {
    private static final int TRIES = 50;
    private final Library library;
    private final Writing writing;

    public BookPages(Library library) {
        this.library = library;
        this.writing = new Writing(library);
    }

    /// The hand's own way of dates.
    public UnaryOperator<String> dates(PageContent page) {
        return writing.scribe(page.book())::date;
    }

    /// @param book its number, from 1
    /// @param number of the page, from 1
    /// @return nothing where the book was lost or has no such page
    public Optional<PageContent> page(int book, int number) {
        List<Volume> volumes = library.volumes();
        if (book < 1 || book > volumes.size()) {
            return Optional.empty();
        }
        return page(volumes.get(book - 1), number);
    }

    private Optional<PageContent> page(Volume volume, int number) {
        if (volume.original() == Volume.Original.LOST || number < 1 || number > volume.pages()) {
            return Optional.empty();
        }
        int perPage = volume.book().kind().entriesPerPage();
        List<PageContent.Line> lines = new ArrayList<>();
        int first = (number - 1) * perPage;
        for (int i = first; i < Math.min(volume.entries(), first + perPage); i++) {
            lines.add(new PageContent.Line(
                    i + 1, writing.captured(volume, i, library.copy(volume)).entry()));
        }
        var seat = library.population().places().seat(volume.book().municipality());
        return Optional.of(new PageContent(volume.book(), seat, library.copy(volume), number, lines));
    }

    /// Pages of books all over the country and the years, each once.
    public Stream<PageContent> ofAllKinds(int count) {
        List<PageContent> pages = new ArrayList<>();
        List<Volume> volumes = library.volumes();
        for (int i = 0; i < count; i++) {
            Draw draw = new Draw(library.population().seed(), Purpose.PAGES, i);
            // Book after book through the shelf, so that all offices, kinds and times have their turn.
            int from = (int) ((long) volumes.size() * i / count);
            int until = Math.max(from + 1, (int) ((long) volumes.size() * (i + 1) / count));
            for (int tries = 0; tries < TRIES; tries++) {
                Volume volume = volumes.get(from + draw.below(until - from));
                Optional<PageContent> page = page(volume, 1 + draw.below(volume.pages()));
                if (page.isPresent()) {
                    pages.add(page.get());
                    break;
                }
            }
        }
        return pages.stream();
    }
}
