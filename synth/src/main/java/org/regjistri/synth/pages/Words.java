package org.regjistri.synth.pages;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.regjistri.synth.books.Book;
import org.regjistri.synth.books.BookLanguage;
import org.regjistri.synth.places.Place;
import org.regjistri.synth.tables.Rows;

/// What is printed on the forms and what every scribe writes alike, in the language of the book.
final class Words {
    private static final Map<String, String[]> TABLE =
            Rows.of(Words.class, "words.tsv").stream().collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row));

    private final int column;

    Words(BookLanguage language) {
        this.column = switch (language) {
            case ALBANIAN -> 1;
            case SERBIAN_LATIN -> 2;
            case SERBIAN_CYRILLIC -> 3;
        };
    }

    String of(String key) {
        String[] row = TABLE.get(key);
        if (row == null) {
            throw new IllegalArgumentException("No word: " + key);
        }
        return row[column];
    }

    /// Several words of one heading. Example: `birth.when+birth.where`
    String caption(String keys) {
        return Arrays.stream(keys.split("\\+", -1)).map(this::of).collect(Collectors.joining("; "));
    }

    String of(Place place) {
        return switch (column) {
            case 1 -> place.sq();
            case 2 -> place.srLatin();
            default -> place.srCyrillic();
        };
    }

    /// Whose office it was, as the stamps of the time said.
    String office(Book book) {
        int year = book.year();
        return of(year < 1952 ? "office.1946" : year < 1963 ? "office.1952" : "office.1963");
    }
}
