package org.regjistri.linkage.table;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/// The values of a piece that its thread had not met before, in their order, as UTF-8.
final class NewValues {
    private final byte[] bytes;

    /// Where each ends in `bytes`; the next one begins there.
    private final int[] ends;

    private final long brokenAt;

    private NewValues(byte[] bytes, int[] ends, long brokenAt) {
        this.bytes = bytes;
        this.ends = ends;
        this.brokenAt = brokenAt;
    }

    int size() {
        return ends.length;
    }

    /// Where the first stands that isn't text in the file's encoding; -1: all are.
    long brokenAt() {
        return brokenAt;
    }

    /// Puts them under codes of the whole file, behind those of earlier ones.
    void put(ByteDictionary values, int[] translation, int start) {
        int from = 0;
        for (int i = 0; i < ends.length; i++) {
            translation[start + i] = values.intern(bytes, from, ends[i]);
            from = ends[i];
        }
    }

    /// Makes UTF-8 of them.
    static final class Recoding {
        private static final byte[] BROKEN = new byte[0];
        private final CharsetDecoder decoder;
        private final boolean isUtf8;

        Recoding(Charset charset) {
            this.isUtf8 = charset.equals(StandardCharsets.UTF_8);
            this.decoder = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
        }

        /// @param from code of the first that is new
        /// @param firsts where each new one stood first
        NewValues of(ByteDictionary values, int from, long[] firsts) {
            var all = new ByteArrayOutputStream();
            int[] ends = new int[values.size() - from];
            long brokenAt = -1;
            for (int i = 0; i < ends.length; i++) {
                byte[] text = utf8(values.raw(from + i));
                if (text.length == 0 && brokenAt < 0) {
                    brokenAt = firsts[i];
                }
                all.writeBytes(text);
                ends[i] = all.size();
            }
            return new NewValues(all.toByteArray(), ends, brokenAt);
        }

        private byte[] utf8(byte[] raw) {
            if (isAscii(raw)) {
                return raw;
            }
            try {
                var text = decoder.decode(ByteBuffer.wrap(raw));
                return isUtf8 ? raw : text.toString().getBytes(StandardCharsets.UTF_8);
            } catch (CharacterCodingException e) {
                return BROKEN;
            }
        }

        private static boolean isAscii(byte[] raw) {
            for (byte sign : raw) {
                if (sign < 0) {
                    return false;
                }
            }
            return true;
        }
    }
}
