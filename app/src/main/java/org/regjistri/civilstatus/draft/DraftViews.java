package org.regjistri.civilstatus.draft;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.OfficialNames;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftState;
import org.regjistri.civilstatus.DraftStep;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.Law;
import org.regjistri.territory.Territory;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.Page;
import org.regjistri.web.Row;
import org.regjistri.web.Table;
import org.regjistri.web.Tone;
import org.regjistri.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/// What the pages of a draft show.
@Component
public class DraftViews {
    private final Drafts drafts;
    private final DraftProcedures procedures;
    private final OfficialNames officials;
    private final Territory territory;
    private final Law law;
    private final Access access;

    DraftViews(
            Drafts drafts,
            DraftProcedures procedures,
            OfficialNames officials,
            Territory territory,
            Law law,
            Access access) {
        this.drafts = drafts;
        this.procedures = procedures;
        this.officials = officials;
        this.territory = territory;
        this.law = law;
        this.access = access;
    }

    /// @param title of the draft, in words also where it has none yet
    /// @param facts where it stands, who has it, until when
    /// @param act where an act came of it; null otherwise
    /// @param canTake and so on: what is offered
    public record StoryView(
            Draft draft,
            String title,
            String state,
            Tone tone,
            List<Row> facts,
            Table story,
            @Nullable ActId act,
            boolean canWork,
            boolean canTake,
            boolean canGive,
            boolean canWithdraw,
            boolean canReview,
            boolean hasNotice) {}

    /// A form with the version that was seen.
    ///
    /// @param action where it is sent
    /// @param choices colleagues, or decisions
    /// @param summary what is decided about; empty where nothing is
    /// @param warnings what was overruled
    /// @param request who asks, and why; empty for none
    public record FormView(
            Draft draft,
            String title,
            Form form,
            String action,
            List<Choice> choices,
            List<Row> summary,
            List<String> warnings,
            List<Row> request) {}

    /// @param what kept it from being done
    public record BlockedView(Draft draft, String title, String what) {}

    public record NoticeView(Draft draft, List<Row> rows, String reason) {}

    Page story(Actor actor, Ui ui, Draft draft) {
        DraftState state = draft.state();
        boolean holds = draft.holder().equals(actor.ref());
        boolean works = !state.isEnded() && access.may(actor, Right.WORK_ON_DRAFT);
        return Page.of(
                "drafts/story",
                new StoryView(
                        draft,
                        title(ui, draft),
                        ui.text("draft.state." + state),
                        tone(state),
                        facts(ui, draft),
                        table(ui, draft),
                        draft.act(),
                        works && holds,
                        works && !holds && DraftStep.TAKE.from(state).isPresent(),
                        works && holds && DraftStep.HAND_OVER.from(state).isPresent(),
                        works && holds && DraftStep.WITHDRAW.from(state).isPresent(),
                        state == DraftState.IN_REVIEW && mayReview(actor, draft),
                        state == DraftState.REFUSED));
    }

    private boolean mayReview(Actor actor, Draft draft) {
        Draft.Review review = draft.review();
        return access.may(actor, Right.REVIEW_DRAFT)
                && review != null
                && !review.askedBy().equals(actor.ref());
    }

    private List<Row> facts(Ui ui, Draft draft) {
        List<Row> facts = new ArrayList<>();
        facts.add(Row.of(ui.text("draft.kind"), ui.text("draft.kind." + draft.kind())));
        facts.add(Row.of(ui.text("draft.office"), office(ui, draft.office())));
        facts.add(Row.of(ui.text("draft.holder"), name(ui, draft.holder())));
        LocalDate due = draft.due();
        if (due != null) {
            facts.add(Row.of(ui.text("draft.due"), ui.date(due)));
        }
        if (!draft.state().isEnded()) {
            facts.add(Row.of(ui.text("draft.expires"), ui.date(draft.expiresOn())));
        }
        return facts;
    }

    private Table table(Ui ui, Draft draft) {
        List<Table.Line> lines = drafts.story(draft.id()).stream()
                .map(step -> Table.Line.of(
                        null,
                        Table.Cell.of(ui.moment(step.at())),
                        Table.Cell.of(step(ui, step)).withSecond(step.words().isEmpty() ? null : step.words()),
                        Table.Cell.of(name(ui, step.by()))))
                .toList();
        return new Table(
                ui.text("draft.story"),
                List.of(
                        Table.Column.of(ui.text("draft.story.when")),
                        Table.Column.of(ui.text("draft.story.what")),
                        Table.Column.of(ui.text("draft.story.who"))),
                lines,
                ui.text("draft.story.empty"));
    }

