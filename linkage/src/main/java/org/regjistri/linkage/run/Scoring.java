package org.regjistri.linkage.run;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.regjistri.linkage.blocking.Candidates;
import org.regjistri.linkage.blocking.Candidates.Found;
import org.regjistri.linkage.compare.PairScore;
import org.regjistri.linkage.output.Progress;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.threads.Crew;

/// Scores the candidates of every wanted row, on all cores, part by part; the parts come together in their order.
final class Scoring {
    private static final int PART = 16_384;
    private final PersonTable left;
    private final Candidates candidates;
    private final int threads;
    private final Progress progress;

    Scoring(PersonTable left, Candidates candidates, int threads, Progress progress) {
        this.left = left;
        this.candidates = candidates;
        this.threads = threads;
        this.progress = progress;
    }

    /// @param pairs that were compared
    record Result(Scored scored, long pairs) {}

    /// @param saved parts of an earlier run that was cut off, and where to save these
    Result all(PairScore score, Keeping keeping, SavedParts saved) {
        int parts = Math.ceilDiv(left.rows(), PART);
        @Nullable Part[] done = new Part[parts];
        List<BestOfRow> best = IntStream.range(0, threads)
                .mapToObj(_ -> new BestOfRow(score, keeping))
                .toList();
        new Crew(threads).share(parts, (worker, part) -> {
            Part known = saved.read(part);
            if (known == null) {
                known = part(part, best.get(worker), new Found());
                saved.write(part, known);
            }
            done[part] = known;
            progress.advance(Math.min(PART, left.rows() - part * PART));
        });
        Scored all = new Scored();
        long pairs = 0;
        for (int part = 0; part < parts; part++) {
            Part each = Objects.requireNonNull(done[part]);
            all.addAll(each.scored());
            pairs += each.pairs();
            done[part] = null;
        }
        return new Result(all, pairs);
    }

    /// @param pairs that were compared
    record Part(Scored scored, long pairs) {}

    private Part part(int part, BestOfRow best, Found found) {
        Scored scored = new Scored();
        long pairs = 0;
        for (int row = part * PART; row < Math.min(left.rows(), (part + 1) * PART); row++) {
            if (left.wanted().is(row)) {
                candidates.of(row, found);
                pairs += found.size();
                best.addTo(scored, row, found);
            }
        }
        return new Part(scored, pairs);
    }
}
