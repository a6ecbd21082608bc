package org.regjistri.synth.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.synth.draw.Draw;
import org.regjistri.synth.draw.Purpose;
import org.regjistri.synth.places.Place;
import org.regjistri.synth.population.People;
import org.regjistri.synth.population.Population;
import org.regjistri.synth.population.Unions;

/// Persons of the register one by one, as `import-people` of the application takes them over. What is not known, or did
/// not
/// happen by today, is `null`.
public final class PeopleLines {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long WITHOUT_VARIANT = 0x3FFF_FFFF_FFFF_FFFFL;
    private final CentralRegister register;
    private final Population population;
    private final RegisterValues values;
    private final Set<Integer> homes;

    /// @param homes only people of these municipalities, by code; of all where it is empty
    public PeopleLines(CentralRegister register, Set<Integer> homes) {
        this.homes = Set.copyOf(homes);
        this.register = register;
        this.population = register.population();
        this.values = new RegisterValues(register);
    }

    /// In the order of the register, parents before their children.
    public Stream<String> all() {
        return IntStream.rangeClosed(1, register.count())
                .filter(id -> !register.isSecond(id) && isWanted(register.person(id)))
                .mapToObj(this::line);
    }

    private boolean isWanted(int person) {
        return homes.isEmpty() || homes.contains(population.people().home(person));
    }

    private String line(int id) {
        People people = population.people();
        int person = register.person(id);
        String surname = values.surname(id, population.today());
        String maiden = values.maiden(id);
        int union = marriage(person);
        return new JsonLine()
                .with("id", uuid(id))
                .with("given", values.given(id))
                .with("surname", surname)
                .with("surnameAtBirth", surname.equals(maiden) ? null : maiden)
                .with("sex", people.sex(person))
                .with("birthDate", values.born(person))
                .with("birthTime", orNull(values.time(person)))
                .withObject("birthPlace", place(population.places().get(people.birthplace(person))))
                .with("citizenship", values.citizenship(person))
                .with("mother", kin(people.mother(person)))
                .with("father", kin(values.father(person)))
                .with(
                        "spouse",
                        union == People.NOBODY ? null : kin(population.unions().spouse(union, person)))
                .with(
                        "marriedOn",
                        union == People.NOBODY ? null : day(population.unions().married(union)))
                .with("died", people.died(person) == People.ALIVE ? null : day(people.died(person)))
                .with("personalNumber", orNull(register.number(id)))
                .with("registeredIn", RegisterValues.office(people.home(person)))
                .toString();
    }

    /// The marriage that lasts, or that death ended; one that was divorced has no room in the line.
    private int marriage(int person) {
        Unions unions = population.unions();
        int union = population.people().union(person);
        if (union == People.NOBODY || unions.isDivorced(union)) {
            return People.NOBODY;
        }
        int spouse = unions.spouse(union, person);
        boolean isHersToo = population.people().union(spouse) == union;
        return isHersToo && kin(spouse) != null ? union : People.NOBODY;
    }

    private static JsonLine place(Place place) {
        JsonLine line = new JsonLine().with("country", place.country());
        return place.code().isEmpty() ? line.with("locality", place.sq()) : line.with("settlement", place.code());
    }

    private @Nullable UUID kin(int person) {
        int id = register.id(person);
        return id == CentralRegister.NOT_THERE || !isWanted(person) ? null : uuid(id);
    }

    private static LocalDate day(int day) {
        return LocalDate.ofEpochDay(day);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    /// Version 7, growing with the number.
    private UUID uuid(int id) {
        Draw draw = new Draw(population.seed(), Purpose.REGISTER, id, 8);
        long millis = Instant.EPOCH.toEpochMilli() + population.today() * 86_400_000L + id;
        long high = millis << 16 | VERSION_7 | draw.below(0x1000);
        return new UUID(high, VARIANT | (draw.bits() & WITHOUT_VARIANT));
    }
}
