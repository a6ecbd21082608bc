package org.regjistri.synth;

import java.util.Map;
import org.regjistri.synth.books.Channel;
import org.regjistri.synth.books.Library;
import org.regjistri.synth.books.MistakeRates;
import org.regjistri.synth.report.Figure;
import org.regjistri.synth.report.Measures;

/// The mistakes, measured in a part of the books.
final class MeasuringMistakes {
    private static final double PER_CENT = 100;
    /// Records that are enough for the rarest of the mistakes.
    private static final int ENOUGH = 300_000;

    private static final Map<Channel, Figure> FIGURES = Map.ofEntries(
            Map.entry(Channel.DIACRITICS_LOST, Figure.MISTAKE_DIACRITICS_LOST),
            Map.entry(Channel.SWAPPED_FIELDS, Figure.MISTAKE_FIELDS_SWAPPED),
            Map.entry(Channel.FATHER_MISSING, Figure.MISTAKE_FATHER_MISSING),
            Map.entry(Channel.FATHER_INITIAL, Figure.MISTAKE_FATHER_INITIAL),
            Map.entry(Channel.MAIDEN_FOR_MARRIED, Figure.MISTAKE_MAIDEN_FOR_MARRIED),
            Map.entry(Channel.DIMINUTIVE, Figure.MISTAKE_DIMINUTIVE),
            Map.entry(Channel.DAY_MONTH_SWAPPED, Figure.MISTAKE_DAY_AND_MONTH_SWAPPED),
            Map.entry(Channel.YEAR_OFF_BY_ONE, Figure.MISTAKE_YEAR_OFF_BY_ONE),
            Map.entry(Channel.YEAR_OFF_BY_TEN, Figure.MISTAKE_YEAR_OFF_BY_TEN),
            Map.entry(Channel.YEAR_ONLY, Figure.MISTAKE_YEAR_ONLY),
            Map.entry(Channel.AGE_FOR_DATE, Figure.MISTAKE_AGE_FOR_DATE),
            Map.entry(Channel.SEAT_FOR_VILLAGE, Figure.MISTAKE_SEAT_FOR_VILLAGE),
            Map.entry(Channel.ILLEGIBLE, Figure.MISTAKE_ILLEGIBLE),
            Map.entry(Channel.DOUBLE_CAPTURE, Figure.MISTAKE_DOUBLE_CAPTURE),
            Map.entry(Channel.WRONG_BOOK, Figure.MISTAKE_WRONG_BOOK));

    private MeasuringMistakes() {}

    static void of(Library library, Measures measures) {
        MistakeRates rates = new MistakeRates(library, Math.max(1, library.records() / ENOUGH));
        FIGURES.forEach((channel, figure) -> measures.put(figure, PER_CENT * rates.of(channel)));
        measures.put(Figure.MISTAKE_SLIPS, PER_CENT * rates.ofSlips());
    }
}
