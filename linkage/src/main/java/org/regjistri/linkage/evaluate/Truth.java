package org.regjistri.linkage.evaluate;

import java.util.HashMap;
import java.util.Map;
import org.regjistri.linkage.resolve.Clusters;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// Who is who in truth: rows with one person are a true pair. A row without a person is nobody
/// else.
public final class Truth {
    private static final int NOBODY = -1;
    private final int[] left;
    private final int[] right;
    private final boolean isOne;
    private final RowsOfGroups rightRows;

    /// @param left person of each row on the left, -1 where it is nobody else or is not to be
    ///     linked
    private Truth(int[] left, int[] right, boolean isOne) {
        this.left = left;
        this.right = right;
        this.isOne = isOne;
        int persons = 0;
        for (int person : left) {
            persons = Math.max(persons, person + 1);
        }
        for (int person : right) {
            persons = Math.max(persons, person + 1);
        }
        this.rightRows = RowsOfGroups.of(right, persons);
    }

    /// As the tables themselves say it.
    public static Truth of(Tables tables) {
        int[] left = persons(tables.left());
        return new Truth(left, tables.isOne() ? left : persons(tables.right()), tables.isOne());
    }

    private static int[] persons(PersonTable table) {
        int[] persons = new int[table.rows()];
        for (int row = 0; row < persons.length; row++) {
            persons[row] =
                    table.wanted().is(row) ? Math.max(NOBODY, table.truth().of(row)) : NOBODY;
        }
        return persons;
    }

    /// As pairs say it that come one after another: see [TruePairs].
    static Truth of(int[] left, int[] right, boolean isOne) {
        return new Truth(left, right, isOne);
    }

    public boolean isTrue(int leftRow, int rightRow) {
        return left[leftRow] >= 0 && left[leftRow] == right[rightRow] && !(isOne && leftRow == rightRow);
    }

    int leftPerson(int row) {
        return left[row];
    }

    int rightPerson(int row) {
        return right[row];
    }

    /// Persons are numbered from 0 to before this.
    int persons() {
        return rightRows.groups();
    }

    /// How many rows on the right are this person; in one table: rows after it, so that each pair
    /// counts once.
    int partners(int leftRow) {
        int person = left[leftRow];
        return person < 0 ? 0 : rightRows.to(person) - firstPartner(leftRow, person);
    }

    int partner(int leftRow, int which) {
        return rightRows.row(firstPartner(leftRow, left[leftRow]) + which);
    }

    private int firstPartner(int leftRow, int person) {
        return isOne ? rightRows.after(leftRow, person) : rightRows.from(person);
    }

    public long truePairs() {
        long pairs = 0;
        for (int row = 0; row < left.length; row++) {
            pairs += partners(row);
        }
        return pairs;
    }

    /// Pairs within clusters of one table, also those that only others tie together.
    public PairCounts counts(Clusters clusters) {
        int[] sizes = new int[left.length];
        Map<Long, Integer> shared = new HashMap<>();
        long said = 0;
        long right = 0;
        for (int row = 0; row < left.length; row++) {
            int cluster = clusters.of(row);
            said += sizes[cluster]++;
            if (left[row] >= 0) {
                long both = ((long) cluster << Integer.SIZE) | left[row];
                right += shared.merge(both, 1, Integer::sum) - 1;
            }
        }
        return new PairCounts(truePairs(), said, right);
    }
}
