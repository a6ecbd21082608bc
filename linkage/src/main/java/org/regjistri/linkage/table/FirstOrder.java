package org.regjistri.linkage.table;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The values of all threads in the order in which they first stood in the file, as UTF-8.
final class FirstOrder {
    private final ByteDictionary values = new ByteDictionary();
    private final List<int[]> translations = new ArrayList<>();
    private final CharsetDecoder decoder;
    private final boolean isUtf8;
    private long brokenAt = -1;

    private FirstOrder(Charset charset) {
        this.isUtf8 = charset.equals(StandardCharsets.UTF_8);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    static FirstOrder of(List<LocalValues> threads, Charset charset) {
        var order = new FirstOrder(charset);
        threads.forEach(thread -> order.translations.add(new int[thread.size()]));
        order.merge(threads);
        return order;
    }

    ByteDictionary values() {
        return values;
    }

    /// From the codes of a thread to those of the file.
    int[] translation(int worker) {
        return translations.get(worker);
    }

    /// Where the first value stands that isn't text in the encoding; -1: all are.
    long brokenAt() {
        return brokenAt;
    }

    private void merge(List<LocalValues> threads) {
        int[] next = new int[threads.size()];
        for (int thread = earliest(threads, next); thread >= 0; thread = earliest(threads, next)) {
            int code = next[thread]++;
            byte[] text = utf8(threads.get(thread).raw(code));
            if (text.length == 0) {
                brokenAt = threads.get(thread).first(code);
                return;
            }
            translations.get(thread)[code] = values.intern(text, 0, text.length);
        }
    }

    private static int earliest(List<LocalValues> threads, int[] next) {
        int best = -1;
        long bestAt = Long.MAX_VALUE;
        for (int i = 0; i < next.length; i++) {
            LocalValues own = threads.get(i);
            if (next[i] < own.size() && own.first(next[i]) < bestAt) {
                best = i;
                bestAt = own.first(next[i]);
            }
        }
        return best;
    }

    /// Empty where it can't be decoded.
    private byte[] utf8(byte[] raw) {
        if (isAscii(raw)) {
            return raw;
        }
        try {
            var text = decoder.decode(ByteBuffer.wrap(raw));
            return isUtf8 ? raw : text.toString().getBytes(StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return new byte[0];
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
