package org.regjistri.linkage.output;

import java.util.List;

/// A column of a file that comes out.
///
/// @param digits behind the point of a decimal
/// @param words that a column of words may hold, by number
record SheetColumn(String name, Kind kind, int digits, List<String> words) {
    enum Kind {
        TEXT,
        DECIMAL,
        WORD
    }

    SheetColumn {
        words = List.copyOf(words);
    }

    static SheetColumn text(String name) {
        return new SheetColumn(name, Kind.TEXT, 0, List.of());
    }

    static SheetColumn decimal(String name, int digits) {
        return new SheetColumn(name, Kind.DECIMAL, digits, List.of());
    }

    static SheetColumn word(String name, List<String> words) {
        return new SheetColumn(name, Kind.WORD, 0, words);
    }
}
