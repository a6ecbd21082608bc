package org.regjistri.synth.population;

import org.regjistri.kernel.Sex;
import org.regjistri.synth.draw.Draw;

/// What a child is called: mostly as it is the custom of the time, sometimes after a dead grandparent, and after a
/// brother or sister who died before. Never like a brother or sister who lives.
final class Naming {
    private static final double AFTER_GRANDPARENT = 0.10;
    private static final double AFTER_DEAD_SIBLING = 0.25;
    private static final int TRIES = 12;
    private final Country country;

    Naming(Country country) {
        this.country = country;
    }

    int name(int child, int year, Draw draw) {
        People people = country.people();
        int inherited = inherited(child, year, draw);
        if (inherited != People.NOBODY && isFree(inherited, child)) {
            return inherited;
        }
        Sex sex = people.sex(child);
        int name = country.names().forename(people.community(child), sex, year, draw);
        for (int i = 0; i < TRIES && !isFree(name, child); i++) {
            name = country.names().forename(people.community(child), sex, year, draw);
        }
        return name;
    }

    private int inherited(int child, int year, Draw draw) {
        People people = country.people();
        boolean female = people.isFemale(child);
        boolean afterSibling = year < 1985 && draw.chance(AFTER_DEAD_SIBLING);
        boolean afterGrandparent = draw.chance(AFTER_GRANDPARENT);
        if (afterSibling) {
            for (int other = people.olderSibling[child]; other != People.NOBODY; other = people.olderSibling[other]) {
                if (people.isFemale(other) == female && people.died[other] <= people.born[child]) {
                    return people.forename[other];
                }
            }
        }
        if (afterGrandparent) {
            int father = people.father[child];
            int grand = female ? people.mother[father] : people.father[father];
            if (grand != People.NOBODY
                    && people.died[grand] <= people.born[child]
                    && people.community[grand] == people.community[child]) {
                return people.forename[grand];
            }
        }
        return People.NOBODY;
    }

    private boolean isFree(int name, int child) {
        People people = country.people();
        for (int other = people.olderSibling[child]; other != People.NOBODY; other = people.olderSibling[other]) {
            if (people.forename[other] == name && people.died[other] > people.born[child]) {
                return false;
            }
        }
        return people.forename[people.mother[child]] != name && people.forename[people.father[child]] != name;
    }
}
