package org.regjistri.synth;

import org.regjistri.synth.population.Population;
import org.regjistri.synth.report.Figure;
import org.regjistri.synth.report.Measures;
import org.regjistri.synth.report.Series;
import org.regjistri.synth.tables.Rows;

/// What the report says of the simulation beside its figures: the rates that are assumptions, why some figures are off,
/// and
/// what is left out.
final class Remarks {
    private Remarks() {}

    static void add(Measures measures) {
        for (String[] rate : Rows.of(Population.class, "rates.tsv")) {
            if (rate[1].equals("assumption")) {
                measures.assumption(rate[3], rate[2], "so that the ends meet");
            }
        }
        measures.assumption(
                        "Who is counted where",
                        "by community and municipality",
                        "so that each census comes out: who is"
                                + " too many leaves, by households, and who is missing comes back")
                .assumption("Who left before 1965, left for good", "92 %", "nothing more is heard of them");
        addReasons(measures);
        addLimits(measures);
    }

    private static void addReasons(Measures measures) {
        measures.why(
                        Series.DEATHS_ABROAD_REGISTERED,
                        "2020",
                        "In ours every death abroad comes to the register; in truth many are never told.")
                .why(
                        Series.BIRTHS_ABROAD_REGISTERED,
                        "2020",
                        "Offices and borders were closed for months of that year; ours do not know it.")
                .why(
                        Series.DEATH_RATE,
                        "1980",
                        "Ours has too many old people, and deaths in the villages were told badly.")
                .why(
                        Series.DEATH_RATE,
                        "1990",
                        "Ours has too many old people, and deaths were told badly in those years.")
                .why(
                        Series.TOTAL_FERTILITY,
                        "2022",
                        "The births that are published need a higher rate than the literature's, with our few young women.")
                .why(Figure.AVERAGE_AGE_2024, "Too few of ours who left were old, so too many of the old stayed.")
                .why(
                        Figure.BIRTHS_JUNE_2021,
                        "The Agency's month is an exception, nearly twice the next one; ours has none.")
                .why(Figure.DIVORCES_JUNE_2021, "A small number; over the year ours come near to what is published.")
                .why(Figure.MARRIAGES_JUNE_2021, "Only marriages whose two sides are in the register are counted.")
                .why(Figure.DEATHS_APRIL_2022, "Deaths abroad are all told, and ours are a little too old.")
                .why(
                        Figure.RECORDS_OF_MARRIAGES,
                        "Books of marriages fared better than those of births, so that enough of the registered have no"
                                + " record.")
                .why(
                        Figure.RECORDS_OF_BIRTHS,
                        "More books of births were lost, so that enough of the registered have no record.");
    }

    private static void addLimits(Measures measures) {
        measures.limit(
                        "The killed and the missing of 1998 and 1999 are left out, on purpose; so is what the war changed of"
                                + " births and deaths.")
                .limit("Families come and go whole or one by one; nobody works abroad while the family stays at home.")
                .limit(
                        "Surnames drift by chance as families grow and die out; the commonest of 1900 were set by the counts"
                                + " of 2011.")
                .limit("Nobody changes the given name, is adopted or takes back the maiden name after a divorce.");
    }
}
