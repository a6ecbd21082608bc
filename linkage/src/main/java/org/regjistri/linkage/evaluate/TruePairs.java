package org.regjistri.linkage.evaluate;

import java.util.Arrays;
import org.regjistri.linkage.resolve.Union;
import org.regjistri.linkage.table.Tables;

/// Truth from pairs of ids, as a file of its own tells them. Ids that no wanted row has are passed
/// over and counted: a truth of the whole country also fits a part of it. A row on the left that
/// has no pair has no partner.
public final class TruePairs {
    private final Tables tables;
    private final IdIndex leftIds;
    private final IdIndex rightIds;
    private final int[] first;
    private final Union same;
    private long unknown;

    public TruePairs(Tables tables) {
        this.tables = tables;
        this.leftIds = new IdIndex(tables.left());
        this.rightIds = tables.isOne() ? leftIds : new IdIndex(tables.right());
        this.first = new int[tables.left().rows()];
        Arrays.fill(first, -1);
        this.same = new Union(tables.right().rows());
    }

    /// @param rightId empty: the row on the left has no partner
    public void add(String leftId, String rightId) {
        if (rightId.isEmpty()) {
            return;
        }
        int left = leftIds.row(leftId);
        int right = rightIds.row(rightId);
        if (left < 0 || right < 0) {
            unknown++;
        } else if (tables.isOne()) {
            same.join(left, right);
        } else if (first[left] < 0) {
            first[left] = right;
        } else {
            same.join(first[left], right);
        }
    }

    /// Pairs with an id that no wanted row has.
    public long unknown() {
        return unknown;
    }

    public Truth truth() {
        int[] right = new int[tables.right().rows()];
        for (int row = 0; row < right.length; row++) {
            right[row] = same.root(row);
        }
        if (tables.isOne()) {
            return Truth.of(right, right, true);
        }
        int[] left = new int[first.length];
        for (int row = 0; row < left.length; row++) {
            left[row] = first[row] < 0 ? -1 : same.root(first[row]);
        }
        return Truth.of(left, right, false);
    }
}
