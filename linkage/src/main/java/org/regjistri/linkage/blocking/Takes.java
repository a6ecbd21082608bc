package org.regjistri.linkage.blocking;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.KeyPlan.Take;
import org.regjistri.linkage.table.Dictionary;
import org.regjistri.linkage.table.Tables;

/// What keys take of each distinct value, mixed and laid out once, so that a row costs a few reads.
/// Values that come into a dictionary later are taken when they are asked for.
final class Takes {
    private final Map<FieldKind, Dictionary> dictionaries;
    private final KeyValues values;
    private final Map<Which, Mixed> known = new ConcurrentHashMap<>();

    Takes(Tables tables, KeyValues values) {
        this.dictionaries = tables.dictionaries();
        this.values = values;
    }

    private record Which(FieldKind kind, Take take) {}

    Mixed of(FieldKind kind, Take take) {
        return known.computeIfAbsent(new Which(kind, take), this::lay);
    }

    private Mixed lay(Which which) {
        @Nullable Dictionary dictionary = dictionaries.get(which.kind);
        return new Mixed(values.of(which.kind, which.take), dictionary == null ? 0 : dictionary.size());
    }

    /// Of the values of one dictionary.
    static final class Mixed {
        private final KeyValues.Taken of;
        private final int[] ends;
        private long[] hashes;

        private Mixed(KeyValues.Taken of, int codes) {
            this.of = of;
            this.ends = new int[codes];
            this.hashes = new long[codes];
            int end = 0;
            for (int code = 0; code < codes; code++) {
                int keys = of.keys(code);
                for (int key = 0; key < keys; key++) {
                    if (end == hashes.length) {
                        hashes = Arrays.copyOf(hashes, 2 * end);
                    }
                    hashes[end++] = Hashes.mix(of.key(code, key));
                }
                ends[code] = end;
            }
        }

        void addTo(KeyScratch scratch, int code) {
            if (code >= ends.length) {
                int keys = of.keys(code);
                for (int key = 0; key < keys; key++) {
                    scratch.addPart(Hashes.mix(of.key(code, key)));
                }
                return;
            }
            for (int at = code == 0 ? 0 : ends[code - 1]; at < ends[code]; at++) {
                scratch.addPart(hashes[at]);
            }
        }
    }
}
