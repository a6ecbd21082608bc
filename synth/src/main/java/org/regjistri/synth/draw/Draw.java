package org.regjistri.synth.draw;

/// Chance from a counter: what is drawn depends on the seed and the keys only, never on what was drawn
/// elsewhere or on which thread. SplitMix64 (Steele, Lea and Flood 2014); no floating-point function that
/// a machine may compute in its own way.
public final class Draw {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    private static final long OF_SEEDS = 0xA0761D6478BD642FL;
    private static final double UNIT = 0x1.0p-53;
    private long state;

    public Draw(long seed, Purpose purpose, long key) {
        this(mix(start(seed, purpose), key));
    }

    public Draw(long seed, Purpose purpose, long key, long second) {
        this(mix(mix(start(seed, purpose), key), second));
    }

    /// In another way than keys are mixed in: a key that equals the seed must not undo it.
    private static long start(long seed, Purpose purpose) {
        return mix(mix(seed ^ OF_SEEDS) + purpose.code());
    }

    private Draw(long state) {
        this.state = state;
    }

    private static long mix(long one, long other) {
        return mix(one ^ mix(other + GOLDEN));
    }

    private static long mix(long bits) {
        long z = bits;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    public long bits() {
        state += GOLDEN;
        return mix(state);
    }

    /// From 0, less than `bound`, which is positive.
    public int below(int bound) {
        return (int) (((bits() >>> 32) * bound) >>> 32);
    }

    /// From the first to the last, both possible.
    public int between(int first, int last) {
        return first + below(last - first + 1);
    }

    /// From 0, less than 1.
    public double unit() {
        return (bits() >>> 11) * UNIT;
    }

    public boolean chance(double probability) {
        return unit() < probability;
    }

    /// Like a normal distribution, within six deviations: the sum of twelve draws.
    public double around(double mean, double deviation) {
        double sum = 0;
        for (int i = 0; i < 12; i++) {
            sum += unit();
        }
        return mean + (sum - 6) * deviation;
    }
}
