package org.regjistri.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AllowanceTest {
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    private static final String BANK = "192.0.2.1";
    private final Allowance allowance = new Allowance(6, Duration.ofMinutes(1));

    @Test
    void what_is_full_gives_that_much_at_once_and_no_more() {
        for (int i = 0; i < 6; i++) {
            assertThat(allowance.take(BANK, START)).isEmpty();
        }
        assertThat(allowance.take(BANK, START)).contains(START.plusSeconds(10));
    }

    @Test
    void it_refills_evenly_and_never_beyond_full() {
        empty(BANK);
        assertThat(allowance.take(BANK, START.plusSeconds(9))).contains(START.plusSeconds(10));
        assertThat(allowance.take(BANK, START.plusSeconds(10))).isEmpty();
        assertThat(allowance.take(BANK, START.plusSeconds(10))).isPresent();
        Instant later = START.plus(Duration.ofHours(1));
        for (int i = 0; i < 6; i++) {
            assertThat(allowance.take(BANK, later)).isEmpty();
        }
        assertThat(allowance.take(BANK, later)).isPresent();
    }

    @Test
    void who_waits_until_the_moment_that_was_told_goes_on() {
        empty(BANK);
        allowance.charge(BANK, 5, START);
        Instant told = allowance.take(BANK, START).orElseThrow();
        assertThat(told).isEqualTo(START.plusSeconds(60));
        assertThat(allowance.take(BANK, told.minusSeconds(1))).isPresent();
        assertThat(allowance.take(BANK, told)).isEmpty();
    }

    @Test
    void nobody_gets_deeper_into_debt_than_one_allowance() {
        allowance.charge(BANK, 1000, START);
        assertThat(allowance.take(BANK, START)).contains(START.plusSeconds(70));
    }

    @Test
    void one_address_does_not_spend_what_another_has() {
        empty(BANK);
        assertThat(allowance.take("192.0.2.2", START)).isEmpty();
    }

    @Test
    void all_addresses_of_an_ipv6_network_are_one() {
        empty("2001:db8:1:2:3::4");
        assertThat(allowance.take("2001:db8:1:2:ffff::1", START)).isPresent();
        assertThat(allowance.take("2001:db8:1:3::1", START)).isEmpty();
    }

    @Test
    void a_clock_that_steps_back_gives_nothing() {
        empty(BANK);
        assertThat(allowance.take(BANK, START.minusSeconds(3600))).isPresent();
    }

    @Test
    void of_too_many_addresses_the_one_longest_unused_is_forgotten() {
        Allowance small = new Allowance(1, Duration.ofMinutes(1), 2);
        small.take("a", START);
        small.take("b", START);
        small.charge("a", 1, START);
        small.take("c", START);
        assertThat(small.take("a", START)).isPresent();
        assertThat(small.take("b", START)).isEmpty();
    }

    private void empty(String address) {
        for (int i = 0; i < 6; i++) {
            assertThat(allowance.take(address, START)).isEmpty();
        }
    }
}
