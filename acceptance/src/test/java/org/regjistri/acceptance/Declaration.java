package org.regjistri.acceptance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A birth as it is declared at the counter.
///
/// @param sex `FEMALE` or `MALE`
/// @param place code of a settlement, or at a mission the place as written
/// @param notTheSame ids of persons like this child who are somebody else
record Declaration(
        People.Couple parents,
        String given,
        String surname,
        String sex,
        LocalDate bornOn,
        String bornAt,
        String place,
        LocalDate issuedOn,
        List<String> notTheSame) {
    static final String ISTOG = "06-001";

    /// In Istog ten days ago, with the father's surname.
    static Declaration of(People.Couple parents, String given, String sex) {
        LocalDate bornOn = Today.date().minusDays(10);
        return new Declaration(
                parents, given, parents.father().surname(), sex, bornOn, "07:35", ISTOG, bornOn.plusDays(1), List.of());
    }

    Declaration at(String otherPlace) {
        return new Declaration(parents, given, surname, sex, bornOn, bornAt, otherPlace, issuedOn, notTheSame);
    }

    Declaration on(LocalDate otherDay) {
        return new Declaration(parents, given, surname, sex, otherDay, bornAt, place, otherDay.plusDays(1), notTheSame);
    }

    Declaration named(String otherGiven) {
        return new Declaration(parents, otherGiven, surname, sex, bornOn, bornAt, place, issuedOn, notTheSame);
    }

    String name() {
        return given + " " + surname;
    }

    boolean isAbroad() {
        return !place.matches("[0-9]{2}-[0-9]{3}");
    }

    /// The body of `POST /api/v1/births`.
    String json() {
        Map<String, Object> child = new TreeMap<>(
                Map.of("given", given, "surname", surname, "sex", sex, "bornOn", bornOn.toString(), "bornAt", bornAt));
        child.put(isAbroad() ? "locality" : "settlement", place);
        Map<String, Object> evidence = Map.of(
                "kind",
                isAbroad() ? "MULTILINGUAL_BIRTH_CERTIFICATE" : "HOSPITAL_REPORT",
                "number",
                "2026/" + parents.motherNumber().substring(4),
                "issuer",
                "Spitali",
                "issuedOn",
                issuedOn.toString());
        return Json.write(Map.of(
                "child",
                child,
                "mother",
                Map.of("personalNumber", parents.motherNumber()),
                "father",
                Map.of("personalNumber", parents.fatherNumber()),
                "declaration",
                Map.of("declarant", "FATHER"),
                "evidence",
                List.of(evidence),
                "notTheSame",
                notTheSame));
    }
}
