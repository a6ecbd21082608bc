package org.regjistri.kernel;

import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;

/// Makes UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then 74 random bits.
///
/// Thread-safe as far as its random source is. Made here because PostgreSQL has `uuidv7()` only from
/// version 18.
public final class UuidV7 implements Ids {
    private final Clock clock;
    private final RandomGenerator random;

    public UuidV7(Clock clock, RandomGenerator random) {
        this.clock = Objects.requireNonNull(clock);
        this.random = Objects.requireNonNull(random);
    }

    @Override
    public UUID next() {
        long high = ((clock.millis() & 0xFFFF_FFFF_FFFFL) << 16) | 0x7000L | (random.nextLong() & 0x0FFFL);
        long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