    private String step(Ui ui, Draft.Step step) {
        return step.step() == DraftStep.HAND_OVER
                ? ui.text("draft.handed-to", name(ui, official(step)))
                : ui.text("draft.step." + step.step());
    }

    private static ActorRef official(Draft.Step step) {
        return new ActorRef(
                ActorRef.Kind.OFFICIAL,
                Objects.requireNonNull(step.subject(), "Handed to somebody").toString());
    }

    Page handOver(Actor actor, Ui ui, Draft draft, Form form) {
        List<Choice> colleagues = officials.whoMay(Right.WORK_ON_DRAFT, draft.office()).stream()
                .filter(colleague -> !colleague.ref().equals(actor.ref()))
                .map(colleague -> Choice.of(colleague.id().toString(), colleague.name()))
                .toList();
        return form("drafts/handOver", ui, draft, form, "/hand-over", colleagues);
    }

    Page refusal(Ui ui, Draft draft, Form form) {
        return form("drafts/refusal", ui, draft, form, "/refusal", List.of());
    }

    Page withdrawal(Ui ui, Draft draft, Form form) {
        return form("drafts/withdrawal", ui, draft, form, "/withdrawal", List.of());
    }

    private Page form(String template, Ui ui, Draft draft, Form form, String path, List<Choice> choices) {
        return Page.of(
                template,
                new FormView(
                        draft,
                        title(ui, draft),
                        form,
                        "/drafts/" + draft.id() + path,
                        choices,
                        List.of(),
                        List.of(),
                        List.of()));
    }

    Page review(Actor actor, Ui ui, Draft draft, Draft.Review review, Form form) {
        DraftProcedure.Summary summary = procedures.summaryOf(actor, ui, draft);
        return Page.of(
                "drafts/review",
                new FormView(
                        draft,
                        title(ui, draft),
                        form,
                        "/drafts/" + draft.id() + "/review",
                        List.of(
                                Choice.of(DraftStep.APPROVE.name(), ui.text("draft.review.approve")),
                                Choice.of(DraftStep.SEND_BACK.name(), ui.text("draft.review.send-back"))),
                        summary.rows(),
                        summary.warnings(),
                        List.of(
                                Row.of(ui.text("draft.review.asked-by"), name(ui, review.askedBy()))
                                        .withSecond(ui.moment(review.askedAt())),
                                Row.of(ui.text("draft.review.reason"), review.reason()))));
    }

    /// Somebody else was faster: who, and when.
    Page overtaken(Ui ui, Draft now) {
        Draft.Step last = drafts.story(now.id()).getLast();
        return blocked(ui, now, ui.text("draft.overtaken", name(ui, last.by()), last.at(), step(ui, last)));
    }

    Page blocked(Ui ui, Draft now, String what) {
        return Page.of("drafts/blocked", new BlockedView(now, title(ui, now), what))
                .withStatus(HttpStatus.CONFLICT);
    }

    /// To be printed and handed to the declarant, in the language of the page.
    Page notice(Ui ui, Draft draft, Refusal refusal) {
        List<Row> rows = List.of(
                Row.of(ui.text("draft.kind"), ui.text("draft.kind." + refusal.kind()))
                        .withSecond(draft.title()),
                Row.of(ui.text("draft.notice.decided"), ui.moment(refusal.recordedAt())),
                Row.of(ui.text("draft.office"), office(ui, refusal.office())),
                Row.of(ui.text("draft.notice.official"), name(ui, refusal.refusedBy())),
                Row.of(
                        ui.text("draft.notice.article"),
                        ui.in(law.article(refusal.legalBasis()).citation())),
                Row.ofCode(ui.text("draft.notice.number"), refusal.entry().toString()));
        return Page.of("drafts/notice", new NoticeView(draft, rows, refusal.reason()));
    }

    private static String title(Ui ui, Draft draft) {
        return draft.title().isEmpty() ? ui.text("draft.untitled") : draft.title();
    }

    private String name(Ui ui, ActorRef actor) {
        return officials.nameOf(actor).orElse(ui.text("draft.by-itself"));
    }

    private String office(Ui ui, OfficeCode code) {
        return territory.find(code).map(office -> ui.in(office.name())).orElse(code.value());
    }

    private static Tone tone(DraftState state) {
        return switch (state) {
            case OPEN, IN_REVIEW -> Tone.ACTIVE;
            case APPROVED, REGISTERED -> Tone.GOOD;
            case RETURNED -> Tone.WARNING;
            case REFUSED -> Tone.BAD;
            case WITHDRAWN, EXPIRED -> Tone.NEUTRAL;
        };
    }
}
