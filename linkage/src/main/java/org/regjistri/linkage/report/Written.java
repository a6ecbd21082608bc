package org.regjistri.linkage.report;

import java.util.Locale;

/// Numbers as the report writes them.
final class Written {
    private Written() {}

    static String whole(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f %%", 100 * share);
    }

    static String bits(double bits) {
        return String.format(Locale.ROOT, "%+.1f", bits);
    }

    /// Six digits, so that 0.999999 is not 1.
    static String probability(double probability) {
        String digits = String.format(Locale.ROOT, "%.6f", probability);
        return digits.replaceFirst("0{1,5}$", "");
    }

    /// Of a bin: as short as it can be.
    static String edge(double probability) {
        return probability(probability).replaceFirst("\\.0$", "");
    }

    static String small(double number) {
        return String.format(Locale.ROOT, "%.4g", number);
    }
}
