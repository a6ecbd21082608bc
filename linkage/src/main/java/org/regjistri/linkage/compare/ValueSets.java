package org.regjistri.linkage.compare;

import java.util.Arrays;

/// The distinct lists of values that cells have which say several things. Few are distinct, so that
/// they stay near.
final class ValueSets {
    private static final int MIXING = 0x9E3779B9;

    /// How many, then these values, one list after another.
    private int[] lists = new int[256];
    private int end;
    /// Where a list begins, and one; 0: free.
    private int[] slots = new int[64];
    private int size;

    /// @return where the list begins
    int intern(int[] values, int from, int to) {
        int mask = slots.length - 1;
        int at = hash(values, from, to) & mask;
        for (; slots[at] != 0; at = (at + 1) & mask) {
            int list = slots[at] - 1;
            if (Arrays.equals(lists, list + 1, list + 1 + lists[list], values, from, to)) {
                return list;
            }
        }
        slots[at] = end + 1;
        size++;
        int list = add(values, from, to);
        if (2 * size > slots.length) {
            grow();
        }
        return list;
    }

    private int add(int[] values, int from, int to) {
        int list = end;
        int count = to - from;
        if (list + 1 + count > lists.length) {
            lists = Arrays.copyOf(lists, 2 * (list + 1 + count));
        }
        lists[list] = count;
        System.arraycopy(values, from, lists, list + 1, count);
        end = list + 1 + count;
        return list;
    }

    private void grow() {
        int[] more = new int[2 * slots.length];
        for (int slot : slots) {
            if (slot != 0) {
                int at = hash(lists, slot, slot + lists[slot - 1]) & (more.length - 1);
                while (more[at] != 0) {
                    at = (at + 1) & (more.length - 1);
                }
                more[at] = slot;
            }
        }
        slots = more;
    }

    private static int hash(int[] values, int from, int to) {
        int hash = to - from;
        for (int at = from; at < to; at++) {
            hash = (hash ^ values[at]) * MIXING;
            hash ^= hash >>> 15;
        }
        return hash;
    }

    /// How many lists there are.
    int size() {
        return size;
    }

    boolean has(int list, int value) {
        for (int at = from(list); at < to(list); at++) {
            if (lists[at] == value) {
                return true;
            }
        }
        return false;
    }

    /// Where the values of a list begin.
    int from(int list) {
        return list + 1;
    }

    /// Where they end.
    int to(int list) {
        return list + 1 + lists[list];
    }

    int value(int at) {
        return lists[at];
    }

    /// Interns the lists of another one here.
    ///
    /// @return where a list begins there -> where it begins here
    int[] intern(ValueSets other) {
        int[] here = new int[other.end];
        for (int list = 0; list < other.end; list = other.to(list)) {
            here[list] = intern(other.lists, other.from(list), other.to(list));
        }
        return here;
    }
}
