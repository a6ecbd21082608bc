package org.regjistri.synth.report;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.stream.Stream;

/// How many people there are, and what made them more and fewer.
final class PeopleSection implements Section {

    @Override
    public String text(Measures ours, Facts facts, Pictures pictures) throws IOException {
        var all = new Comparisons(ours, facts);
        return String.join(
                "\n",
                "## Residents\n",
                """
                A resident is whoever usually lives in Kosovo, whatever the papers say; people at work abroad live abroad. Ours is
                measured at the end of each year; for a census it is reckoned to the census day on a straight line between two ends of
                years. The censuses of 1971 to 1991 count as residents people who worked abroad "for a time", which was often for ever:
                there ours should be lower.
                """,
                population(all, facts, pictures),
                Markdown.comparisons(
                        Stream.concat(all.series(Series.RESIDENTS).stream(), all.figures(Figure.Topic.PEOPLE).stream())
                                .toList()),
                "### The balance of each decade\n",
                """
                Natural increase is births less deaths in Kosovo. Net migration is what is left of the growth: whoever came less whoever
                went, the displaced of 1999 and those who returned included.
                """,
                balance(all),
                "## Births and deaths\n",
                """
                Live births and deaths by the year in which they happened, to residents and to people abroad. What the Agency of Statistics
                publishes of births and deaths abroad are those that the register was told of in that year, which are fewer: they are
                compared with what our register was told, not with what happened.
                """,
                vital(all, facts, pictures),
                rates(all, facts, pictures),
                compared(
                        all,
                        Series.BIRTHS_HERE,
                        Series.BIRTHS_ABROAD_REGISTERED,
                        Series.DEATHS_HERE,
                        Series.DEATHS_ABROAD_REGISTERED,
                        Series.BIRTH_RATE,
                        Series.DEATH_RATE));
    }

    static String compared(Comparisons all, Series... series) {
        return Markdown.comparisons(
                Stream.of(series).flatMap(what -> all.series(what).stream()).toList());
    }

    private static String population(Comparisons all, Facts facts, Pictures pictures) throws IOException {
        var title = "Residents, and people of Kosovo abroad";
        var plot = new LinePlot(title, "Lines of ours from 1946 to today; circles are censuses and estimates.")
                .line("residents", all.yearly(Series.RESIDENTS))
                .dashed("abroad", all.yearly(Series.ABROAD));
        facts.series(Series.RESIDENTS).forEach(fact -> plot.known(0, year(fact.at()), fact.value()));
        for (Figure census : List.of(Figure.RESIDENTS_2011, Figure.RESIDENTS_2024)) {
            plot.known(0, year(facts.figure(census).at()), facts.figure(census).value());
        }
        return pictures.add("population", title + ": lines are ours, circles are censuses and estimates", plot.svg());
    }

    private static String vital(Comparisons all, Facts facts, Pictures pictures) throws IOException {
        var title = "Births and deaths in a year";
        var plot = new LinePlot(title, "Lines of ours, in Kosovo and abroad; circles are published.")
                .line("births in Kosovo", all.yearly(Series.BIRTHS_HERE))
                .line("deaths in Kosovo", all.yearly(Series.DEATHS_HERE))
                .dashed("births abroad", all.yearly(Series.BIRTHS_ABROAD))
                .dashed("deaths abroad", all.yearly(Series.DEATHS_ABROAD));
        String svg = with(plot, facts, Series.BIRTHS_HERE, Series.DEATHS_HERE);
        return pictures.add("births-and-deaths", title + ", in Kosovo and abroad", svg);
    }

    private static String rates(Comparisons all, Facts facts, Pictures pictures) throws IOException {
        var title = "Births and deaths per 1,000 residents";
        var plot = new LinePlot(title, "Lines of ours; circles are what is known.")
                .line("births", all.yearly(Series.BIRTH_RATE))
                .line("deaths", all.yearly(Series.DEATH_RATE));
        return pictures.add("rates", title, with(plot, facts, Series.BIRTH_RATE, Series.DEATH_RATE));
    }

    /// The plot with the circles of these series, which are its lines in this order.
    static String with(LinePlot plot, Facts facts, Series... series) {
        for (int i = 0; i < series.length; i++) {
            int line = i;
            facts.series(series[i]).forEach(fact -> plot.known(line, year(fact.at()), fact.value()));
        }
        return plot.svg();
    }

    /// Example: `1961.25` for the first of April
    static double year(String at) {
        if (at.length() == 4) {
            return Integer.parseInt(at);
        }
        LocalDate day = LocalDate.parse(at);
        return day.getYear() + (day.getDayOfYear() - 1.0) / day.lengthOfYear();
    }

    private static String balance(Comparisons all) {
        NavigableMap<Integer, Double> residents = all.yearly(Series.RESIDENTS);
        List<List<String>> rows = new ArrayList<>();
        for (int first = 1950; first < 2030; first += 10) {
            var begin = residents.floorEntry(first);
            var end = residents.floorEntry(first + 10);
            if (begin != null && begin.getKey() == first && end != null && end.getKey() > first) {
                rows.add(row(all, begin, end));
            }
        }
        return Markdown.table(
                List.of(
                        "ends of years",
                        "at the beginning",
                        "births",
                        "deaths",
                        "natural increase",
                        "net migration",
                        "at the end",
                        "growth a year"),
                rows);
    }

    private static List<String> row(Comparisons all, Map.Entry<Integer, Double> from, Map.Entry<Integer, Double> to) {
        int first = from.getKey();
        int last = to.getKey();
        double begin = from.getValue();
        double end = to.getValue();
        double births = sum(all.yearly(Series.BIRTHS_HERE), first, last);
        double deaths = sum(all.yearly(Series.DEATHS_HERE), first, last);
        double growth = 100 * StrictMath.log(end / begin) / (last - first);
        return List.of(
                first + " to " + last,
                Unit.COUNT.written(begin),
                Unit.COUNT.written(births),
                Unit.COUNT.written(deaths),
                Unit.COUNT.written(births - deaths),
                Unit.COUNT.written(end - begin - births + deaths),
                Unit.COUNT.written(end),
                Unit.SHARE.written(growth));
    }

    private static double sum(NavigableMap<Integer, Double> events, int after, int last) {
        return events.subMap(after, false, last, true).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();
    }
}
