package org.regjistri.desk.person;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.Sex;
import org.regjistri.persons.Fact;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;

/// A person as programs read it. Null where the register knew nothing there, or where a list discloses less.
record PersonAnswer(
        @Schema(format = "uuid") String person,
        @Nullable String personalNumber,
        @Nullable Name name,
        @Nullable @Schema(implementation = Sex.class) String sex,
        @Nullable Birth birth,
        @Nullable List<String> citizenships,
        @Nullable @Schema(format = "uuid") String mother,
        @Nullable @Schema(format = "uuid") String father,
        @Nullable @Schema(format = "uuid") String spouse,
        @Nullable String died,
        @Nullable Point asOf) {

    record Name(String given, String surname) {
        private static @Nullable Name of(@Nullable PersonName name) {
            return name == null ? null : new Name(name.given(), name.surname());
        }
    }

    record Birth(
            String date,
            @Nullable String hour,
            String country,
            @Nullable String settlement,
            @Nullable String locality) {
        private static @Nullable Birth of(Fact.@Nullable Born born) {
            return born == null
                    ? null
                    : new Birth(
                            born.date().toString(),
                            born.hour() == null ? null : born.hour().toString(),
                            born.place().country().value(),
                            born.place().settlement() == null
                                    ? null
                                    : born.place().settlement().value(),
                            born.place().locality());
        }
    }

    record Point(
            @Schema(format = "date") String validAt,
            @Schema(format = "date-time") String recordedAt) {}

    static PersonAnswer ofList(PersonState state) {
        return new PersonAnswer(
                state.id().toString(),
                null,
                Name.of(state.name()),
                null,
                Birth.of(state.birth()),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static PersonAnswer of(PersonLooking.Look look) {
        PersonState state = look.state();
        return new PersonAnswer(
                state.id().toString(),
                look.number().map(PersonalNumber::digits).orElse(null),
                Name.of(state.name()),
                state.sex() == null ? null : state.sex().name(),
                Birth.of(state.birth()),
                state.citizenships().stream().map(CountryCode::value).sorted().toList(),
                id(state.parent(ParentRole.MOTHER)),
                id(state.parent(ParentRole.FATHER)),
                id(Optional.ofNullable(state.spouse())),
                state.death() == null ? null : state.death().date().toString(),
                new Point(
                        look.asOf().validAt().toString(),
                        look.asOf().recordedAt().toString()));
    }

    private static @Nullable String id(Optional<PersonId> person) {
        return person.map(PersonId::toString).orElse(null);
    }
}
