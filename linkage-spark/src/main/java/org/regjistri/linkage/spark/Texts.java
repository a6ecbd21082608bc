package org.regjistri.linkage.spark;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.regjistri.linkage.table.Dictionary;

/// A dictionary as it was when the job began; nothing comes in any more.
final class Texts implements Dictionary, Serializable {
    private static final long serialVersionUID = 1L;

    private final byte[] bytes;
    private final int[] ends;

    private Texts(byte[] bytes, int... ends) {
        this.bytes = bytes;
        this.ends = ends;
    }

    static Texts of(Dictionary dictionary) {
        byte[] bytes = new byte[1 << 16];
        int[] ends = new int[dictionary.size()];
        int size = 0;
        for (int code = 0; code < ends.length; code++) {
            byte[] text = dictionary.text(code).getBytes(StandardCharsets.UTF_8);
            while (Math.addExact(size, text.length) > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.multiplyExact(2, bytes.length));
            }
            System.arraycopy(text, 0, bytes, size, text.length);
            size += text.length;
            ends[code] = size;
        }
        return new Texts(Arrays.copyOf(bytes, size), ends);
    }

    @Override
    public int size() {
        return ends.length;
    }

    @Override
    public String text(int code) {
        int from = code == 0 ? 0 : ends[code - 1];
        return new String(bytes, from, ends[code] - from, StandardCharsets.UTF_8);
    }

    @Override
    public int code(String text) {
        throw new UnsupportedOperationException("Looking up " + text);
    }

    @Override
    public int intern(String text) {
        throw new UnsupportedOperationException("Nothing new comes in: " + text);
    }
}
