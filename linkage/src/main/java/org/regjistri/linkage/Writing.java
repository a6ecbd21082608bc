package org.regjistri.linkage;

import java.io.IOException;
import java.nio.file.Path;
import org.regjistri.linkage.output.ClusterFile;
import org.regjistri.linkage.output.LinkFile;
import org.regjistri.linkage.output.ReviewFile;
import org.regjistri.linkage.resolve.Clusters;
import org.regjistri.linkage.resolve.Decision;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.run.Outcome;
import org.regjistri.linkage.table.PersonTable;

/// Writes what a run found.
final class Writing {
    private final Findings findings;
    private final Outcome outcome;
    private final Scored pairs;
    private final byte[] levels;

    Writing(Findings findings) {
        this.findings = findings;
        this.outcome = findings.outcome();
        this.pairs = findings.pairs();
        this.levels = new byte[outcome.comparisons().size()];
    }

    void links(Path place) throws IOException {
        PersonTable left = outcome.tables().left();
        PersonTable right = outcome.tables().right();
        try (LinkFile file = new LinkFile(place, outcome.comparisons())) {
            for (int at = 0; at < pairs.size(); at++) {
                if (findings.decision(at) == Decision.LINK) {
                    outcome.scorer().levels(pairs.left(at), pairs.right(at), levels);
                    file.add(
                            left.ids().of(pairs.left(at)),
                            right.ids().of(pairs.right(at)),
                            findings.probability(at),
                            pairs.weight(at),
                            levels);
                }
            }
            file.finish();
        }
    }

    void clusters(Path place) throws IOException {
        Clusters clusters = outcome.clusters().orElseThrow();
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

    void review(Path place) throws IOException {
        try (ReviewFile file =
                new ReviewFile(place, outcome.comparisons(), findings.plan().fields(), outcome.tables())) {
            for (int at = 0; at < pairs.size(); at++) {
                if (findings.decision(at) == Decision.REVIEW) {
                    outcome.scorer().levels(pairs.left(at), pairs.right(at), levels);
                    file.add(pairs.left(at), pairs.right(at), findings.probability(at), pairs.weight(at), levels);
                }
            }
            file.finish();
        }
    }
}
