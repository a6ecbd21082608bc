package org.regjistri.linkage.evaluate;

import org.regjistri.linkage.resolve.Scored;

/// For each row on the left: how many pairs were said of it, and how many of them are true.
final class RowTally {
    private final Truth truth;
    private final int[] said;
    private final int[] right;

    RowTally(Question question) {
        this.truth = question.truth();
        int rows = question.tables().left().rows();
        this.said = new int[rows];
        this.right = new int[rows];
        Scored pairs = question.links().pairs();
        for (int at = 0; at < pairs.size(); at++) {
            if (question.isLink(at)) {
                said[pairs.left(at)]++;
                right[pairs.left(at)] += question.isTrue(at) ? 1 : 0;
            }
        }
    }

    int truePairs(int row) {
        return truth.partners(row);
    }

    int said(int row) {
        return said[row];
    }

    int right(int row) {
        return right[row];
    }

    PairCounts all() {
        long pairs = 0;
        long links = 0;
        for (int row = 0; row < said.length; row++) {
            links += said[row];
            pairs += right[row];
        }
        return new PairCounts(truth.truePairs(), links, pairs);
    }
}
