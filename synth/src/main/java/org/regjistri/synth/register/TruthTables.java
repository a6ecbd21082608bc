package org.regjistri.synth.register;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.regjistri.synth.output.Chunk;
import org.regjistri.synth.output.Column;
import org.regjistri.synth.output.Table;
import org.regjistri.synth.places.Place;
import org.regjistri.synth.population.People;
import org.regjistri.synth.population.Population;

/// Everybody who ever lived in the story, as they really were, and as whom they stand in the register. The application
/// never
/// loads it.
public final class TruthTables {
    private static final int ROWS = 20_000;

    public static final Table POPULATION = new Table(
            "truth/population",
            "A person who lived in the country since 1900, or whose parents did; the number of the row is the person",
            List.of(
                    Column.integer("person", "Number of the row, from 0"),
                    Column.text("given", "Given name"),
                    Column.text("surname_at_birth", "Surname at birth"),
                    Column.text("sex", "FEMALE or MALE"),
                    Column.text("community", "Whose names and customs the family has"),
                    Column.day("born", "Day of birth"),
                    Column.text("birthplace", "Settlement, or country abroad"),
                    Column.day("died", "Day of death").orNothing(),
                    Column.integer("mother", "Row of the mother").orNothing(),
                    Column.integer("father", "Row of the father, also where the books name none")
                            .orNothing(),
                    Column.integer("register", "Row of register/persons").orNothing(),
                    Column.integer("second", "The other row of who stands there twice")
                            .orNothing()));

    private final CentralRegister register;
    private final Population population;

    public TruthTables(CentralRegister register) {
        this.register = register;
        this.population = register.population();
    }

    public Stream<Supplier<Chunk>> population() {
        int count = population.people().count();
        return IntStream.range(0, Math.ceilDiv(count, ROWS)).mapToObj(part -> () -> {
            Chunk chunk = new Chunk(POPULATION);
            for (int person = part * ROWS; person < Math.min(count, (part + 1) * ROWS); person++) {
                put(chunk, person);
            }
            return chunk;
        });
    }

    private void put(Chunk chunk, int person) {
        People people = population.people();
        Place place = population.places().get(people.birthplace(person));
        chunk.put(person)
                .put(population.names().forename(people.forename(person)).text())
                .put(population.names().surname(people.maiden(person)).text())
                .put(people.sex(person).name())
                .put(people.community(person).name())
                .put(people.born(person))
                .put(place.code().isEmpty() ? place.country() : place.code())
                .put(people.died(person) == People.ALIVE ? Chunk.ABSENT : people.died(person))
                .put(orAbsent(people.mother(person), People.NOBODY))
                .put(orAbsent(people.father(person), People.NOBODY))
                .put(orAbsent(register.id(person), CentralRegister.NOT_THERE))
                .put(orAbsent(register.secondId(person), CentralRegister.NOT_THERE));
    }

    private static int orAbsent(int value, int nothing) {
        return value == nothing ? Chunk.ABSENT : value;
    }
}
