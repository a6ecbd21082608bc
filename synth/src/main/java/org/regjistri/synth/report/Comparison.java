package org.regjistri.synth.report;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// One figure of ours beside the known one.
///
/// @param ours null where it was not measured
record Comparison(
        String what, Unit unit, Fact fact, @Nullable Double ours) {

    enum Verdict {
        WITHIN,
        OUTSIDE,
        NOT_MEASURED
    }

    Verdict verdict() {
        if (ours == null) {
            return Verdict.NOT_MEASURED;
        }
        double off = unit.deviation(fact.value(), ours);
        boolean within = fact.isLeast() ? off >= 0 : Math.abs(off) <= fact.bound();
        return within ? Verdict.WITHIN : Verdict.OUTSIDE;
    }

    String known() {
        return unit.written(fact.value());
    }

    String found() {
        return ours == null ? "not measured" : unit.written(ours);
    }

    String deviation() {
        return ours == null ? "" : unit.writtenDeviation(unit.deviation(fact.value(), ours));
    }

    /// How far off it may be. Example: `± 5 %`
    String bound() {
        if (fact.isLeast()) {
            return "or more";
        }
        String bound = String.format(Locale.ROOT, "± %s", plain(fact.bound()));
        return bound + (unit == Unit.SHARE ? " points" : " %");
    }

    private static String plain(double value) {
        return value == Math.rint(value) ? Long.toString(Math.round(value)) : Double.toString(value);
    }

    String sign() {
        return switch (verdict()) {
            case WITHIN -> "✓";
            case OUTSIDE -> "**off**";
            case NOT_MEASURED -> "–";
        };
    }
}
