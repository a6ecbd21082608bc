package org.regjistri.linkage.plan;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// The name that somebody meant who wrote one that isn't there.
public final class Nearest {
    private Nearest() {}

    /// `; did you mean …?`, or a full stop where no name is near.
    public static String suggestion(String written, Collection<String> names) {
        return of(written, names).map(name -> "; did you mean `" + name + "`?").orElse(".");
    }

    static Optional<String> of(String written, Collection<String> names) {
        String small = plain(written);
        return names.stream()
                .filter(name -> distance(small, plain(name)) <= Math.max(1, small.length() / 3))
                .min(Comparator.comparingInt(name -> distance(small, plain(name))));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
    }

    /// Letters to change, add, leave out or swap with their neighbour; Levenshtein's table with
    /// Damerau's swaps.
    private static int distance(String one, String other) {
        int[][] table = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                table[i][j] = i == 0 || j == 0 ? i + j : step(table, one, other, i, j);
            }
        }
        return table[one.length()][other.length()];
    }

    private static int step(int[][] table, String one, String other, int i, int j) {
        int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        int best = Math.min(table[i - 1][j - 1] + change, 1 + Math.min(table[i - 1][j], table[i][j - 1]));
        boolean isSwap =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return isSwap ? Math.min(best, table[i - 2][j - 2] + 1) : best;
    }
}
