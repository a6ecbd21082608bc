package org.regjistri.linkage.run;

import org.regjistri.linkage.blocking.Candidates;
import org.regjistri.linkage.resolve.Scored;

/// What scoring kept, as candidates again.
final class KeptPairs implements Candidates {
    private final Scored scored;
    /// Row on the left -> where its pairs begin.
    private final int[] starts;

    KeptPairs(Scored scored, int rows) {
        this.scored = scored;
        this.starts = new int[rows + 1];
        for (int i = 0; i < scored.size(); i++) {
            starts[scored.left(i) + 1]++;
        }
        for (int row = 0; row < rows; row++) {
            starts[row + 1] += starts[row];
        }
    }

    @Override
    public void of(int left, Found found) {
        found.clear();
        for (int at = starts[left]; at < starts[left + 1]; at++) {
            found.add(scored.right(at));
        }
    }

    @Override
    public void close() {}
}
