package org.regjistri.synth.report;

import org.regjistri.kernel.Sex;
import org.regjistri.synth.books.BookKind;

/// Measures of a country that nobody simulated, one tenth of full size.
final class MadeUp {
    static final double SCALE = 0.1;

    private MadeUp() {}

    static Measures measures() {
        var measures = new Measures(7, SCALE);
        for (int year = 1946; year <= 2026; year++) {
            double residents = year < 1992 ? 70_000 + 2_850.0 * (year - 1946) : 196_000 - 1_000.0 * (year - 1992);
            measures.put(Series.RESIDENTS, year, residents)
                    .put(Series.ABROAD, year, year < 1965 ? 0 : 1_500.0 * (year - 1965))
                    .put(Series.BIRTHS_HERE, year, residents * (46 - 0.4 * (year - 1946)) / 1000)
                    .put(Series.BIRTHS_ABROAD, year, year < 1970 ? 0 : 15.0 * (year - 1970))
                    .put(Series.DEATHS_HERE, year, residents * Math.max(5, 18 - 0.35 * (year - 1946)) / 1000)
                    .put(Series.DEATHS_ABROAD, year, 10)
                    .put(Series.MARRIAGES_HERE, year, residents * 8 / 1000)
                    .put(Series.MARRIAGES_ABROAD, year, 100)
                    .put(Series.BIRTHS_ABROAD_REGISTERED, year, 700)
                    .put(Series.DIVORCES, year, residents * 0.8 / 1000)
                    .put(Series.TOTAL_FERTILITY, year, 7.5 - 0.075 * (year - 1946))
                    .put(Series.INFANT_MORTALITY, year, Math.max(9, 160 - 2.6 * (year - 1946)))
                    .put(Series.LIFE_EXPECTANCY, year, Math.min(78, 48 + 0.5 * (year - 1946)))
                    .put(Series.LIFE_EXPECTANCY_OF_WOMEN, year, Math.min(80.5, 50 + 0.5 * (year - 1946)))
                    .put(Series.LIFE_EXPECTANCY_OF_MEN, year, Math.min(75.5, 46 + 0.5 * (year - 1946)))
                    .put(Series.AGE_AT_MARRIAGE_OF_WOMEN, year, 19 + 0.09 * (year - 1946))
                    .put(Series.AGE_AT_MARRIAGE_OF_MEN, year, 22 + 0.09 * (year - 1946));
        }
        places(measures);
        ages(measures);
        books(measures);
        return measures.surname("Krasniqi", 5_820)
                .surname("Gashi", 4_000)
                .surname("<b>|", 9_000)
                .forename("Fatime", 863)
                .put(Figure.REGISTERED_LIVING, 250_000)
                .limit("Nobody moves house.")
                .why(Figure.MISTAKE_DIMINUTIVE, "Nicknames weigh too much.")
                .put(Figure.VOTERS_2021, 100_000)
                .assumption("Emigrants who come back", "20 %", "balances the decade");
    }

    private static void places(Measures measures) {
        for (Facts.Municipality each : new Facts().municipalities()) {
            measures.municipality(2011, each.code(), each.counted2011() == 0 ? 1_000 : each.counted2011() / 10)
                    .municipality(2024, each.code(), each.counted2024() * (each.code() == 19 ? 12 : 10) / 100);
        }
    }

    private static void ages(Measures measures) {
        for (int year : new int[] {1961, 1981, 2011, 2024}) {
            for (int age = 0; age < 100; age++) {
                measures.residents(year, Sex.FEMALE, age, 2_600 - 25L * age)
                        .residents(year, Sex.MALE, age, 2_700 - 27L * age);
            }
        }
    }

    private static void books(Measures measures) {
        for (int year = 1946; year < 2000; year++) {
            measures.records(BookKind.BIRTHS, year, 4_000)
                    .records(BookKind.MARRIAGES, year, 900)
                    .records(BookKind.DEATHS, year, 850);
        }
        measures.put(Figure.BOOKS, 1_300).put(Figure.MISTAKE_SLIPS, 3.2).put(Figure.MISTAKE_DIMINUTIVE, 2.9);
    }
}
