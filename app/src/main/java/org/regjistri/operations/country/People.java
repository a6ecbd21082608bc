package org.regjistri.operations.country;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.territory.Place;

/// The persons of the file, by the number that they have there (1 and up), in some fifty bytes
/// each.
final class People {
    private static final long NONE = -1;
    final Words words;
    final Ints given = new Ints();
    final Ints surname = new Ints();
    final Ints born = new Ints();
    final Ints minute = new Ints();
    final Ints country = new Ints();
    final Ints settlement = new Ints();
    final Ints locality = new Ints();
    final Ints citizenship = new Ints();
    final Ints mother = new Ints();
    final Ints father = new Ints();
    final Ints died = new Ints();
    final Ints female = new Ints();
    private long[] numbers = new long[1 << 10];

    People(Words words) {
        this.words = words;
    }

    int count() {
        return given.size();
    }

    boolean isHere(int person) {
        return person >= 1 && person <= count();
    }

    /// Of the person who was added last.
    void number(@Nullable String digits) {
        if (numbers.length < count()) {
            numbers = Arrays.copyOf(numbers, Math.max(count(), numbers.length + (numbers.length >> 1)));
        }
        numbers[count() - 1] =
                digits == null ? NONE : Long.parseLong(PersonalNumber.of(digits).digits());
    }

    Optional<PersonalNumber> number(int person) {
        long number = numbers[person - 1];
        return number == NONE ? Optional.empty() : Optional.of(PersonalNumber.of(digits(number)));
    }

    private static String digits(long number) {
        String digits = Long.toString(number);
        return "0".repeat(10 - digits.length()) + digits;
    }

    /// How many persons have a number, and whether one stands twice.
    Held held() {
        long[] held = Arrays.stream(numbers, 0, count())
                .filter(number -> number != NONE)
                .sorted()
                .toArray();
        for (int i = 1; i < held.length; i++) {
            if (held[i] == held[i - 1]) {
                return new Held(held.length, lastWith(held[i]));
            }
        }
        return new Held(held.length, 0);
    }

    /// @param twice a person whose number another has too; 0 where there is none
    record Held(int count, int twice) {}

    private int lastWith(long number) {
        int person = count();
        while (numbers[person - 1] != number) {
            person--;
        }
        return person;
    }

    Sex sex(int person) {
        return female.get(person - 1) == 1 ? Sex.FEMALE : Sex.MALE;
    }

    CivilDate born(int person) {
        return Dates.civil(born.get(person - 1));
    }

    LocalDate bornEarliest(int person) {
        return Dates.earliest(born.get(person - 1));
    }

    @Nullable
    LocalTime hour(int person) {
        int at = minute.get(person - 1);
        return at < 0 ? null : LocalTime.of(at / 60, at % 60);
    }

    Place birthPlace(int person) {
        String code = words.text(settlement.get(person - 1));
        return new Place(
                CountryCode.of(Objects.requireNonNull(words.text(country.get(person - 1)))),
                code == null ? null : SettlementCode.of(code),
                words.text(locality.get(person - 1)));
    }

    Optional<CountryCode> citizenship(int person) {
        return Optional.ofNullable(words.text(citizenship.get(person - 1))).map(CountryCode::of);
    }

    /// 0 where she is not in the register.
    int mother(int person) {
        return mother.get(person - 1);
    }

    int father(int person) {
        return father.get(person - 1);
    }

    /// 0 for the living.
    int died(int person) {
        return died.get(person - 1);
    }
}
