package org.regjistri.synth.books;

import java.util.Set;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;

/// In which language an office kept its books: Serbian after 1945, mostly Albanian from 1968 on,
/// Serbian again from 1990; always Serbian where mostly Serbs live. From general knowledge; the
/// shares by period are set so that of all entries about 40 in a hundred are in Albanian, 30 in
/// Serbian in Latin letters and 30 in Cyrillic.
public final class BookLanguages {
    /// The north, Štrpce, Zubin Potok and the other places with a Serbian majority, by the code of
    /// today.
    private static final Set<Integer> SERBIAN = Set.of(12, 14, 23, 28, 29, 34, 35, 36, 37, 38);
    /// How long a clerk stays: the language changes with the clerk.
    private static final int YEARS = 4;
    /// All shares of Albanian are multiplied by it.
    private static final double ALBANIAN = 0.87;

    private BookLanguages() {}

    /// @param municipality of today's code, 1 to 38
    /// @param office any number that is the office's own, mixed with the seed
    public static BookLanguage of(int municipality, int year, long office) {
        Draw draw = new Draw(office, Purpose.BOOKS, period(year), municipality);
        double language = draw.unit();
        double script = draw.unit();
        if (!SERBIAN.contains(municipality) && language < ALBANIAN * albanian(year)) {
            return BookLanguage.ALBANIAN;
        }
        return script < cyrillic(year) ? BookLanguage.SERBIAN_CYRILLIC : BookLanguage.SERBIAN_LATIN;
    }

    /// Clerks change with the law of the land, and every four years.
    private static int period(int year) {
        int since = year < 1968 ? 1944 : year < 1990 ? 1968 : 1990;
        return since + (year - since) / YEARS * YEARS;
    }

    private static double albanian(int year) {
        if (year < 1968) {
            return 0.24;
        }
        return year < 1974 ? 0.6 : year < 1990 ? 0.78 : 0.1;
    }

    private static double cyrillic(int year) {
        if (year < 1968) {
            return 0.5;
        }
        return year < 1990 ? 0.3 : 0.62;
    }
}
