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

    /// Levenshtein's, row by row.
    private static int distance(String one, String other) {
        int[] above = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] row = new int[above.length];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                row[j] = Math.min(above[j - 1] + change, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[other.length()];
    }
}
