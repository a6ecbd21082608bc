package org.regjistri.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regjistri.linkage.evaluate.Truth;
import org.regjistri.linkage.model.Explainer;
import org.regjistri.linkage.model.Explanation;
import org.regjistri.linkage.report.ExamplePair;
import org.regjistri.linkage.report.ReportParts;
import org.regjistri.linkage.resolve.Decision;

/// Ten pairs for the report: sure ones from all over the table, those nearest the border, and the best of those that
/// were not taken.
final class Examples {
    private static final int SURE = 3;
    private static final int BORDERLINE = 4;
    private static final int NEAR_MISSES = 3;
    private final Findings findings;
    private final Explainer explainer;

    Examples(Findings findings) {
        this.findings = findings;
        this.explainer = explainer(findings);
    }

    static Explainer explainer(Findings findings) {
        var outcome = findings.outcome();
        return new Explainer(
                findings.plan(),
                outcome.tables(),
                outcome.comparisons(),
                outcome.models().last());
    }

    List<ExamplePair> of(Optional<Truth> truth) {
        List<ExamplePair> examples = new ArrayList<>();
        add(examples, ExamplePair.Kind.SURE, sure(), truth);
        double border = findings.plan().thresholds().link();
        add(examples, ExamplePair.Kind.BORDERLINE, nearest(border, false, BORDERLINE), truth);
        add(examples, ExamplePair.Kind.NEAR_MISS, nearest(1, true, NEAR_MISSES), truth);
        return examples;
    }

    private void add(List<ExamplePair> examples, ExamplePair.Kind kind, List<Integer> places, Optional<Truth> truth) {
        for (int at : places) {
            int left = findings.pairs().left(at);
            int right = findings.pairs().right(at);
            Explanation explanation = explainer.explain(left, right);
            examples.add(ReportParts.example(
                    kind, explanation, findings.probability(at), truth.map(known -> known.isTrue(left, right))));
        }
    }

    /// Spread over the table.
    private List<Integer> sure() {
        List<Integer> places = new ArrayList<>();
        int size = findings.pairs().size();
        for (int part = 0; part < SURE; part++) {
            int to = (int) ((long) size * (part + 1) / SURE);
            for (int at = (int) ((long) size * part / SURE); at < to; at++) {
                if (findings.decision(at) == Decision.LINK && findings.probability(at) > 0.99) {
                    places.add(at);
                    break;
                }
            }
        }
        return places;
    }

    /// The pairs with probabilities nearest to a number; of equal ones the first.
    ///
    /// @param missed only those that are neither links nor for review; else only the others
    private List<Integer> nearest(double number, boolean missed, int most) {
        List<Integer> best = new ArrayList<>();
        for (int at = 0; at < findings.pairs().size(); at++) {
            if ((findings.decision(at) == Decision.NONE) != missed) {
                continue;
            }
            double distance = Math.abs(findings.probability(at) - number);
            int place = best.size();
            while (place > 0 && Math.abs(findings.probability(best.get(place - 1)) - number) > distance) {
                place--;
            }
            if (place < most) {
                best.add(place, at);
                if (best.size() > most) {
                    best.removeLast();
                }
            }
        }
        return best;
    }
}
