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

    /// Of the values of one dictionary. Nearly all have one key; only for the others it takes a
    /// second look.
    static final class Mixed {
        private static final long NONE = 0;
        private static final long SEVERAL = 1;

        private final KeyValues.Taken of;
        /// By code its key, [#NONE] or [#SEVERAL]; a key that is one of these counts as several.
        private final long[] only;
        /// By code, where the keys of those that have several end.
        private final int[] ends;
        private long[] several = new long[16];

        private Mixed(KeyValues.Taken of, int codes) {
            this.of = of;
            this.only = new long[codes];
            this.ends = new int[codes];
            int end = 0;
            for (int code = 0; code < codes; code++) {
                int keys = of.keys(code);
                long first = keys == 1 ? Hashes.mix(of.key(code, 0)) : SEVERAL;
                if (keys == 0 || (first != NONE && first != SEVERAL)) {
                    only[code] = keys == 0 ? NONE : first;
                } else {
                    only[code] = SEVERAL;
                    end = addSeveral(code, keys, end);
                }
                ends[code] = end;
            }
        }

        private int addSeveral(int code, int keys, int end) {
            if (end + keys > several.length) {
                several = Arrays.copyOf(several, 2 * (end + keys));
            }
            for (int key = 0; key < keys; key++) {
                several[end + key] = Hashes.mix(of.key(code, key));
            }
            return end + keys;
        }

        void addTo(KeyScratch scratch, int code) {
            if (code >= only.length) {
                addLater(scratch, code);
                return;
            }
            long key = only[code];
            if (key == SEVERAL) {
                for (int at = code == 0 ? 0 : ends[code - 1]; at < ends[code]; at++) {
                    scratch.addPart(several[at]);
                }
            } else if (key != NONE) {
                scratch.addPart(key);
            }
        }

        private void addLater(KeyScratch scratch, int code) {
            int keys = of.keys(code);
            for (int key = 0; key < keys; key++) {
                scratch.addPart(Hashes.mix(of.key(code, key)));
            }
        }
    }
}
