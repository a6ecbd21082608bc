package org.regjistri.synth.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// How people live: children, deaths, weddings, ages.
final class LivesSection implements Section {

    @Override
    public String text(Measures ours, Facts facts, Pictures pictures) throws IOException {
        var all = new Comparisons(ours, facts);
        return String.join(
                "\n",
                "## Fertility and mortality\n",
                """
                Of residents only. Total fertility is the sum of one year's birth rates by the mother's age: the children that a woman would
                have if all her life were like that year. Infant mortality is deaths under one year per 1,000 births of the same year. Life
                expectancy comes from the life table of one year.
                """,
                fertility(all, facts, pictures),
                infants(all, facts, pictures),
                life(all, facts, pictures),
                PeopleSection.compared(
                        all,
                        Series.TOTAL_FERTILITY,
                        Series.INFANT_MORTALITY,
                        Series.LIFE_EXPECTANCY,
                        Series.LIFE_EXPECTANCY_OF_WOMEN,
                        Series.LIFE_EXPECTANCY_OF_MEN),
                "## Marriages and divorces\n",
                """
                Marriages and divorces by the year in which they happened, wherever the couple lives; before 1999 those that the civil books
                would hold. The mean age is that of people who married for the first time in that year, not of a generation.
                """,
                marriages(all, facts, pictures),
                weddings(all, pictures),
                PeopleSection.compared(all, Series.MARRIAGES_HERE, Series.MARRIAGES_ABROAD_REGISTERED, Series.DIVORCES),
                "## Ages\n",
                """
                In completed years on the day of the census, in groups of five years; the uppermost group is open. The bars are ours only: no
                table of ages of a census was at hand to draw beside them, so the ages are checked by a few published figures.
                """,
                pyramids(ours, pictures),
                Markdown.comparisons(all.figures(Figure.Topic.AGES)),
                "## Years side by side\n",
                "People at the end of the year, events during it.\n",
                years(all));
    }

    private static String fertility(Comparisons all, Facts facts, Pictures pictures) throws IOException {
        var title = "Total fertility, children per woman";
        var plot = new LinePlot(title, "A line of ours; circles are what is known.")
                .line("ours", all.yearly(Series.TOTAL_FERTILITY));
        return pictures.add("fertility", title, PeopleSection.with(plot, facts, Series.TOTAL_FERTILITY));
    }

    private static String infants(Comparisons all, Facts facts, Pictures pictures) throws IOException {
        var title = "Infant deaths per 1,000 births";
        var plot = new LinePlot(title, "A line of ours; circles are what is known.")
                .line("ours", all.yearly(Series.INFANT_MORTALITY));
        return pictures.add("infant-mortality", title, PeopleSection.with(plot, facts, Series.INFANT_MORTALITY));
    }

    private static String life(Comparisons all, Facts facts, Pictures pictures) throws IOException {
        var title = "Life expectancy at birth, years";
        var plot = new LinePlot(title, "Lines of ours for all, women and men; circles are what is known.")
                .line("all", all.yearly(Series.LIFE_EXPECTANCY))
                .dashed("women", all.yearly(Series.LIFE_EXPECTANCY_OF_WOMEN))
                .dashed("men", all.yearly(Series.LIFE_EXPECTANCY_OF_MEN));
        return pictures.add(
                "life-expectancy",
                title,
                PeopleSection.with(
                        plot,
                        facts,
                        Series.LIFE_EXPECTANCY,
                        Series.LIFE_EXPECTANCY_OF_WOMEN,
                        Series.LIFE_EXPECTANCY_OF_MEN));
    }

    private static String marriages(Comparisons all, Facts facts, Pictures pictures) throws IOException {
        var title = "Marriages and divorces in a year";
        var plot = new LinePlot(title, "Lines of ours; circles are published.")
                .line("marriages in Kosovo", all.yearly(Series.MARRIAGES_HERE))
                .line("divorces", all.yearly(Series.DIVORCES))
                .dashed("marriages abroad", all.yearly(Series.MARRIAGES_ABROAD));
        return pictures.add(
                "marriages", title, PeopleSection.with(plot, facts, Series.MARRIAGES_HERE, Series.DIVORCES));
    }

    private static String weddings(Comparisons all, Pictures pictures) throws IOException {
        var title = "Mean age at first marriage";
        var plot = new LinePlot(title, "Lines of ours for women and men.")
                .line("women", all.yearly(Series.AGE_AT_MARRIAGE_OF_WOMEN))
                .line("men", all.yearly(Series.AGE_AT_MARRIAGE_OF_MEN));
        return pictures.add("age-at-marriage", title + " of women and men", plot.svg());
    }

    private static String pyramids(Measures ours, Pictures pictures) throws IOException {
        var page = new StringBuilder();
        for (var census : ours.ages().entrySet()) {
            int year = census.getKey();
            String svg = PyramidPlot.svg(year, census.getValue(), ours.scale());
            page.append(pictures.add("pyramid-" + year, "Residents by age and sex, " + year, svg));
        }
        return page.isEmpty() ? "Not measured.\n" : page.toString();
    }

    private static String years(Comparisons all) {
        List<Integer> columns = List.of(1950, 1960, 1970, 1980, 1990, 2000, 2010, 2020, 2025);
        List<String> head = Stream.concat(Stream.of(""), columns.stream().map(String::valueOf))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (Series what : Series.values()) {
            var measured = all.yearly(what);
            List<String> row = new ArrayList<>(List.of(what.words()));
            for (int year : columns) {
                Double value = measured.get(year);
                row.add(value == null ? "" : what.unit().written(value));
            }
            rows.add(row);
        }
        return Markdown.table(head, rows);
    }
}
