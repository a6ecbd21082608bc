package org.regjistri.linkage;

import java.io.IOException;
import java.nio.file.Path;
import org.regjistri.linkage.model.Calibration;
import org.regjistri.linkage.output.ClusterFile;
import org.regjistri.linkage.output.LinkFile;
import org.regjistri.linkage.output.ReviewFile;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.resolve.Clusters;
import org.regjistri.linkage.resolve.Decision;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.run.Outcome;
import org.regjistri.linkage.table.PersonTable;

/// Writes what a run found.
final class Writing {
    private final Outcome outcome;
    private final Scored pairs;
    private final Calibration calibration;
    private final byte[] levels;

    Writing(Outcome outcome) {
        this.outcome = outcome;
        this.pairs = outcome.resolution().links().pairs();
        this.calibration = outcome.models().last().calibration();
        this.levels = new byte[outcome.comparisons().size()];
    }

    double probability(int at) {
        return calibration.of(outcome.resolution().links().probability().of(at));
    }

    long count(Decision decision) {
        long count = 0;
        for (int i = 0; i < pairs.size(); i++) {
            count += outcome.resolution().decisions().of(i) == decision ? 1 : 0;
        }
        return count;
    }

    void links(Path place) throws IOException {
        PersonTable left = outcome.tables().left();
        PersonTable right = outcome.tables().right();
        try (LinkFile file = new LinkFile(place, outcome.comparisons())) {
            for (int i = 0; i < pairs.size(); i++) {
                if (outcome.resolution().decisions().of(i) == Decision.LINK) {
                    outcome.scorer().levels(pairs.left(i), pairs.right(i), levels);
                    file.add(
                            left.ids().of(pairs.left(i)),
                            right.ids().of(pairs.right(i)),
                            probability(i),
                            pairs.weight(i),
                            levels);
                }
            }
            file.finish();
        }
    }

    void clusters(Clusters clusters, Path place) throws IOException {
        PersonTable table = outcome.tables().left();
        try (ClusterFile file = new ClusterFile(place)) {
            for (int row = 0; row < table.rows(); row++) {
                if (table.wanted().is(row)) {
                    file.add(table.ids().of(row), table.ids().of(clusters.of(row)), clusters.probability(row));
                }
            }
            file.finish();
        }
    }

    void review(LinkagePlan plan, Path place) throws IOException {
        try (ReviewFile file = new ReviewFile(place, outcome.comparisons(), plan.fields(), outcome.tables())) {
            for (int i = 0; i < pairs.size(); i++) {
                if (outcome.resolution().decisions().of(i) == Decision.REVIEW) {
                    outcome.scorer().levels(pairs.left(i), pairs.right(i), levels);
                    file.add(pairs.left(i), pairs.right(i), probability(i), pairs.weight(i), levels);
                }
            }
            file.finish();
        }
    }
}
