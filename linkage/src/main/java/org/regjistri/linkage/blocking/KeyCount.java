package org.regjistri.linkage.blocking;

/// What one key brings together, in a part of the left table or all of it.
final class KeyCount {
    /// Blocks of up to 2^i rows stand under i.
    private final long[] pairsBySize = new long[Integer.SIZE];

    private final LargestBlocks largest = new LargestBlocks();
    private long pairs;
    private long leftOut;
    private long rowsWithKey;
    private long rowsAlive;
    private long rowsOnlyByThis;

    /// @param others rows that the left row meets there
    void addBlock(long hash, int size, int others, boolean isLeftOut, int row) {
        if (isLeftOut) {
            leftOut += others;
        } else {
            pairs += others;
            pairsBySize[Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, size) - 1)] += others;
        }
        largest.add(hash, size, row);
    }

    void addRow(boolean alive, boolean onlyByThis) {
        rowsWithKey++;
        rowsAlive += alive ? 1 : 0;
        rowsOnlyByThis += onlyByThis ? 1 : 0;
    }

    void addAll(KeyCount next) {
        for (int i = 0; i < pairsBySize.length; i++) {
            pairsBySize[i] += next.pairsBySize[i];
        }
        largest.addAll(next.largest);
        pairs += next.pairs;
        leftOut += next.leftOut;
        rowsWithKey += next.rowsWithKey;
        rowsAlive += next.rowsAlive;
        rowsOnlyByThis += next.rowsOnlyByThis;
    }

    /// From rows that were drawn to all of them.
    void scale(double by) {
        for (int i = 0; i < pairsBySize.length; i++) {
            pairsBySize[i] = Math.round(pairsBySize[i] * by);
        }
        pairs = Math.round(pairs * by);
        leftOut = Math.round(leftOut * by);
        rowsWithKey = Math.round(rowsWithKey * by);
        rowsAlive = Math.round(rowsAlive * by);
        rowsOnlyByThis = Math.round(rowsOnlyByThis * by);
    }

    long pairs() {
        return pairs;
    }

    long leftOut() {
        return leftOut;
    }

    /// Pairs in blocks that would be left out with at most `2^power` rows.
    long pairsAbove(int power) {
        long sum = 0;
        for (int i = power + 1; i < pairsBySize.length; i++) {
            sum += pairsBySize[i];
        }
        return sum;
    }

    long rowsWithKey() {
        return rowsWithKey;
    }

    long rowsLeftOut() {
        return rowsWithKey - rowsAlive;
    }

    /// Rows that no other key serves.
    long rowsOnlyByThis() {
        return rowsOnlyByThis;
    }

    LargestBlocks largest() {
        return largest;
    }
}
