package org.regjistri.linkage.evaluate;

/// What belongs together when pairs do; the smallest member names the whole.
final class Union {
    private final int[] parent;

    Union(int size) {
        this.parent = new int[size];
        for (int i = 0; i < size; i++) {
            parent[i] = i;
        }
    }

    int of(int member) {
        int at = member;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    void join(int one, int other) {
        int first = of(one);
        int second = of(other);
        parent[Math.max(first, second)] = Math.min(first, second);
    }
}
