package org.regjistri.linkage.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regjistri.linkage.blocking.Candidates;
import org.regjistri.linkage.plan.Cardinality;

/// How right what was found is. The same question and settings give the same answer.
///
/// @param links what was linked by itself
/// @param intervals of `links`, over persons; empty where links are not what single pairs say
/// @param groups of each grouping, in their order
public record Evaluation(
        PairCounts links,
        Optional<Intervals> intervals,
        Cubed cubed,
        Loss loss,
        Review review,
        List<Reliability.Bin> reliability,
        List<Curve.Point> curve,
        List<GroupQuality> groups,
        List<Spread> spreads) {
    public Evaluation {
        reliability = List.copyOf(reliability);
        curve = List.copyOf(curve);
        groups = List.copyOf(groups);
        spreads = List.copyOf(spreads);
    }

    /// @param candidates asked again for true pairs that nobody scored
    public static Evaluation of(Question question, Cardinality cardinality, Candidates candidates, Settings settings) {
        var tally = new RowTally(question);
        PairCounts links = tally.all();
        var of = new Groups(question, tally);
        List<GroupQuality> groups = new ArrayList<>();
        var bootstrap = new Bootstrap(settings.seed(), settings.draws());
        settings.groupings().forEach(grouping -> groups.addAll(of.of(grouping, bootstrap)));
        return new Evaluation(
                links,
                Optional.of(whole(of, settings)),
                Cubed.of(question),
                Loss.of(question, candidates),
                Review.of(question, cardinality, links, settings),
                Reliability.of(question),
                Curve.of(question),
                groups,
                Spread.of(groups));
    }

    private static Intervals whole(Groups groups, Settings settings) {
        return groups.of(Grouping.whole(), new Bootstrap(settings.seed(), settings.draws())).stream()
                .map(all -> new Intervals(all.precision(), all.recall()))
                .findFirst()
                .orElse(Intervals.ALL);
    }

    /// With links counted otherwise.
    public Evaluation with(PairCounts counts) {
        return new Evaluation(counts, Optional.empty(), cubed, loss, review, reliability, curve, groups, spreads);
    }
}
