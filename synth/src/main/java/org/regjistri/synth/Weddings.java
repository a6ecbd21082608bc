package org.regjistri.synth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Sex;

/// Who marries whom: of one community, of like age, of different families; a few marry somebody from
/// abroad.
final class Weddings {
    private static final int AGE_MIN = 18;

    private final Chance chance;
    private final Births births;
    private final LocalDate today;
    private final Map<Community, TreeMap<Integer, List<Life>>> bachelors = new EnumMap<>(Community.class);

    Weddings(Chance chance, Births births, LocalDate today) {
        this.chance = chance;
        this.births = births;
        this.today = today;
    }

    /// The wives.
    List<Life> among(List<Life> generation) {
        List<Life> brides = new ArrayList<>();
        for (Life life : generation) {
            if (!chance.of(0.92)) {
                continue;
            }
            if (life.birth.sex() == Sex.FEMALE) {
                brides.add(life);
            } else {
                bachelors
                        .computeIfAbsent(life.birth.community(), c -> new TreeMap<>())
                        .computeIfAbsent(life.birth.year(), y -> new ArrayList<>())
                        .add(life);
            }
        }
        chance.shuffle(brides);
        return brides.stream().filter(this::marries).toList();
    }

    /// @return false where the day would come after today, or where nobody fits
    private boolean marries(Life bride) {
        LocalDate day = chance.day(bride.birthday(19), bride.birthday(31));
        if (day.isAfter(today) || !bride.livesOn(day.plusYears(1))) {
            return false;
        }
        Life groom = chance.of(0.03)
                ? births.fromAbroad(Sex.MALE, bride.birth.day().minusDays(chance.between(0, 1500)), bride.birth.home())
                : groom(bride, day);
        if (groom == null || !groom.livesOn(day.plusYears(1))) {
            return false;
        }
        Life.marry(bride, groom, day, surname(bride, groom));
        return true;
    }

    /// Of her town if there is one, else of anywhere.
    private @Nullable Life groom(Life bride, LocalDate day) {
        TreeMap<Integer, List<Life>> byYear = bachelors.get(bride.birth.community());
        if (byYear == null) {
            return null;
        }
        int year = bride.birth.year();
        Life elsewhere = null;
        for (List<Life> men : byYear.subMap(year - 7, true, year + 1, true).values()) {
            for (Life man : men) {
                if (fits(man, bride, day)) {
                    if (man.birth.home().equals(bride.birth.home())) {
                        return taken(men, man);
                    }
                    elsewhere = elsewhere == null || chance.of(0.1) ? man : elsewhere;
                }
            }
        }
        return elsewhere == null ? null : taken(byYear.getOrDefault(elsewhere.birth.year(), List.of()), elsewhere);
    }

    private static boolean fits(Life man, Life bride, LocalDate day) {
        return !man.isSiblingOf(bride)
                && !man.surnameAtBirth.equals(bride.surnameAtBirth)
                && !day.isBefore(man.birthday(AGE_MIN))
                && man.livesOn(day.plusYears(1));
    }

    private static Life taken(List<Life> men, Life man) {
        men.remove(man);
        return man;
    }

    /// Most wives take the husband's surname, some keep their own, some join the two.
    private String surname(Life bride, Life groom) {
        int way = chance.between(1, 100);
        if (way <= 75) {
            return groom.surnameAtBirth;
        }
        return way <= 92 ? bride.surnameAtBirth : bride.surnameAtBirth + " " + groom.surnameAtBirth;
    }
}
