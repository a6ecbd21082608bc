package org.regjistri.synth.register;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.regjistri.synth.output.Chunk;
import org.regjistri.synth.output.Column;
import org.regjistri.synth.output.Table;
import org.regjistri.synth.places.Place;
import org.regjistri.synth.places.Places;
import org.regjistri.synth.population.Moves;
import org.regjistri.synth.population.People;
import org.regjistri.synth.population.Population;
import org.regjistri.synth.population.Unions;
import org.regjistri.synth.population.Whereabouts;

/// The central register as tables.
public final class RegisterTables {
    private static final int ROWS = 20_000;

    public static final Table PERSONS = new Table(
            "register/persons",
            "A person of the central register; parents stand before their children",
            List.of(
                    Column.integer("id", "Number of the row, from 1"),
                    Column.text("given", "Given name"),
                    Column.text("surname", "Surname now"),
                    Column.text("surname_at_birth", "Surname at birth"),
                    Column.text("sex", "FEMALE or MALE"),
                    Column.text("born", "Day of birth, or month or year where no more is known"),
                    Column.text("born_time", "Hour and minute of the birth").orNothing(),
                    Column.text("birth_country", "Country of birth, ISO 3166-1 alpha-3, Kosovo as XKX"),
                    Column.text("birth_settlement", "Settlement of birth in Kosovo, municipality and number")
                            .orNothing(),
                    Column.text("birth_locality", "Place of birth abroad").orNothing(),
                    Column.text("citizenship", "Country of citizenship").orNothing(),
                    Column.integer("mother", "Row of the mother, where she is in the register")
                            .orNothing(),
                    Column.integer("father", "Row of the father, where he is in the register")
                            .orNothing(),
                    Column.day("died", "Day of death").orNothing(),
                    Column.text("personal_number", "Ten digits; people who died before 2000 have none")
                            .orNothing(),
                    Column.text("registered_in", "Office that keeps the person, M and the municipality")));

    public static final Table NAMES = new Table(
            "register/names",
            "A name that a person bore for a time; only of persons whose name changed, then without a gap from birth on",
            List.of(
                    Column.integer("person", "Row of register/persons"),
                    Column.text("given", "Given name"),
                    Column.text("surname", "Surname"),
                    Column.day("valid_from", "First day"),
                    Column.day("valid_until", "First day on which it is another")
                            .orNothing()));

    public static final Table MARRIAGES = new Table(
            "register/marriages",
            "A marriage of two persons of the register; nobody has two at a time",
            List.of(
                    Column.integer("id", "Number of the row, from 1"),
                    Column.integer("wife", "Row of register/persons"),
                    Column.integer("husband", "Row of register/persons"),
                    Column.day("married", "Day of the wedding"),
                    Column.day("ended", "Day on which it ended").orNothing(),
                    Column.text("ended_by", "DIVORCE or DEATH").orNothing(),
                    Column.text("settlement", "Settlement of the wedding, in Kosovo")
                            .orNothing(),
                    Column.text("country", "Country of the wedding")));

    public static final Table BIRTHS = new Table(
            "register/births",
            "A birth registered the ordinary way since 2002, by the act's number",
            List.of(
                    Column.integer("child", "Row of register/persons"),
                    Column.text("office", "Office that registered it, M and the municipality"),
                    Column.day("registered", "Day of registration"),
                    Column.integer("year", "Year of the register book"),
                    Column.integer("number", "Number in that book, from 1"),
                    Column.text("declarant", "MOTHER or FATHER")));

    public static final Table RESIDENCES = new Table(
            "register/residences",
            "Where a person lived for a time",
            List.of(
                    Column.integer("person", "Row of register/persons"),
                    Column.text("settlement", "Settlement in Kosovo").orNothing(),
                    Column.text("country", "Country"),
                    Column.day("since", "First day; since birth for the first").orNothing(),
                    Column.day("until", "First day elsewhere").orNothing()));

