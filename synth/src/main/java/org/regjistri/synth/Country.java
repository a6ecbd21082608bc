package org.regjistri.synth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import org.regjistri.kernel.MunicipalityCode;
import org.regjistri.kernel.Sex;

/// Three generations: couples born from 1940 to 1960, their children, and the children's children up to
/// today.
final class Country {
    /// So many people come from one couple of the first generation, itself among them.
    private static final double PEOPLE_PER_COUPLE = 8.7;
    private static final int LAST_YEAR_OF_SECOND = 2002;
    private static final int CHILDREN_MAX = 10;

    private final Chance chance;
    private final LocalDate today;
    private final Registry registry;
    private final Births births;

    /// A birth that may come about.
    private record Expected(Life mother, Life father, LocalDate day) {}

    Country(long seed, LocalDate today) {
        this.chance = new Chance(new SplittableRandom(seed));
        this.today = today;
        this.registry = new Registry(chance, today);
        this.births = new Births(chance, registry);
    }

    /// Exactly so many people, parents before their children.
    List<Life> grow(int people) {
        List<Life> first = founders(people);
        List<Life> second = new ArrayList<>();
        for (Life mother : first) {
            for (Expected child : expected(mother, chance.between(2, 6))) {
                if (child.day().getYear() <= LAST_YEAR_OF_SECOND) {
                    second.add(births.child(mother, child.father(), child.day()));
                }
            }
        }
        List<Life> mothers = new Weddings(chance, births, today).among(second);
        thirdGeneration(mothers, people);
        while (registry.lives().size() < people) {
            single();
        }
        return registry.lives();
    }

    /// The wives of the first generation.
    private List<Life> founders(int people) {
        Weighted<Community> communities = new Weighted<>();
        for (Community community : Community.values()) {
            communities.add(community, community.perMille());
        }
        List<Life> wives = new ArrayList<>();
        for (int i = 0; i < people / PEOPLE_PER_COUPLE - 1; i++) {
            wives.add(couple(communities.draw(chance)));
        }
        return wives;
    }

    private Life couple(Community community) {
        MunicipalityCode home = births.home(community);
        LocalDate born = chance.day(LocalDate.of(1942, 1, 1), LocalDate.of(1961, 1, 1));
        LocalDate husbandBorn = born.minusDays(chance.between(-300, 1_800));
        Life wife = births.founder(community, Sex.FEMALE, born, births.home(community));
        Life husband = births.founder(community, Sex.MALE, husbandBorn, home);
        LocalDate wedding = chance.day(born.plusYears(19), born.plusYears(27));
        Life.marry(wife, husband, wedding, husband.surnameAtBirth);
        return wife;
    }

    private void thirdGeneration(List<Life> mothers, int people) {
        int wanted = people - registry.lives().size();
        List<Expected> hoped = new ArrayList<>();
        List<Expected> more = new ArrayList<>();
        for (Life mother : mothers) {
            List<Expected> all = expected(mother, CHILDREN_MAX);
            int wish = Math.min(all.size(), chance.between(1, 4));
            hoped.addAll(all.subList(0, wish));
            more.addAll(all.subList(wish, all.size()));
        }
        chance.shuffle(hoped);
        chance.shuffle(more);
        hoped.addAll(more);
        hoped.stream()
                .limit(Math.max(0, wanted))
                .sorted(Comparator.comparing(Expected::day).thenComparing(child -> child.mother().id))
                .forEach(child -> births.child(child.mother(), child.father(), child.day()));
    }

    /// The days on which a couple's children could come, as long as both live and the mother is young
    /// enough; now and then two on one day.
    private List<Expected> expected(Life mother, int wish) {
        List<Expected> children = new ArrayList<>();
        Life.Marriage marriage = mother.marriage();
        if (marriage == null) {
            return children;
        }
        Life father = marriage.spouse();
        LocalDate day = marriage.day().plusDays(chance.between(280, 800));
        while (children.size() < wish && canHaveChild(mother, father, day)) {
            children.add(new Expected(mother, father, day));
            if (chance.of(0.012)) {
                children.add(new Expected(mother, father, day));
            }
            day = day.plusDays(chance.between(500, 1_500));
        }
        return children;
    }

    private boolean canHaveChild(Life mother, Life father, LocalDate day) {
        return !day.isAfter(today) && mother.livesOn(day) && father.livesOn(day) && day.isBefore(mother.birthday(44));
    }

    /// A grown person without family in the register, so that the count comes out.
    private void single() {
        Sex sex = chance.of(0.5) ? Sex.MALE : Sex.FEMALE;
        LocalDate born = chance.day(LocalDate.of(1965, 1, 1), LocalDate.of(2002, 1, 1));
        births.founder(Community.ALBANIAN, sex, born, births.home(Community.ALBANIAN));
    }
}
