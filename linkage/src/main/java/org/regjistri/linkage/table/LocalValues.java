package org.regjistri.linkage.table;

import java.util.Arrays;

/// The distinct values of a column that one thread has met, with where each stood first. Threads
/// take the pieces of a file in order, so their values are in order too, and all of them can be put
/// in the order of the file whatever the threads did.
final class LocalValues {
    private final ByteDictionary values = new ByteDictionary();
    private long[] first = new long[16];

    int intern(byte[] bytes, int from, int to, long at) {
        int before = values.size();
        int code = values.intern(bytes, from, to);
        if (code == before) {
            if (code == first.length) {
                first = Arrays.copyOf(first, code * 2);
            }
            first[code] = at;
        }
        return code;
    }

    int size() {
        return values.size();
    }

    long first(int code) {
        return first[code];
    }

    byte[] raw(int code) {
        return values.raw(code);
    }
}
