package org.regjistri.linkage.table;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Values as UTF-8, one after another in one array, found by a hash table of codes. A value that is
/// there already costs neither an object nor a decoding.
final class ByteDictionary implements Dictionary {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private static final long MIX_MIDDLE = 0xC2B2AE3D27D4EB4FL;
    private static final long MIX_LAST = 0xFF51AFD7ED558CCDL;

    /// Longer values are not told by three words.
    static final int SHORT = 3 * Long.BYTES;

    private static final int NONE = -1;
    private byte[] bytes = new byte[256];
    private int[] starts = new int[17];
    private int size;

    /// Upper half: hash; lower half: code and one; 0: free.
    private long[] slots = new long[32];

    @Override
    public int size() {
        return size;
    }

    @Override
    public String text(int code) {
        return new String(bytes, starts[code], starts[code + 1] - starts[code], StandardCharsets.UTF_8);
    }

    byte[] raw(int code) {
        return Arrays.copyOfRange(bytes, starts[code], starts[code + 1]);
    }

    @Override
    public int code(String text) {
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        return find(value, 0, value.length, hash(value, 0, value.length));
    }

    @Override
    public int intern(String text) {
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        return intern(value, 0, value.length);
    }

    /// As [#intern(String)], for the bytes `from` to `to - 1`.
    int intern(byte[] value, int from, int to) {
        return intern(value, from, to, hash(value, from, to));
    }

    /// @param hash of the value
    int intern(byte[] value, int from, int to, int hash) {
        int code = find(value, from, to, hash);
        return code == NONE ? add(value, from, to, hash) : code;
    }

    /// The code here of a value of another dictionary.
    int intern(ByteDictionary other, int code) {
        return intern(other.bytes, other.starts[code], other.starts[code + 1]);
    }

    /// The code here of a value of another dictionary; -1 where it isn't here.
    int code(ByteDictionary other, int code) {
        int from = other.starts[code];
        int to = other.starts[code + 1];
        return find(other.bytes, from, to, hash(other.bytes, from, to));
    }

    private int find(byte[] value, int from, int to, int hash) {
        int mask = slots.length - 1;
        for (int at = hash & mask; ; at = (at + 1) & mask) {
            long slot = slots[at];
            if (slot == 0) {
                return NONE;
            }
            if ((int) (slot >>> 32) == hash) {
                int code = (int) slot - 1;
                if (Arrays.equals(bytes, starts[code], starts[code + 1], value, from, to)) {
                    return code;
                }
            }
        }
    }

    private int add(byte[] value, int from, int to, int hash) {
        int length = to - from;
        int end = Math.addExact(starts[size], length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, bytes.length * 2L)));
        }
        System.arraycopy(value, from, bytes, starts[size], length);
        if (size + 2 > starts.length) {
            starts = Arrays.copyOf(starts, starts.length * 2);
        }
        starts[size + 1] = end;
        size++;
        if (size * 2L > slots.length) {
            grow();
        }
        put(((long) hash << 32) | size);
        return size - 1;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        for (long slot : old) {
            if (slot != 0) {
                put(slot);
            }
        }
    }

    private void put(long slot) {
        int mask = slots.length - 1;
        int at = (int) (slot >>> 32) & mask;
        while (slots[at] != 0) {
            at = (at + 1) & mask;
        }
        slots[at] = slot;
    }

    static int hash(byte[] value, int from, int to) {
        int length = to - from;
        if (length < Long.BYTES) {
            return hash(rest(value, from, to), 0, 0, length);
        }
        if (length <= SHORT) {
            long middle = length > 2 * Long.BYTES ? word(value, from + Long.BYTES) : 0;
            return hash(word(value, from), middle, word(value, to - Long.BYTES), length);
        }
        long hash = length * MIX;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            hash = (hash ^ word(value, at)) * MIX;
            hash ^= hash >>> 29;
        }
        return mixed((hash ^ rest(value, at, to)) * MIX);
    }

    /// The hash of a value of up to [#SHORT] bytes. One of less than eight is `first`, filled up
    /// with zeros; otherwise `first` and `last` are its first and its last eight bytes, which may
    /// overlap, and `middle` are those behind the first where it has more than sixteen.
    static int hash(long first, long middle, long last, int length) {
        return mixed((first * MIX) ^ ((middle + length) * MIX_MIDDLE) ^ (last * MIX_LAST));
    }

    private static int mixed(long sum) {
        return (int) (((sum ^ (sum >>> 32)) * MIX) >>> 32);
    }

    static long word(byte[] value, int at) {
        return (long) LONGS.get(value, at);
    }

    private static long rest(byte[] value, int from, int to) {
        long rest = 0;
        for (int at = to - 1; at >= from; at--) {
            rest = (rest << 8) | (value[at] & 0xff);
        }
        return rest;
    }
}
