package org.regjistri.synth.books;

import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;

/// The chances of one channel in one entry. Every place where it may strike is asked for in a fixed
/// order, whether or not there is anything to spoil: what other channels did before changes nothing
/// of what is drawn.
final class Chances {
    /// More than there are places in an entry, and in the country.
    private static final long PLACES = 1L << 32;

    private final long seed;
    private final long key;
    private final Channel channel;
    private final double rate;
    private final Draw draw;
    private int place;

    Chances(long seed, long key, Channel channel, double rate) {
        this.seed = seed;
        this.key = key;
        this.channel = channel;
        this.rate = rate;
        this.draw = new Draw(seed, Purpose.MISTAKES, key, channel.number() * PLACES);
    }

    boolean strike() {
        return strike(1);
    }

    /// @param times where only some of what the rate is of can be struck: so much oftener
    boolean strike(double times) {
        place++;
        return draw.chance(rate * times);
    }

    /// Always the same for the same thing, however often it is asked for.
    boolean strikesFor(int thing) {
        return new Draw(seed, Purpose.MISTAKES, key, channel.number() * PLACES + thing).chance(rate);
    }

    Channel channel() {
        return channel;
    }

    /// What else is to be drawn where it just struck.
    Draw detail() {
        return new Draw(seed, Purpose.MISTAKES, key, channel.number() * PLACES + place);
    }
}
