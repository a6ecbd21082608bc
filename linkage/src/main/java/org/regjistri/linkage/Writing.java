package org.regjistri.linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.regjistri.linkage.compare.Abreast;
import org.regjistri.linkage.output.ClusterFile;
import org.regjistri.linkage.output.LinkFile;
import org.regjistri.linkage.output.ReviewFile;
import org.regjistri.linkage.resolve.Clusters;
import org.regjistri.linkage.resolve.Decision;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.run.Outcome;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.threads.Crew;

/// Writes what a run found: all threads make the lines, in pieces, and one writes them in order.
final class Writing {
    private static final int PIECE = 1 << 13;
    private final Findings findings;
    private final Outcome outcome;
    private final Scored pairs;
    private final Crew crew;

    Writing(Findings findings, int threads) {
        this.findings = findings;
        this.outcome = findings.outcome();
        this.pairs = findings.pairs();
        this.crew = new Crew(threads);
    }

    void links(Path place) throws IOException {
        PersonTable left = outcome.tables().left();
        PersonTable right = outcome.tables().right();
        try (LinkFile file = new LinkFile(place, outcome.comparisons())) {
            pieces(pairs.size(), file::lines, file::add, (lines, from, to) -> {
                LevelsOfPair levels = levels();
                for (int at = from; at < to; at++) {
                    if (findings.decision(at) == Decision.LINK) {
                        lines.add(
                                left.ids().of(pairs.left(at)),
                                right.ids().of(pairs.right(at)),
                                findings.probability(at),
                                pairs.weight(at),
                                levels.of(pairs.left(at), pairs.right(at)));
                    }
                }
            });
            file.finish();
        }
    }

    void clusters(Path place) throws IOException {
        Clusters clusters = outcome.clusters().orElseThrow();
        PersonTable table = outcome.tables().left();
        try (ClusterFile file = new ClusterFile(place)) {
            pieces(table.rows(), file::lines, file::add, (lines, from, to) -> {
                for (int row = from; row < to; row++) {
                    if (table.wanted().is(row)) {
                        lines.add(table.ids().of(row), table.ids().of(clusters.of(row)), clusters.probability(row));
                    }
                }
            });
            file.finish();
        }
    }

    void review(Path place) throws IOException {
        try (ReviewFile file =
                new ReviewFile(place, outcome.comparisons(), findings.plan().fields(), outcome.tables())) {
            pieces(pairs.size(), file::lines, file::add, (lines, from, to) -> {
                LevelsOfPair levels = levels();
                for (int at = from; at < to; at++) {
                    if (findings.decision(at) == Decision.REVIEW) {
                        lines.add(
                                pairs.left(at),
                                pairs.right(at),
                                findings.probability(at),
                                pairs.weight(at),
                                levels.of(pairs.left(at), pairs.right(at)));
                    }
                }
            });
            file.finish();
        }
    }

    /// Used again for the next pair.
    private interface LevelsOfPair {
        byte[] of(int left, int right);
    }

    private LevelsOfPair levels() {
        byte[] levels = new byte[outcome.comparisons().size()];
        Abreast one = new Abreast();
        return (left, right) -> {
            one.clear();
            one.add(right);
            outcome.scorer().levels(left, one, levels);
            return levels;
        };
    }

    /// Makes the lines of what is numbered `from` to `to - 1`.
    private interface Making<L> {
        void put(L lines, int from, int to);
    }

    private interface Adding<L> {
        void add(L lines) throws IOException;
    }

    private <L> void pieces(int size, Supplier<L> empty, Adding<L> file, Making<L> making) throws IOException {
        try {
            crew.inOrder(
                    (size + PIECE - 1) / PIECE,
                    piece -> {
                        L lines = empty.get();
                        making.put(lines, piece * PIECE, Math.min(size, (piece + 1) * PIECE));
                        return lines;
                    },
                    lines -> {
                        try {
                            file.add(lines);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
