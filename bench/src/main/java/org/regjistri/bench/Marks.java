package org.regjistri.bench;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorSpecies;

/// Finds the commas, quotes and ends of lines of a CSV text: two ways that put down the same
/// places.
enum Marks {
    /// Eight bytes at a time with plain longs, as the linkage does (`CsvMarks`).
    WORDS("Longs, eight bytes at a time") {
        @Override
        int find(byte[] text, int from, int to, int[] places) {
            int size = 0;
            for (int at = from; at < to; at += Long.BYTES) {
                long word = (long) LONGS.get(text, at);
                long found = ~((others(word ^ COMMAS) & others(word ^ QUOTES) & others(word ^ LINE_ENDS)) | LOW_BITS);
                while (found != 0) {
                    places[size++] = at + (Long.numberOfTrailingZeros(found) >>> 3);
                    found &= found - 1;
                }
            }
            return size;
        }
    },

    VECTORS("Vector API, " + ByteVector.SPECIES_PREFERRED.length() + " bytes at a time") {
        @Override
        int find(byte[] text, int from, int to, int[] places) {
            int size = 0;
            for (int at = from; at < to; at += SPECIES.length()) {
                var bytes = ByteVector.fromArray(SPECIES, text, at);
                long found = bytes.eq((byte) ',')
                        .or(bytes.eq((byte) '"'))
                        .or(bytes.eq((byte) '\n'))
                        .toLong();
                while (found != 0) {
                    places[size++] = at + Long.numberOfTrailingZeros(found);
                    found &= found - 1;
                }
            }
            return size;
        }
    };

    /// What is searched begins and ends at a multiple of it.
    static final int STEP = 64;

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_PREFERRED;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long LOW_BITS = 0x7F7F7F7F7F7F7F7FL;
    private static final long COMMAS = ',' * EACH;
    private static final long QUOTES = '"' * EACH;
    private static final long LINE_ENDS = '\n' * EACH;

    private final String words;

    Marks(String words) {
        this.words = words;
    }

    /// @param places where the marks are put
    /// @return how many there are
    abstract int find(byte[] text, int from, int to, int[] places);

    String words() {
        return words;
    }

    /// The highest bit of each byte that is not 0.
    private static long others(long word) {
        return ((word & LOW_BITS) + LOW_BITS) | word;
    }
}
