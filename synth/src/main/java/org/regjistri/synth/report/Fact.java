package org.regjistri.synth.report;

/// Something known of Kosovo that ours is compared with.
///
/// @param at a year, a day or empty
/// @param bound how far off ours may be, in per cent (points for shares); negative where ours may be more without bound
/// @param remark why the two may differ, or empty
record Fact(String at, double value, double bound, Standing standing, String source, String remark) {
    private static final double AT_LEAST = -1;

    static Fact of(String at, String value, String bound, String standing, String source, String remark) {
        return new Fact(
                at,
                Double.parseDouble(value),
                bound.equals("least") ? AT_LEAST : Double.parseDouble(bound),
                Standing.of(standing),
                source,
                remark);
    }

    boolean isLeast() {
        return bound < 0;
    }
}
