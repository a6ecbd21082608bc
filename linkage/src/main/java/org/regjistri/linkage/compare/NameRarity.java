package org.regjistri.linkage.compare;

import java.util.Arrays;
import org.regjistri.linkage.table.Column;

/// Rarity of spellings: the order of the words does not count, and what is cut short is as common as all that it can
/// stand for.
final class NameRarity {
    private final Spellings spellings;
    private final Rarity rarity;
    /// Spellings of the right table in the order of the alphabet, and how many values there are up to each.
    private final String[] inOrder;
    private final long[] upTo;
    /// Of the spellings that were there in the beginning.
    private final float[] known;

    NameRarity(SpelledValues values, Column right, int rows) {
        spellings = values.spellings();
        int[] counts = new int[spellings.size()];
        int[] ofCodes = Rarity.countsOfCodes(right, rows, values.size());
        for (int code = 0; code < ofCodes.length; code++) {
            if (ofCodes[code] > 0 && values.spelling(code) != Spellings.NONE) {
                counts[spellings.sorted(values.spelling(code))] += ofCodes[code];
            }
        }
        rarity = new Rarity(counts);
        int[] present = java.util.stream.IntStream.range(0, counts.length)
                .filter(id -> counts[id] > 0 && !spellings.isCut(id))
                .boxed()
                .sorted(java.util.Comparator.comparing(spellings::text))
                .mapToInt(Integer::intValue)
                .toArray();
        inOrder = Arrays.stream(present).mapToObj(spellings::text).toArray(String[]::new);
        upTo = new long[present.length + 1];
        for (int i = 0; i < present.length; i++) {
            upTo[i + 1] = upTo[i] + counts[present[i]];
        }
        known = new float[counts.length];
        for (int spelling = 0; spelling < known.length; spelling++) {
            known[spelling] = counted(spelling);
        }
    }

    float of(int spelling) {
        return spelling >= 0 && spelling < known.length ? known[spelling] : counted(spelling);
    }

    private float counted(int spelling) {
        if (spellings.isCut(spelling)) {
            return ofStart(spellings.text(spelling));
        }
        return rarity.of(spellings.sorted(spelling));
    }

    float ofCommoner(int one, int other) {
        return Math.min(of(one), of(other));
    }

    private float ofStart(String cut) {
        String start = cut.substring(0, cut.length() - 1);
        return rarity.ofCount(upTo[place(start + Character.MAX_VALUE)] - upTo[place(start)]);
    }

    private int place(String text) {
        int at = Arrays.binarySearch(inOrder, text);
        return at >= 0 ? at : -at - 1;
    }
}
