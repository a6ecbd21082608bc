package org.regjistri.synth.report;

import java.util.Locale;
import java.util.stream.DoubleStream;

/// Values from 0 up to some largest, as places between two others, with round marks.
final class Scale {
    private static final double MOST_MARKS = 6;
    private final double from;
    private final double to;
    private final double step;
    private final double end;

    /// @param from place of 0
    /// @param to place of the last mark, which is not below the largest value
    Scale(double largest, double from, double to) {
        this.from = from;
        this.to = to;
        this.step = step(largest);
        this.end = Math.max(1, Math.ceil(largest / step)) * step;
    }

    private static double step(double largest) {
        double rough = Math.max(largest, 1e-9) / MOST_MARKS;
        double power = StrictMath.pow(10, Math.floor(StrictMath.log10(rough)));
        return DoubleStream.of(1, 2, 5, 10)
                .map(round -> round * power)
                .filter(step -> step >= rough * 0.999)
                .findFirst()
                .orElseThrow();
    }

    double at(double value) {
        return from + (to - from) * value / end;
    }

    double[] marks() {
        return DoubleStream.iterate(0, mark -> mark <= end + step / 2, mark -> mark + step)
                .toArray();
    }

    /// Example: `1,200,000` is `1.2 M`, `45,000` is `45 k`
    static String written(double mark) {
        if (mark >= 1e6) {
            return plain(mark / 1e6) + " M";
        }
        return mark >= 1e4 ? plain(mark / 1e3) + " k" : plain(mark);
    }

    private static String plain(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.replaceFirst("\\.?0+$", "");
    }
}
