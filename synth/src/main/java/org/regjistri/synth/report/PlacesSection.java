package org.regjistri.synth.report;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Where people live.
final class PlacesSection implements Section {

    @Override
    public String text(Measures ours, Facts facts, Pictures pictures) throws IOException {
        var all = new Comparisons(ours, facts);
        return String.join("\n", "## Municipalities\n", """
                Residents by municipality of today, on the days of the two censuses. In 2011 Leposaviq, Zubin Potok, Zveçan and the north of
                Mitrovicë were not counted and many Serbs elsewhere stayed away; the figures of 2024 hold an estimate of the Agency for the
                north. The index of dissimilarity says how many per cent of the people would have to live elsewhere for ours to be spread
                over the municipalities as the census is.
                """, census(all, pictures, 2011), census(all, pictures, 2024));
    }

    private static String census(Comparisons all, Pictures pictures, int year) throws IOException {
        List<Comparison> municipalities = all.municipalities(year);
        List<Comparison> measured =
                municipalities.stream().filter(each -> each.ours() != null).toList();
        return String.join(
                "\n",
                "### " + year + "\n",
                measured.isEmpty() ? "Not measured.\n" : summary(all, measured, pictures, year),
                Markdown.table(
                        List.of("", "census", "ours", "deviation", ""),
                        municipalities.stream().map(PlacesSection::row).toList()));
    }

    private static String summary(Comparisons all, List<Comparison> measured, Pictures pictures, int year)
            throws IOException {
        var title = "Residents of " + year + ": how far ours is from the census";
        Optional<Comparison> worst = measured.stream().max((one, other) -> Double.compare(off(one), off(other)));
        String words = String.format(
                Locale.ROOT,
                "Index of dissimilarity: %.2f %%. Furthest off: %s (%s); the bound of each is %s.\n",
                all.dissimilarity(measured),
                worst.map(Comparison::what).orElse("").replace(", " + year, ""),
                worst.map(Comparison::deviation).orElse(""),
                measured.getFirst().bound());
        return pictures.add(
                        "municipalities-" + year,
                        title,
                        DeviationPlot.svg(title, "A bar for each municipality, in per cent of the census.", measured))
                + "\n" + words;
    }

    private static double off(Comparison each) {
        return each.ours() == null
                ? 0
                : Math.abs(each.unit().deviation(each.fact().value(), each.ours()));
    }

    private static List<String> row(Comparison each) {
        return List.of(
                each.what().replaceFirst(", \\d{4}$", ""), each.known(), each.found(), each.deviation(), each.sign());
    }
}