    public static final Table SETTLEMENTS = new Table(
            "register/settlements",
            "A settlement of Kosovo with its names, and the town in whose books of before 1999 it stood",
            List.of(
                    Column.text("code", "Municipality and number"),
                    Column.integer("municipality", "Municipality of today, 1 to 38"),
                    Column.text("albanian", "Name in Albanian"),
                    Column.text("serbian", "Name in Serbian, in Latin"),
                    Column.text("seat", "Seat of the municipality, in Albanian"),
                    Column.text("seat_serbian", "The same in Serbian, in Latin"),
                    Column.text("old_seat", "Seat of the municipality of before 1999, in Albanian"),
                    Column.text("old_seat_serbian", "The same in Serbian, in Latin")));

    private final CentralRegister register;
    private final Population population;
    private final People people;
    private final Whereabouts whereabouts;
    private final RegisterValues values;

    public RegisterTables(CentralRegister register, Whereabouts whereabouts) {
        this.register = register;
        this.values = new RegisterValues(register);
        this.whereabouts = whereabouts;
        this.population = register.population();
        this.people = population.people();
    }

    private static Stream<Supplier<Chunk>> chunks(int from, int until, Table table, Filler filler) {
        return IntStream.range(0, Math.ceilDiv(Math.max(0, until - from), ROWS)).mapToObj(part -> () -> {
            int first = from + part * ROWS;
            Chunk chunk = new Chunk(table);
            filler.fill(chunk, first, Math.min(until, first + ROWS));
            return chunk;
        });
    }

    private interface Filler {
        void fill(Chunk chunk, int from, int until);
    }

    public Stream<Supplier<Chunk>> persons() {
        return chunks(1, register.count() + 1, PERSONS, this::fillPersons);
    }

    private void fillPersons(Chunk chunk, int from, int until) {
        for (int id = from; id < until; id++) {
            int person = register.person(id);
            Place birthplace = population.places().get(people.birthplace(person));
            boolean abroad = birthplace.code().isEmpty();
            chunk.put(id)
                    .put(values.given(id))
                    .put(values.surname(id, population.today()))
                    .put(values.maiden(id))
                    .put(people.sex(person).name())
                    .put(values.born(person))
                    .put(values.time(person))
                    .put(birthplace.country())
                    .put(birthplace.code())
                    .put(abroad ? birthplace.sq() : null)
                    .put(values.citizenship(person))
                    .put(parent(people.mother(person)))
                    .put(parent(values.father(person)))
                    .put(people.died(person) == People.ALIVE ? Chunk.ABSENT : people.died(person))
                    .put(register.number(id))
                    .put(RegisterValues.office(people.home(person)));
        }
    }

    private int parent(int person) {
        int id = register.id(person);
        return id == CentralRegister.NOT_THERE ? Chunk.ABSENT : id;
    }

    public Stream<Supplier<Chunk>> names() {
        return chunks(1, register.count() + 1, NAMES, this::fillNames);
    }

    private void fillNames(Chunk chunk, int from, int until) {
        Unions unions = population.unions();
        for (int id = from; id < until; id++) {
            int person = register.person(id);
            if (register.isSecond(id) || !people.isFemale(person) || people.union(person) == People.NOBODY) {
                continue;
            }
            int[] chain = chain(person);
            int since = earliest(values.born(person));
            int surname = people.maiden(person);
            boolean changed = false;
            for (int i = chain.length - 1; i >= 0; i--) {
                int after = unions.wifesSurname(chain[i]);
                if (after != surname) {
                    putName(chunk, id, surname, since, unions.married(chain[i]));
                    since = unions.married(chain[i]);
                    surname = after;
                    changed = true;
                }
            }
            if (changed) {
                putName(chunk, id, surname, since, Chunk.ABSENT);
            }
        }
    }

    private static int earliest(String born) {
        String whole = born.length() == 4 ? born + "-01-01" : born.length() == 7 ? born + "-01" : born;
        return (int) LocalDate.parse(whole).toEpochDay();
    }

    /// The marriages, the last first.
    private int[] chain(int person) {
        IntStream.Builder chain = IntStream.builder();
        for (int union = people.union(person);
                union != People.NOBODY;
                union = population.unions().earlier(union, person)) {
            chain.add(union);
        }
        return chain.build().toArray();
    }

    private void putName(Chunk chunk, int id, int surname, int from, int until) {
        chunk.put(id)
                .put(values.given(id))
                .put(population.names().surname(surname).text())
                .put(from)
                .put(until);
    }

