package org.regjistri.kernel.fold;

import java.util.Arrays;

/// How alike two names are, from 0 (nothing in common) to 1 (the same fold), by Jaro and Winkler on
/// folded names.
///
/// The order of the words does not count: `Krasniqi Arta` and `Arta Krasniqi` are 1. Two names without
/// a letter are 0.
public final class NameSimilarity {
    private static final double PREFIX_WEIGHT = 0.1;
    private static final int PREFIX_MAX = 4;

    private NameSimilarity() {}

    /// Of two names as they are written.
    public static double between(String one, String other) {
        NameFold fold = NameFold.current();
        return betweenFolded(fold.fold(one), fold.fold(other));
    }

    /// Of two names that [NameFold#fold(String)] gave, for callers that keep them folded.
    public static double betweenFolded(String one, String other) {
        double asWritten = jaroWinkler(one, other);
        if (asWritten == 1 || (one.indexOf(' ') < 0 && other.indexOf(' ') < 0)) {
            return asWritten;
        }
        return Math.max(asWritten, jaroWinkler(sorted(one), sorted(other)));
    }

    private static String sorted(String name) {
        String[] words = name.split(" ", -1);
        Arrays.sort(words);
        return String.join(" ", words);
    }

    private static double jaroWinkler(String one, String other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        // The greedy matching can depend on the order of the two: take them in one order always.
        boolean inOrder = one.length() == other.length() ? one.compareTo(other) <= 0 : one.length() < other.length();
        double jaro = inOrder ? jaro(one, other) : jaro(other, one);
        int prefix = 0;
        int end = Math.min(PREFIX_MAX, Math.min(one.length(), other.length()));
        while (prefix < end && one.charAt(prefix) == other.charAt(prefix)) {
            prefix++;
        }
        return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
    }

    private static double jaro(String shorter, String longer) {
        boolean[] taken = new boolean[longer.length()];
        StringBuilder matched = new StringBuilder(shorter.length());
        int reach = Math.max(0, longer.length() / 2 - 1);
        for (int i = 0; i < shorter.length(); i++) {
            int found = partner(shorter.charAt(i), i, longer, taken, reach);
            if (found >= 0) {
                taken[found] = true;
                matched.append(shorter.charAt(i));
            }
        }
        double matches = matched.length();
        if (matches == 0) {
            return 0;
        }
        double swaps = outOfOrder(matched, longer, taken) / 2.0;
        return (matches / shorter.length() + matches / longer.length() + (matches - swaps) / matches) / 3;
    }

    private static int partner(char letter, int at, String in, boolean[] taken, int reach) {
        int end = Math.min(in.length() - 1, at + reach);
        for (int i = Math.max(0, at - reach); i <= end; i++) {
            if (!taken[i] && in.charAt(i) == letter) {
                return i;
            }
        }
        return -1;
    }

    private static int outOfOrder(CharSequence matched, String longer, boolean[] taken) {
        int out = 0;
        int next = 0;
        for (int i = 0; i < longer.length(); i++) {
            if (taken[i]) {
                out += longer.charAt(i) == matched.charAt(next) ? 0 : 1;
                next++;
            }
        }
        return out;
    }
}
