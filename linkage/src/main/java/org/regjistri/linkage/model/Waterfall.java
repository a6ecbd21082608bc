package org.regjistri.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How a score comes about step by step, from the prior to the sum: as data for a drawing, and as
/// text for a terminal.
///
/// @param steps the prior, then each comparison that says anything
/// @param end where the last one ends: prior and weight together
public record Waterfall(List<Step> steps, double end) {
    private static final int WIDTH = 40;
    private static final double SAYS_NOTHING = 0.005;
    private static final String BAR = "█";

    public Waterfall {
        steps = List.copyOf(steps);
    }

    /// One bar.
    ///
    /// @param name of the comparison; empty for the prior
    /// @param from bits before, `to` after
    public record Step(String name, String level, double from, double to) {
        public double bits() {
            return to - from;
        }
    }

    public static Waterfall of(Explanation explanation) {
        List<Step> steps = new ArrayList<>();
        double sum = explanation.prior();
        steps.add(new Step("", "", 0, sum));
        for (Evidence evidence : explanation.evidence()) {
            if (Math.abs(evidence.sum()) >= SAYS_NOTHING) {
                steps.add(new Step(evidence.comparison(), evidence.level(), sum, sum + evidence.sum()));
                sum += evidence.sum();
            }
        }
        return new Waterfall(steps, explanation.prior() + explanation.weight());
    }

    /// Lines for a terminal of some hundred signs.
    public String text(Wording wording) {
        double least = steps.stream()
                .mapToDouble(step -> Math.min(step.from(), step.to()))
                .min()
                .orElse(0);
        double most = steps.stream()
                .mapToDouble(step -> Math.max(step.from(), step.to()))
                .max()
                .orElse(0);
        double scale = most == least ? 0 : WIDTH / (most - least);
        List<String> labels = steps.stream().map(step -> label(step, wording)).toList();
        int width = Math.max(
                wording.text("sum").length(),
                labels.stream().mapToInt(String::length).max().orElse(0));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            line(lines, labels.get(i), width, step.bits());
            int from = (int) Math.round((Math.min(step.from(), step.to()) - least) * scale);
            int to = (int) Math.round((Math.max(step.from(), step.to()) - least) * scale);
            lines.append(" ".repeat(from + 2))
                    .append(BAR.repeat(Math.max(1, to - from)))
                    .append('\n');
        }
        line(lines, wording.text("sum"), width, end);
        String probability = String.format(Locale.ROOT, "%.4f", Bits.probability(end));
        return lines.append("  ")
                .append(wording.text("probability"))
                .append(' ')
                .append(probability)
                .append('\n')
                .toString();
    }

    private static void line(StringBuilder lines, String label, int width, double bits) {
        lines.append(label)
                .append(" ".repeat(width - label.length()))
                .append(String.format(Locale.ROOT, "%+8.2f", bits));
    }

    private static String label(Step step, Wording wording) {
        return step.name().isEmpty()
                ? wording.text("prior")
                : wording.comparison(step.name()) + " " + wording.level(step.level());
    }
}
