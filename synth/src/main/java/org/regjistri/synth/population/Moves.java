package org.regjistri.synth.population;

/// Who went where, when: in the order of the years, and of one person in the order of the days.
public final class Moves {
    private final Ints people = new Ints();
    private final Ints days = new Ints();
    private final Ints places = new Ints();
    private final Ints before = new Ints();

    void add(int person, int day, int from, int to) {
        people.add(person);
        days.add(day);
        before.add(from);
        places.add(to);
    }

    public int count() {
        return people.size();
    }

    public int person(int move) {
        return people.get(move);
    }

    /// Day since 1970-01-01.
    public int day(int move) {
        return days.get(move);
    }

    public int from(int move) {
        return before.get(move);
    }

    public int to(int move) {
        return places.get(move);
    }
}
