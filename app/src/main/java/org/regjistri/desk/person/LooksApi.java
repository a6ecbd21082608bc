package org.regjistri.desk.person;

import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Actor;
import org.regjistri.access.LooksAtPerson.ShownLook;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.web.Answers;
import org.regjistri.web.ApiProblems;
import org.regjistri.web.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Who looked at a person, for programs that show it to that person.
@RestController
class LooksApi {
    private final LooksLooking looking;
    private final ApiProblems problems;
    private final Messages messages;

    LooksApi(LooksLooking looking, ApiProblems problems, Messages messages) {
        this.looking = looking;
        this.problems = problems;
        this.messages = messages;
    }

    record Looks(List<Look> looks, @Nullable String next) {}

    /// @param purpose a stable code; `reason` says it in the language that was asked for
    record Look(String at, @Nullable String office, String purpose, String reason, List<String> data) {}

    @Operation(
            summary = "Read who looked at a person",
            description =
                    "For that person, newest first. before: as next of the page before. Reading it is itself a look.")
    @Answers(with = Looks.class)
    @GetMapping("/api/v1/persons/{person}/disclosures")
    @Needs(Right.SHOW_LOOKS_TO_PERSON)
    ResponseEntity<?> looks(
            Actor actor,
            Language language,
            @PathVariable String person,
            @RequestParam(defaultValue = "") String before) {
        return looking.of(actor, person, before)
                .<ResponseEntity<?>>map(looks -> ResponseEntity.ok(new Looks(
                        looks.shown().stream().map(look -> look(look, language)).toList(),
                        looks.next() == null ? null : looks.next().toString())))
                .orElseGet(() -> problems.refusal(HttpStatus.NOT_FOUND, "request.not-found", language));
    }

    private Look look(ShownLook look, Language language) {
        return new Look(
                look.at().toString(),
                look.office().map(OfficeCode::value).orElse(null),
                look.ground().name(),
                messages.text(language, "looks.purpose." + look.ground()),
                List.copyOf(look.attributes()));
    }
}
