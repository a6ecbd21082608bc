package org.regjistri.linkage.evaluate;

import java.util.Arrays;
import org.regjistri.linkage.table.PersonTable;

/// Rows by their ids, without keeping a text for each. Of two rows with one id the first counts.
final class IdIndex {
    private static final int MULTIPLIER = 0x9E3779B9;
    private final PersonTable.RowIds ids;
    private final int[] slots;
    private final int shift;

    IdIndex(PersonTable table) {
        this.ids = table.ids();
        int capacity = Integer.highestOneBit(Math.max(8, Math.multiplyExact(table.rows(), 2)) - 1) << 1;
        this.slots = new int[capacity];
        this.shift = Integer.numberOfLeadingZeros(capacity) + 1;
        Arrays.fill(slots, -1);
        for (int row = 0; row < table.rows(); row++) {
            if (table.wanted().is(row)) {
                put(row);
            }
        }
    }

    private void put(int row) {
        String id = ids.of(row);
        int slot = slot(id);
        if (slots[slot] < 0) {
            slots[slot] = row;
        }
    }

    private int slot(String id) {
        int slot = (id.hashCode() * MULTIPLIER) >>> shift;
        while (slots[slot] >= 0 && !ids.of(slots[slot]).equals(id)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    /// -1 where no wanted row has it.
    int row(String id) {
        return slots[slot(id)];
    }
}
