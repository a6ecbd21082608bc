package org.regjistri.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidV7Test {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");

    @Test
    void version_and_variant_are_those_of_rfc_9562() {
        Ids ids = at(NOON);
        for (int i = 0; i < 1_000; i++) {
            UUID id = ids.next();
            assertThat(id.version()).as(Seeded.named()).isEqualTo(7);
            assertThat(id.variant()).as(Seeded.named()).isEqualTo(2);
        }
    }

    @Test
    void the_first_48_bits_are_the_milliseconds() {
        assertThat(at(NOON).next().getMostSignificantBits() >>> 16).isEqualTo(NOON.toEpochMilli());
    }

    @Test
    void a_later_millisecond_sorts_later() {
        String before = "";
        for (int i = 0; i < 1_000; i++) {
            String id = at(NOON.plus(Duration.ofMillis(i))).next().toString();
            assertThat(id).as(Seeded.named()).isGreaterThan(before);
            before = id;
        }
    }

    @Test
    void ids_of_one_millisecond_differ_in_all_that_is_left_to_chance() {
        Ids ids = at(NOON);
        Set<UUID> seen = new HashSet<>();
        long high = 0;
        long low = 0;
        for (int i = 0; i < 10_000; i++) {
            UUID id = ids.next();
            seen.add(id);
            high |= id.getMostSignificantBits();
            low |= id.getLeastSignificantBits();
        }
        assertThat(seen).hasSize(10_000);
        assertThat(high & 0x0FFFL).as("12 random bits").isEqualTo(0x0FFFL);
        assertThat(low & 0x3FFF_FFFF_FFFF_FFFFL).as("62 random bits").isEqualTo(0x3FFF_FFFF_FFFF_FFFFL);
    }

    private static Ids at(Instant moment) {
        return new UuidV7(Clock.fixed(moment, ZoneOffset.UTC), Seeded.generator());
    }
}
