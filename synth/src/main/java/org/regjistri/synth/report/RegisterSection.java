package org.regjistri.synth.report;

import java.util.List;
import java.util.Map;

/// Who stands in the central register, what is registered in a month, and what people are called.
final class RegisterSection implements Section {
    private static final int COMMONEST = 15;

    @Override
    public String text(Measures ours, Facts facts, Pictures pictures) {
        var all = new Comparisons(ours, facts);
        return String.join(
                "\n",
                "## The register\n",
                """
                The register is not the population: it holds people abroad, people who have died without anybody telling the office, and it
                lacks people whom no office ever entered. A few stand there twice.
                """,
                Markdown.comparisons(all.figures(Figure.Topic.REGISTER)),
                "### Two months\n",
                """
                Events by the day of registration, inside and outside Kosovo. Two months are a small sample, and the Agency's own differ by a
                factor of two: they say whether ours is of the right size, no more.
                """,
                Markdown.comparisons(all.figures(Figure.Topic.MONTHS)),
                "## Names\n",
                """
                Bearers among the residents that were counted in 2011. The Agency has published the ten commonest names of each kind; the
                second table shows what ours has beside them.
                """,
                Markdown.comparisons(all.surnames()),
                Markdown.comparisons(all.forenames()),
                "### Commonest names of ours\n",
                Markdown.table(
                        List.of("surnames", "forenames"),
                        List.of(List.of(
                                commonest(ours.surnames(), ours.scale()), commonest(ours.forenames(), ours.scale())))));
    }

    private static String commonest(Map<String, Long> bearers, double scale) {
        List<String> names = bearers.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(COMMONEST)
                .map(name -> Svg.escaped(name.getKey()) + " " + Unit.COUNT.written(name.getValue() / scale))
                .toList();
        return names.isEmpty() ? "not measured" : String.join("<br>", names);
    }
}
