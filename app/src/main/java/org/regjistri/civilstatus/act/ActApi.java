package org.regjistri.civilstatus.act;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Actor;
import org.regjistri.access.Ground;
import org.regjistri.access.GroundPage;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActNote;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.Notes;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.web.Answers;
import org.regjistri.web.ApiProblems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// An act, for programs of an office.
@RestController
class ActApi {
    private final ActLooking looking;
    private final Notes notes;
    private final ApiProblems problems;

    ActApi(ActLooking looking, Notes notes, ApiProblems problems) {
        this.looking = looking;
        this.notes = notes;
        this.problems = problems;
    }

    record ActAnswer(
            @Schema(format = "uuid") String act,
            String kind,
            String reference,
            String book,
            int year,
            int number,
            String office,
            String legalBasis,
            @Schema(format = "date-time") String recordedAt,
            @Schema(format = "uuid") String entry,
            Child child,
            String parentage,
            String citizenship,
            @Nullable Parent mother,
            @Nullable Parent father,
            List<Note> notes) {

        /// A later note. The child above is as the notes say.
        record Note(String reference, String kind, String recordedAt, String reason, List<ActNote.Change> changes) {
            private static Note of(Act act, ActNote note) {
                return new Note(
                        note.reference(act.number()),
                        note.kind().name(),
                        note.recordedAt().toString(),
                        note.reason(),
                        note.changes());
            }
        }

        record Child(
                @Schema(format = "uuid") String person,
                String personalNumber,
                String given,
                String surname,
                @Schema(implementation = Sex.class) String sex,
                String bornOn,
                @Nullable String bornAt,
                String country,
                @Nullable String settlement,
                @Nullable String locality) {}

        record Parent(@Schema(format = "uuid") String person, String given, String surname) {
            private static @Nullable Parent of(Birth.@Nullable Parent parent) {
                return parent == null
                        ? null
                        : new Parent(
                                parent.id().toString(),
                                parent.name().given(),
                                parent.name().surname());
            }
        }

        private static ActAnswer of(Act act, Birth now, List<ActNote> notes) {
            return new ActAnswer(
                    act.id().toString(),
                    act.number().kind().name(),
                    act.number().reference(),
                    act.number().book().value(),
                    act.number().year(),
                    act.number().number(),
                    act.office().value(),
                    act.legalBasis().value(),
                    act.recordedAt().toString(),
                    act.entry().toString(),
                    child(now),
                    act.birth().parentage().name(),
                    act.birth().citizenship().name(),
                    Parent.of(act.birth().mother()),
                    Parent.of(act.birth().father()),
                    notes.stream().map(note -> Note.of(act, note)).toList());
        }

        private static Child child(Birth birth) {
            var child = birth.child();
            SettlementCode settlement = child.place().settlement();
            return new Child(
                    birth.childId().toString(),
                    birth.number().digits(),
                    child.name().given(),
                    child.name().surname(),
                    child.sex().name(),
                    child.bornOn().toString(),
                    child.bornAt() == null ? null : child.bornAt().toString(),
                    child.place().country().value(),
                    settlement == null ? null : settlement.value(),
                    child.place().locality());
        }
    }

    @Operation(summary = "Read an act", description = "The look is disclosed to the persons in it, with its ground.")
    @Answers(with = ActAnswer.class)
    @GetMapping("/api/v1/acts/{act}")
    @Needs(Right.READ_ACT)
    ResponseEntity<?> act(
            Actor actor, Language language, @PathVariable String act, @RequestParam(defaultValue = "") String ground) {
        return GroundPage.read(ground)
                .<ResponseEntity<?>>map(named -> found(actor, language, act, named))
                .orElseGet(() -> problems.refusal(HttpStatus.BAD_REQUEST, "request.ground", language));
    }

    private ResponseEntity<?> found(Actor actor, Language language, String id, Ground ground) {
        return looking.look(actor, ground, id)
                .<ResponseEntity<?>>map(
                        act -> ResponseEntity.ok(ActAnswer.of(act, notes.current(act), notes.of(act.id()))))
                .orElseGet(() -> problems.refusal(HttpStatus.NOT_FOUND, "request.not-found", language));
    }
}
