package org.regjistri.simulation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.regjistri.law.LegalTime;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.TestOfficial;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One life that is played: its chance, its time, its town, and what its moves remember of it.
public final class Life {
    private final Random random;
    private final MutableClock clock;
    private final Town town;
    private final JdbcClient register;
    private final Map<Class<?>, Object> remembered = new HashMap<>();

    Life(long seed, MutableClock clock, Town town, JdbcClient register) {
        this.random = new Random(seed);
        this.clock = clock;
        this.town = town;
        this.register = register;
    }

    public boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    public int number(int bound) {
        return random.nextInt(bound);
    }

    public <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    public UUID key() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    public String letters() {
        return random.ints(8, 'a', 'z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalTime.ZONE);
    }

    /// Also backwards.
    public void advance(Duration duration) {
        clock.advance(duration);
    }

    public TestOfficial registrar() {
        return oneOf(town.registrars());
    }

    public TestOfficial head() {
        return oneOf(town.heads());
    }

    public Town town() {
        return town;
    }

    /// The register as it is, past all faults; to be read only.
    public JdbcClient register() {
        return register;
    }

    /// What moves of a room remember of this life, made at the first call.
    public <T> T remembered(Class<T> what, Supplier<T> first) {
        return what.cast(remembered.computeIfAbsent(what, _ -> first.get()));
    }
}
