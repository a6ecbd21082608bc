package org.regjistri.desk.person;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Actor;
import org.regjistri.access.Ground;
import org.regjistri.access.GroundPage;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.law.LegalTime;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.PersonQuery;
import org.regjistri.persons.PersonState;
import org.regjistri.web.Answers;
import org.regjistri.web.ApiProblems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Persons, for programs of an office.
@RestController
class PersonApi {
    private final PersonLooking looking;
    private final LegalTime time;
    private final ApiProblems problems;

    PersonApi(PersonLooking looking, LegalTime time, ApiProblems problems) {
        this.looking = looking;
        this.time = time;
        this.problems = problems;
    }

    /// Either a personal number, or a name with or without a date of birth (a year, a month or a day).
    record Wish(
            @Nullable String personalNumber,
            @Nullable String given,
            @Nullable String surname,
            @Nullable String born,
            @Nullable @Schema(implementation = Ground.class) String ground) {}

    record Found(List<PersonAnswer> persons) {}

    @Operation(
            summary = "Find persons by number or by name",
            description = "In any script and spelling. A number goes in the body, never in an address.")
    @Answers(with = Found.class)
    @PostMapping("/api/v1/persons/find")
    @Needs(Right.FIND_PERSON)
    ResponseEntity<?> find(Actor actor, Language language, @RequestBody Wish wish) {
        Optional<Ground> ground = GroundPage.read(orEmpty(wish.ground()));
        if (ground.isEmpty()) {
            return problems.refusal(HttpStatus.BAD_REQUEST, "request.ground", language);
        }
        AsOf now = new AsOf(time.today(), time.now());
        if (!orEmpty(wish.personalNumber()).isBlank()) {
            return PersonalNumber.parse(orEmpty(wish.personalNumber()))
                    .<ResponseEntity<?>>map(number -> answer(looking.find(actor, ground.get(), number, now)))
                    .orElseGet(() -> problems.refusal(HttpStatus.BAD_REQUEST, "request.personal-number", language));
        }
        return query(wish)
                .<ResponseEntity<?>>map(query -> answer(looking.find(actor, ground.get(), query, now)))
                .orElseGet(() -> problems.refusal(HttpStatus.BAD_REQUEST, "request.person-query", language));
    }

    private static Optional<PersonQuery> query(Wish wish) {
        try {
            return Optional.of(new PersonQuery(
                    orEmpty(wish.given()),
                    orEmpty(wish.surname()),
                    wish.born() == null ? null : CivilDate.parse(wish.born())));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static ResponseEntity<Found> answer(List<PersonState> found) {
        return ResponseEntity.ok(
                new Found(found.stream().map(PersonAnswer::ofList).toList()));
    }

    @Operation(
            summary = "Read a person as of a point in both times",
            description =
                    "validAt: a day (default today). recordedAt: a moment (default now). The look is disclosed, with its ground.")
    @Answers(with = PersonAnswer.class)
    @GetMapping("/api/v1/persons/{person}")
    @Needs(Right.READ_PERSON)
    ResponseEntity<?> person(
            Actor actor,
            Language language,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String ground,
            @RequestParam(required = false) @Nullable String validAt,
            @RequestParam(required = false) @Nullable String recordedAt) {
        Optional<Ground> named = GroundPage.read(ground);
        if (named.isEmpty()) {
            return problems.refusal(HttpStatus.BAD_REQUEST, "request.ground", language);
        }
        Optional<AsOf> asOf = asOf(validAt, recordedAt);
        if (asOf.isEmpty()) {
            return problems.refusal(HttpStatus.BAD_REQUEST, "request.as-of", language);
        }
        return looking.look(actor, named.get(), person, asOf.get())
                .<ResponseEntity<?>>map(look -> ResponseEntity.ok(PersonAnswer.of(look)))
                .orElseGet(() -> problems.refusal(HttpStatus.NOT_FOUND, "request.not-found", language));
    }

    private Optional<AsOf> asOf(@Nullable String validAt, @Nullable String recordedAt) {
        try {
            return Optional.of(new AsOf(
                    validAt == null ? time.today() : LocalDate.parse(validAt),
                    recordedAt == null ? time.now() : Instant.parse(recordedAt)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
