package org.regjistri.synth;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a life is written down. What is not known, or did not happen by today, is `null`.
final class PersonLine {
    private PersonLine() {}

    static String of(Life life, LocalDate today) {
        Life.Birth birth = life.birth;
        Life.Parents parents = birth.parents();
        Life.Marriage marriage = life.marriage();
        return new JsonLine()
                .with("id", life.id)
                .with("given", life.given)
                .with("surname", life.surname())
                .with("surnameAtBirth", life.surname().equals(life.surnameAtBirth) ? null : life.surnameAtBirth)
                .with("sex", birth.sex())
                .with("birthDate", birth.known())
                .with("birthTime", birth.time())
                .withObject("birthPlace", place(birth.place()))
                .with("citizenship", birth.citizenship())
                .with("mother", parents == null ? null : parents.mother().id)
                .with("father", parents == null ? null : parents.father().id)
                .with("spouse", marriage == null ? null : marriage.spouse().id)
                .with("marriedOn", marriage == null ? null : marriage.day())
                .with("died", life.lastDay.isAfter(today) ? null : life.lastDay)
                .with("personalNumber", number(life))
                .with("registeredIn", "M" + birth.home().value())
                .toString();
    }

    private static @Nullable String number(Life life) {
        return life.number == null ? null : life.number.digits();
    }

    private static JsonLine place(BirthPlace place) {
        JsonLine line = new JsonLine().with("country", place.country());
        return switch (place) {
            case BirthPlace.InKosovo here -> line.with("settlement", here.settlement());
            case BirthPlace.Abroad there -> line.with("locality", there.locality());
        };
    }
}
