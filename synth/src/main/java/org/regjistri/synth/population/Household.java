package org.regjistri.synth.population;

/// Those who move together: a couple with its children who are not married, or one person alone.
final class Household {
    private static final int GROWN = 24 * 365;
    private static final int ON_ONES_OWN = 17 * 365;
    private final Country country;
    private final Ints members = new Ints();

    Household(Country country) {
        this.country = country;
    }

    Ints members() {
        return members;
    }

    /// Everybody who moves when this person does.
    void gather(int person, int day) {
        members.clear();
        People people = country.people();
        int head = person;
        if (!country.hasSpouse(person, day) && day - people.born[person] < ON_ONES_OWN) {
            int mother = people.mother[person];
            if (mother != People.NOBODY && isHere(mother, person)) {
                head = mother;
            }
        }
        members.add(head);
        int mother = people.isFemale(head) ? head : People.NOBODY;
        if (country.hasSpouse(head, day)) {
            int spouse = country.unions().spouse(people.union[head], head);
            if (isHere(spouse, head)) {
                members.add(spouse);
                mother = people.isFemale(spouse) ? spouse : head;
            }
        }
        if (mother != People.NOBODY) {
            addChildren(mother, head, day);
        }
    }

    private void addChildren(int mother, int head, int day) {
        People people = country.people();
        for (int child = people.lastChild[mother]; child != People.NOBODY; child = people.olderSibling[child]) {
            if (people.union[child] == People.NOBODY && day - people.born[child] < GROWN && isHere(child, head)) {
                members.add(child);
            }
        }
    }

    private boolean isHere(int other, int person) {
        People people = country.people();
        return people.died[other] == People.ALIVE && people.residence[other] == people.residence[person];
    }

    /// The first day of the year on which all of them can go: after the births and weddings of the year.
    int earliest(int year) {
        People people = country.people();
        int day = Calendar.firstDay(year);
        for (int i = 0; i < members.size(); i++) {
            int member = members.get(i);
            day = Math.max(day, people.born[member] + 1);
            if (people.union[member] != People.NOBODY) {
                day = Math.max(day, country.unions().married[people.union[member]] + 1);
            }
        }
        return day;
    }
}
