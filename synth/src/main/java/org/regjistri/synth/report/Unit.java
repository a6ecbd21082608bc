package org.regjistri.synth.report;

import java.util.Locale;

/// What a figure is measured in, and so how it is written and how far apart two of them are.
public enum Unit {
    /// People, events, books: grows with the size of the country.
    COUNT,
    /// Years, children, or so many per thousand.
    RATE,
    /// Per cent of something.
    SHARE;

    String written(double value) {
        return switch (this) {
            case COUNT -> String.format(Locale.ROOT, "%,d", Math.round(value));
            case RATE -> String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.1f", value);
            case SHARE -> String.format(Locale.ROOT, value < 1 ? "%.2f %%" : "%.1f %%", value);
        };
    }

    /// @return in per cent of the source; for shares, in points
    double deviation(double source, double ours) {
        return this == SHARE ? ours - source : 100 * (ours - source) / source;
    }

    /// With its sign; what rounds to nothing is `+0.0 %`.
    String writtenDeviation(double deviation) {
        String written = String.format(Locale.ROOT, this == SHARE ? "%+.2f points" : "%+.1f %%", deviation);
        return written.startsWith("-") && written.matches("-[0.]+ .*") ? '+' + written.substring(1) : written;
    }
}
