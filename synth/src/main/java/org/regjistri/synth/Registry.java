package org.regjistri.synth;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.PersonalNumberScheme;
import org.regjistri.kernel.UuidV7;
import org.regjistri.kernel.WeightedMod11Scheme;

/// Enters lives in their order and gives each its name, identifier and number.
final class Registry {
    /// Numbers were given from then on, to everybody who lived.
    private static final LocalDate FIRST_NUMBERS = LocalDate.of(2000, 1, 1);
    private static final int PAYLOAD_FROM = 100_000_000;
    private static final int PAYLOAD_UNTIL = 300_000_000;

    private final Chance chance;
    private final Names names = new Names();
    private final PersonalNumberScheme scheme = new WeightedMod11Scheme();
    private final Instant start;
    private final Set<PersonalNumber> given = new HashSet<>();
    private final List<Life> lives = new ArrayList<>();

    Registry(Chance chance, LocalDate today) {
        this.chance = chance;
        this.start = today.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /// A child has its father's surname; who has no parents here brings one along.
    Life enter(Life.Birth birth, LocalDate lastDay) {
        Life.Parents parents = birth.parents();
        Set<String> taken = parents == null ? Set.of() : parents.mother().namesOfChildren();
        String forename = names.given(birth.community(), birth.sex(), birth.year(), taken, chance);
        String surname = parents == null ? names.surname(birth.community(), chance) : parents.father().surnameAtBirth;
        Life life = new Life(nextId(), birth, forename, surname, lastDay, number(birth, lastDay));
        if (parents != null) {
            parents.mother().children.add(life);
            parents.father().children.add(life);
        }
        lives.add(life);
        return life;
    }

    List<Life> lives() {
        return lives;
    }

    /// Identifiers grow with the order of the lines, a millisecond each.
    private UUID nextId() {
        Clock clock = Clock.fixed(start.plusMillis(lives.size()), ZoneOffset.UTC);
        return new UuidV7(clock, chance.random()).next();
    }

    private @Nullable PersonalNumber number(Life.Birth birth, LocalDate lastDay) {
        if (!birth.citizenship().equals(CountryCode.KOSOVO) || lastDay.isBefore(FIRST_NUMBERS)) {
            return null;
        }
        while (true) {
            Optional<PersonalNumber> number = scheme.complete(chance.random().nextInt(PAYLOAD_FROM, PAYLOAD_UNTIL));
            if (number.isPresent() && given.add(number.get())) {
                return number.get();
            }
        }
    }
}
