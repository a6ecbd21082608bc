package org.regjistri.linkage.run;

import java.util.Arrays;
import org.regjistri.linkage.blocking.Candidates.Found;
import org.regjistri.linkage.compare.Abreast;
import org.regjistri.linkage.compare.PairScore;
import org.regjistri.linkage.resolve.Scored;

/// Scores the candidates of one row after another and keeps the best. For one thread.
public final class BestOfRow {
    private final PairScore score;
    private final Keeping keeping;
    private final Abreast rights = new Abreast();
    private float[] weights = new float[64];
    private long[] kept = new long[64];

    public BestOfRow(PairScore score, Keeping keeping) {
        this.score = score;
        this.keeping = keeping;
    }

    public void addTo(Scored scored, int left, Found found) {
        int size = found.size();
        if (weights.length < size) {
            weights = new float[2 * size];
            kept = new long[2 * size];
        }
        rights.clear();
        for (int i = 0; i < size; i++) {
            rights.add(found.row(i));
        }
        score.weigh(left, rights, keeping.floor(), weights);
        float best = keeping.floor();
        for (int i = 0; i < rights.size(); i++) {
            best = Math.max(best, weights[i]);
        }
        float floor = Math.max(keeping.floor(), best - keeping.behind());
        int count = 0;
        for (int i = 0; i < rights.size(); i++) {
            if (weights[i] >= floor) {
                kept[count++] = i;
            }
        }
        if (count > keeping.most()) {
            count = strongest(count);
        }
        for (int i = 0; i < count; i++) {
            int at = (int) kept[i];
            scored.add(left, rights.row(at), weights[at]);
        }
    }

    /// Of equal ones the first.
    private int strongest(int count) {
        for (int i = 0; i < count; i++) {
            int at = (int) kept[i];
            kept[i] = (falling(weights[at]) << (Integer.SIZE - 1)) | at;
        }
        Arrays.sort(kept, 0, count);
        for (int i = 0; i < keeping.most(); i++) {
            kept[i] &= Integer.MAX_VALUE;
        }
        Arrays.sort(kept, 0, keeping.most());
        return keeping.most();
    }

    /// From 0 to 2^32, the greatest weight first.
    private static long falling(float weight) {
        int bits = Float.floatToIntBits(-weight);
        return Integer.toUnsignedLong(bits < 0 ? ~bits : bits ^ Integer.MIN_VALUE);
    }
}
