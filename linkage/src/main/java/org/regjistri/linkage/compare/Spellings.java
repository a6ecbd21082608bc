package org.regjistri.linkage.compare;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.regjistri.kernel.fold.PhoneticKey;

/// The distinct spellings after folding, numbered in the order in which they came, with their words, sounds and
/// letters. A word that was cut short ends with a full stop: `r.`, `enc.`.
final class Spellings {
    static final int NONE = -1;
    private static final byte A_WORD = 1;
    private static final byte THE_END = 2;
    private static final int WORDS_MAX = 12;
    private static final int START_LETTERS = 4;

    private final Map<String, Integer> ids = new HashMap<>();
    private final Letters letters = new Letters();
    private String[] texts = new String[256];
    private int[] sorted = new int[256];
    private int[] sounds = new int[256];
    private int[] wordsFrom = new int[257];
    private int[] words = new int[512];
    /// How much of it was cut short.
    private byte[] cut = new byte[256];
    private int prepared;

    int size() {
        return letters.size();
    }

    Letters letters() {
        return letters;
    }

    String text(int id) {
        return texts[id];
    }

    boolean isCut(int id) {
        return cut[id] == THE_END;
    }

    boolean hasCutWord(int id) {
        return cut[id] != 0;
    }

    int words(int id) {
        return wordsFrom[id + 1] - wordsFrom[id];
    }

    /// A spelling of its own; the spelling itself where it is one word.
    int word(int id, int at) {
        return words[wordsFrom[id] + at];
    }

    /// The spelling of the same words in the order of the alphabet.
    int sorted(int id) {
        return sorted[id];
    }

    /// The phonetic key of one word; 0 where there is none.
    int sound(int word) {
        return sounds[word];
    }

    /// Symbols of the first letters, packed; their number is part of it.
    int start(int id, int count) {
        String text = texts[id];
        int start = 0;
        for (int i = 0; i < Math.min(count, text.length()); i++) {
            start = (start << 6) | Letters.symbol(text.charAt(i));
        }
        return start;
    }

    int start(int id) {
        return start(id, START_LETTERS);
    }

    /// @param spelling words with single blanks between
    /// @return [#NONE] where there is no word
    int intern(String spelling) {
        if (spelling.isEmpty()) {
            return NONE;
        }
        Integer known = ids.get(spelling);
        return known == null ? add(spelling) : known;
    }

    private int add(String spelling) {
        int[] itsWords = spelling.indexOf(' ') < 0 ? new int[0] : wordsOf(spelling);
        int inOrder = itsWords.length == 0 ? NONE : sortedOf(spelling);
        int id = letters.add(withoutStops(spelling));
        ids.put(spelling, id);
        grow(id, itsWords.length + 1);
        texts[id] = spelling;
        cut[id] = spelling.indexOf('.') < 0 ? 0 : spelling.endsWith(".") ? THE_END : A_WORD;
        sorted[id] = inOrder == NONE ? id : inOrder;
        int end = wordsFrom[id];
        if (itsWords.length == 0) {
            words[end++] = id;
        } else {
            System.arraycopy(itsWords, 0, words, end, itsWords.length);
            end += itsWords.length;
        }
        wordsFrom[id + 1] = end;
        return id;
    }

    private static String withoutStops(String spelling) {
        return spelling.indexOf('.') < 0 ? spelling : spelling.replace(".", "");
    }

    private int[] wordsOf(String spelling) {
        return Arrays.stream(spelling.split(" ", -1))
                .limit(WORDS_MAX)
                .mapToInt(this::intern)
                .toArray();
    }

    private int sortedOf(String spelling) {
        String[] parts = spelling.split(" ", -1);
        Arrays.sort(parts);
        String inOrder = String.join(" ", parts);
        return inOrder.equals(spelling) ? NONE : intern(inOrder);
    }

    private void grow(int id, int moreWords) {
        if (id == sorted.length) {
            texts = Arrays.copyOf(texts, 2 * id);
            sorted = Arrays.copyOf(sorted, 2 * id);
            sounds = Arrays.copyOf(sounds, 2 * id);
            cut = Arrays.copyOf(cut, 2 * id);
            wordsFrom = Arrays.copyOf(wordsFrom, 2 * id + 1);
        }
        if (wordsFrom[id] + moreWords > words.length) {
            words = Arrays.copyOf(words, 2 * words.length + moreWords);
        }
    }

    /// Makes the sounds of the words that came since the last time.
    void prepare() {
        IntStream.range(prepared, size()).parallel().forEach(id -> {
            if (words(id) == 1 && !isCut(id)) {
                sounds[id] = soundOf(texts[id]);
            }
        });
        prepared = size();
    }

    /// As [#sound] of a word that need not be here.
    static int soundOf(String word) {
        String key = PhoneticKey.of(word);
        int packed = 0;
        for (int i = 0; i < key.length(); i++) {
            packed = (packed << 7) | key.charAt(i);
        }
        return packed;
    }
}
