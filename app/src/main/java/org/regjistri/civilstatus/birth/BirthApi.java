package org.regjistri.civilstatus.birth;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.access.Actor;
import org.regjistri.access.Counters;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.kernel.Language;
import org.regjistri.persons.Likeness;
import org.regjistri.territory.Office;
import org.regjistri.web.Answers;
import org.regjistri.web.ApiProblems;
import org.regjistri.web.OrderKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Registration of births by programs of an office: the same order, the same rules, the same act.
@RestController
class BirthApi {
    private final RegisteringBirths births;
    private final BirthReading reading;
    private final Counters counters;
    private final ApiProblems problems;

    BirthApi(RegisteringBirths births, BirthReading reading, Counters counters, ApiProblems problems) {
        this.births = births;
        this.reading = reading;
        this.counters = counters;
        this.problems = problems;
    }

    /// @param again true where the order had been carried out before
    record Answer(
            @Schema(format = "uuid") String act,
            String reference,
            @Schema(format = "uuid") String person,
            String personalNumber,
            @Schema(format = "date-time") String recordedAt,
            boolean again) {
        private static Answer of(Act act, boolean again) {
            return new Answer(
                    act.id().toString(),
                    act.number().reference(),
                    act.birth().childId().toString(),
                    act.birth().number().digits(),
                    act.recordedAt().toString(),
                    again);
        }
    }

    record Alike(String person, int score, List<String> reasons) {
        private static Alike of(Likeness likeness) {
            return new Alike(
                    likeness.person().toString(),
                    likeness.score(),
                    likeness.reasons().stream().map(Enum::name).toList());
        }
    }

    @Operation(
            summary = "Register a birth within the legal term",
            description =
                    "Idempotent: the same Idempotency-Key (a UUID) with the same declaration gives the same act (200 instead of 201).")
    @Answers(
            with = Answer.class,
            statuses = {200, 201},
            refusals = {409, 422})
    @PostMapping("/api/v1/births")
    @Needs(Right.REGISTER_BIRTH)
    ResponseEntity<?> register(
            Actor actor,
            Language language,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String idempotencyKey,
            @RequestBody BirthDeclarationBody declaration) {
        Optional<UUID> key = OrderKey.read(idempotencyKey);
        if (key.isEmpty()) {
            return problems.refusal(HttpStatus.BAD_REQUEST, "request.idempotency-key", language);
        }
        Optional<Office> office = counters.named(actor, declaration.office());
        if (office.isEmpty()) {
            return problems.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "request.office", language);
        }
        return switch (reading.read(declaration.fields(), office.get(), key.get())) {
            case BirthReading.Result.Unreadable(var unreadable) -> problems.refusal(unreadable, language);
            case BirthReading.Result.Order(var order) -> answer(births.register(actor, order), order, language);
        };
    }

    private ResponseEntity<?> answer(BirthOutcome outcome, RegisterBirth order, Language language) {
        return switch (outcome) {
            case BirthOutcome.Registered(var act, var again) ->
                ResponseEntity.status(again ? HttpStatus.OK : HttpStatus.CREATED)
                        .location(URI.create("/api/v1/acts/" + act.id()))
                        .body(Answer.of(act, again));
            case BirthOutcome.AlreadyRegistered(var likeness) ->
                alike("birth.already-registered", List.of(likeness), language);
            case BirthOutcome.NeedsReview(var likenesses) -> alike("birth.needs-review", likenesses, language);
            case BirthOutcome.NeedsApproval(var warnings) -> {
                ProblemDetail detail = problems.problem(HttpStatus.CONFLICT, "birth.needs-approval", language);
                detail.setProperty(
                        "warnings",
                        warnings.stream().map(warning -> warning.kind().code()).toList());
                yield ApiProblems.answer(detail);
            }
            case BirthOutcome.Refused(var refused) -> problems.refusal(refused, language);
            case BirthOutcome.KeyUsedOtherwise() ->
                problems.refusal(
                        HttpStatus.CONFLICT,
                        "request.key-used-otherwise",
                        language,
                        order.key().toString());
        };
    }

    private ResponseEntity<ProblemDetail> alike(String code, List<Likeness> likenesses, Language language) {
        ProblemDetail detail = problems.problem(HttpStatus.CONFLICT, code, language);
        detail.setProperty("alike", likenesses.stream().map(Alike::of).toList());
        return ApiProblems.answer(detail);
    }
}
