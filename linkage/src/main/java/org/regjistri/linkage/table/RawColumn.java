package org.regjistri.linkage.table;

import org.jspecify.annotations.Nullable;

/// A column of a file as read: one value in each row, or none.
sealed interface RawColumn {
    long MISSING = KeySink.MISSING;

    /// Equal where values are equal, in this column; [#MISSING] where there is none.
    long key(int row);

    @Nullable
    String text(int row);

    ByteDictionary values();

    /// Every value under a code; -1: missing.
    final class Codes implements RawColumn {
        private final PackedCodes codes;
        private final ByteDictionary values;

        Codes(PackedCodes codes, ByteDictionary values) {
            this.codes = codes;
            this.values = values;
        }

        PackedCodes all() {
            return codes;
        }

        int code(int row) {
            return codes.at(row);
        }

        @Override
        public long key(int row) {
            int code = codes.at(row);
            return code < 0 ? MISSING : code;
        }

        @Override
        public @Nullable String text(int row) {
            int code = codes.at(row);
            return code < 0 ? null : values.text(code);
        }

        @Override
        public ByteDictionary values() {
            return values;
        }
    }

    /// Numbers as they are, other values as -1 - code.
    final class Keys implements RawColumn {
        private final LongRow keys;
        private final ByteDictionary values;

        Keys(LongRow keys, ByteDictionary values) {
            this.keys = keys;
            this.values = values;
        }

        boolean areNumbers() {
            return values.size() == 0;
        }

        @Override
        public long key(int row) {
            return keys.at(row);
        }

        @Override
        public @Nullable String text(int row) {
            long key = keys.at(row);
            if (key == MISSING) {
                return null;
            }
            return key >= 0 ? Long.toString(key) : values.text((int) (-1 - key));
        }

        @Override
        public ByteDictionary values() {
            return values;
        }
    }
}