    /// Only marriages whose two sides are in the register; they are numbered as they are written.
    public Stream<Supplier<Chunk>> marriages() {
        Unions unions = population.unions();
        int parts = Math.ceilDiv(unions.count(), ROWS);
        int[] before = new int[parts + 1];
        for (int union = 0; union < unions.count(); union++) {
            if (isRegistered(union)) {
                before[union / ROWS + 1]++;
            }
        }
        for (int i = 0; i < parts; i++) {
            before[i + 1] += before[i];
        }
        return IntStream.range(0, parts).mapToObj(part -> () -> {
            Chunk chunk = new Chunk(MARRIAGES);
            int id = before[part];
            for (int union = part * ROWS; union < Math.min(unions.count(), (part + 1) * ROWS); union++) {
                if (isRegistered(union)) {
                    putMarriage(chunk, ++id, union);
                }
            }
            return chunk;
        });
    }

    private boolean isRegistered(int union) {
        return register.id(population.unions().wife(union)) != CentralRegister.NOT_THERE
                && register.id(population.unions().husband(union)) != CentralRegister.NOT_THERE;
    }

    private void putMarriage(Chunk chunk, int id, int union) {
        Unions unions = population.unions();
        Place place = population.places().get(unions.place(union));
        boolean lasts = unions.ended(union) == Unions.LASTS;
        chunk.put(id)
                .put(register.id(unions.wife(union)))
                .put(register.id(unions.husband(union)))
                .put(unions.married(union))
                .put(lasts ? Chunk.ABSENT : unions.ended(union))
                .put(lasts ? null : unions.isDivorced(union) ? "DIVORCE" : "DEATH")
                .put(place.code())
                .put(place.country());
    }

    public Stream<Supplier<Chunk>> births() {
        return chunks(0, register.acts().count(), BIRTHS, this::fillBirths);
    }

    private void fillBirths(Chunk chunk, int from, int until) {
        Acts acts = register.acts();
        for (int act = from; act < until; act++) {
            int child = acts.child(act);
            boolean byMother = acts.isByMother(act) || register.id(values.father(child)) == CentralRegister.NOT_THERE;
            chunk.put(register.id(child))
                    .put(RegisterValues.office(acts.office(act)))
                    .put(acts.registeredOn(act))
                    .put(acts.year(act))
                    .put(acts.number(act))
                    .put(byMother ? "MOTHER" : "FATHER");
        }
    }

    public Stream<Supplier<Chunk>> residences() {
        return chunks(1, register.count() + 1, RESIDENCES, this::fillResidences);
    }

    private void fillResidences(Chunk chunk, int from, int until) {
        Moves moves = population.moves();
        for (int id = from; id < until; id++) {
            int person = register.person(id);
            int died = people.died(person);
            int end = died == People.ALIVE ? Chunk.ABSENT : died;
            int since = Chunk.ABSENT;
            int count = whereabouts.moves(person);
            int place = count == 0 ? people.residence(person) : moves.from(whereabouts.move(person, 0));
            for (int i = 0; i < count; i++) {
                int move = whereabouts.move(person, i);
                putResidence(chunk, id, place, since, moves.day(move));
                since = moves.day(move);
                place = moves.to(move);
            }
            putResidence(chunk, id, place, since, end);
        }
    }

    public Stream<Supplier<Chunk>> settlements() {
        Places places = population.places();
        return IntStream.rangeClosed(1, Places.MUNICIPALITIES).mapToObj(municipality -> () -> {
            Chunk chunk = new Chunk(SETTLEMENTS);
            Place seat = places.seat(municipality);
            Place oldSeat = places.seat(places.municipality(municipality).ofTheTime());
            for (Place place : places.settlements(municipality)) {
                chunk.put(place.code())
                        .put(municipality)
                        .put(place.sq())
                        .put(place.srLatin())
                        .put(seat.sq())
                        .put(seat.srLatin())
                        .put(oldSeat.sq())
                        .put(oldSeat.srLatin());
            }
            return chunk;
        });
    }

    private void putResidence(Chunk chunk, int id, int place, int since, int until) {
        Place at = population.places().get(place);
        chunk.put(id).put(at.code()).put(at.country()).put(since).put(until);
    }
}
