package org.regjistri.linkage;

import java.util.BitSet;
import java.util.Optional;
import org.regjistri.linkage.output.Summary;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.resolve.Clusters;
import org.regjistri.linkage.resolve.Decision;
import org.regjistri.linkage.resolve.Links;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.run.Outcome;
import org.regjistri.linkage.table.PersonTable;

/// What a run found, as it goes out. In one table, a link that the clusters refuse is a question for an official.
record Findings(LinkagePlan plan, Outcome outcome) {
    Links links() {
        return outcome.resolution().links();
    }

    Scored pairs() {
        return links().pairs();
    }

    double probability(int at) {
        return links().probability().of(at);
    }

    Decision decision(int at) {
        Decision decision = outcome.resolution().decisions().of(at);
        return decision == Decision.LINK && !isTogether(at) ? Decision.REVIEW : decision;
    }

    /// Whether the pair is said to be one person: in one table, also by way of others.
    boolean isLinked(int at) {
        return outcome.clusters().isPresent() ? isTogether(at) : decision(at) == Decision.LINK;
    }

    private boolean isTogether(int at) {
        Optional<Clusters> clusters = outcome.clusters();
        return clusters.isEmpty()
                || clusters.get().of(pairs().left(at)) == clusters.get().of(pairs().right(at));
    }

    Summary.Counts counts() {
        PersonTable left = outcome.tables().left();
        BitSet partnered = new BitSet(left.rows());
        long links = 0;
        long reviews = 0;
        for (int at = 0; at < pairs().size(); at++) {
            Decision decision = decision(at);
            links += decision == Decision.LINK ? 1 : 0;
            reviews += decision == Decision.REVIEW ? 1 : 0;
            if (decision != Decision.NONE) {
                partnered.set(pairs().left(at));
                if (outcome.tables().isOne()) {
                    partnered.set(pairs().right(at));
                }
            }
        }
        return new Summary.Counts(
                links,
                reviews,
                wanted(left) - partnered.cardinality(),
                outcome.clusters().map(this::severalRows));
    }

    static long wanted(PersonTable table) {
        long wanted = 0;
        for (int row = 0; row < table.rows(); row++) {
            wanted += table.wanted().is(row) ? 1 : 0;
        }
        return wanted;
    }

    private long severalRows(Clusters clusters) {
        BitSet several = new BitSet();
        for (int row = 0; row < outcome.tables().left().rows(); row++) {
            if (clusters.of(row) != row) {
                several.set(clusters.of(row));
            }
        }
        return several.cardinality();
    }
}
