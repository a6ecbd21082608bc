package org.regjistri.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.regjistri.linkage.compare.Comparison;

/// What about a learned model should make somebody look twice.
final class Doubts {
    private static final int ROWS_FEW = 200;
    private static final double PARTNERS_FEW = 0.01;
    private static final double PARTNERS_ALL = 0.999;

    private final List<String> warnings = new ArrayList<>();

    private Doubts() {}

    static List<String> about(
            Model model, List<Comparison> comparisons, Known known, CandidateSample sample, ReviewedRows reviewed) {
        Doubts doubts = new Doubts();
        doubts.sample(sample);
        for (int c = 0; c < comparisons.size(); c++) {
            if (known.of(c).isEmpty()) {
                doubts.comparison(comparisons.get(c), c, sample.patterns());
            }
        }
        doubts.partners(model.prior());
        doubts.strength(model);
        if (reviewed.unknown() > 0) {
            doubts.warnings.add("%d reviewed pairs name rows that are in neither table".formatted(reviewed.unknown()));
        }
        return doubts.warnings;
    }

    private void sample(CandidateSample sample) {
        if (sample.pairs() == 0) {
            warnings.add("No row has a candidate to compare it with: the model is an assumption, nothing is learned");
        } else if (sample.rows() < ROWS_FEW) {
            warnings.add(
                    "Learned from %d rows only: the model is assumption more than experience".formatted(sample.rows()));
        }
    }

    private void comparison(Comparison comparison, int number, Patterns patterns) {
        boolean[] seen = new boolean[comparison.levels().size()];
        int outcomes = 0;
        for (int pattern = 0; pattern < patterns.size(); pattern++) {
            int level = patterns.level(pattern, number);
            outcomes += seen[level] ? 0 : 1;
            seen[level] = true;
        }
        if (outcomes == 1 && seen[0]) {
            warnings.add(comparison.name() + " is missing in all pairs: it says nothing");
        } else if (outcomes == 1 && patterns.size() > 1) {
            warnings.add(comparison.name() + " has the same outcome in all pairs: it says next to nothing");
        }
    }

    private void partners(Prior prior) {
        double partners = prior.partners().getFirst();
        if (partners < PARTNERS_FEW) {
            warnings.add(String.format(
                    Locale.ROOT, "Hardly a row seems to have a partner (%.2f %%): check the columns", 100 * partners));
        } else if (prior.competing() && partners > PARTNERS_ALL) {
            warnings.add("Every row seems to have a partner: what a row without one looks like can't be learned");
        }
    }

    private void strength(Model model) {
        double most = 0;
        for (ComparisonWeights comparison : model.comparisons()) {
            most += comparison.levels().stream()
                    .mapToDouble(level -> level.bits().getFirst())
                    .max()
                    .orElse(0);
        }
        double needed = -model.prior().bits(0);
        if (most < needed) {
            warnings.add(String.format(
                    Locale.ROOT,
                    "A pair that agrees on everything has %.1f bits, %.1f are needed to be more likely one person than"
                            + " two: more fields are needed",
                    most,
                    needed));
        }
    }
}
