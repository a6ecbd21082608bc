package org.regjistri.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regjistri.linkage.evaluate.Evaluation;
import org.regjistri.linkage.evaluate.GroupQuality;
import org.regjistri.linkage.evaluate.Interval;
import org.regjistri.linkage.evaluate.Intervals;
import org.regjistri.linkage.evaluate.PairCounts;
import org.regjistri.linkage.evaluate.Review;
import org.regjistri.linkage.output.Summary;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.TablePlan;
import org.regjistri.linkage.run.Outcome;

/// What a run found, in numbers.
///
/// @param mode `link` or `dedupe`
/// @param origin of the model
record Summarizing(Findings findings, String mode, String origin, Summary.Counts counts, List<String> warnings) {

    /// Everything that should make somebody look twice.
    static List<String> warnings(Findings findings, Optional<Evaluation> evaluation) {
        Outcome outcome = findings.outcome();
        List<String> warnings = new ArrayList<>(outcome.warnings());
        warnings.addAll(outcome.blocking().notes());
        if (outcome.blocking().rowsLost() > 0) {
            warnings.add(outcome.blocking().rowsLost()
                    + " rows on the left have keys only in blocks that are too large: they were compared with nobody");
        }
        if (evaluation.isPresent() && evaluation.get().links().truePairs() == 0) {
            warnings.add("The truth names no pair of these tables");
        }
        return List.copyOf(warnings);
    }

    Summary summary(Optional<Evaluation> evaluation, Map<String, Double> seconds) {
        Outcome outcome = findings.outcome();
        return new Summary(
                Summary.LAYOUT,
                Version.now(),
                mode,
                origin,
                findings.plan().seed(),
                tables(),
                outcome.blocking().keys().stream()
                        .map(key -> new Summary.KeySummary(key.name(), key.pairs(), key.rowsWithoutKey()))
                        .toList(),
                outcome.pairs(),
                findings.plan().thresholds(),
                counts,
                evaluation.map(Summarizing::quality),
                warnings,
                seconds);
    }

    private List<Summary.TableSummary> tables() {
        LinkagePlan plan = findings.plan();
        var tables = findings.outcome().tables();
        List<Summary.TableSummary> all = new ArrayList<>();
        all.add(new Summary.TableSummary(
                "left", name(plan.left()), tables.left().rows(), Findings.wanted(tables.left())));
        plan.right()
                .ifPresent(right -> all.add(new Summary.TableSummary(
                        "right", name(right), tables.right().rows(), Findings.wanted(tables.right()))));
        return all;
    }

    static String name(TablePlan table) {
        return String.valueOf(table.file().getFileName());
    }

    private static Summary.Quality quality(Evaluation evaluation) {
        PairCounts links = evaluation.links();
        return new Summary.Quality(
                links.truePairs(),
                links.precision(),
                links.recall(),
                links.f1(),
                evaluation.cubed().precision(),
                evaluation.cubed().recall(),
                evaluation.loss().blockingRecall(),
                evaluation.intervals().map(Intervals::precision).map(Summarizing::range),
                evaluation.intervals().map(Intervals::recall).map(Summarizing::range),
                evaluation.groups().stream().map(Summarizing::group).toList(),
                review(evaluation.review()));
    }

    private static Summary.Group group(GroupQuality group) {
        return new Summary.Group(
                group.grouping(),
                group.group(),
                group.rows(),
                group.counts().truePairs(),
                group.counts().precision(),
                group.counts().recall(),
                range(group.precision()),
                range(group.recall()));
    }

    private static Summary.Range range(Interval interval) {
        return new Summary.Range(interval.low(), interval.high());
    }

    private static Summary.Review review(Review review) {
        PairCounts after = review.after();
        return new Summary.Review(review.clerkError(), review.pairs(), after.precision(), after.recall());
    }
}
