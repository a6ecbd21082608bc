package org.regjistri.civilstatus.birth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.BirthWarning;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.civilstatus.ParentEntry;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.civilstatus.birth.BirthCases.Case;
import org.regjistri.civilstatus.birth.BirthCases.Step;
import org.regjistri.civilstatus.draft.DraftProcedure;
import org.regjistri.law.Problem;
import org.regjistri.web.Row;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Component;

/// What the pages of drafts show of a birth: to whoever takes it over, and to whoever decides about it.
@Component
class BirthProcedure implements DraftProcedure {
    private final BirthCases cases;
    private final BirthCheckViews views;
    private final RegisteringBirths births;
    private final Access access;

    BirthProcedure(BirthCases cases, BirthCheckViews views, RegisteringBirths births, Access access) {
        this.cases = cases;
        this.views = views;
        this.births = births;
        this.access = access;
    }

    @Override
    public ActKind kind() {
        return ActKind.BIRTH;
    }

    @Override
    public String path(DraftId draft) {
        return Step.CHECK.address(draft);
    }

    @Override
    public Summary summaryOf(Actor actor, Ui ui, Draft draft) {
        Case one = cases.opened(draft);
        List<Row> rows = switch (cases.order(one)) {
            case BirthReading.Result.Unreadable(var _) ->
                List.of(Row.of(ui.text("civilstatus.birth.name"), BirthCases.nameOf(one.fields())));
            case BirthReading.Result.Order(RegisterBirth order) -> rows(actor, ui, order);
        };
        return new Summary(rows, warnings(ui, draft));
    }

    private List<Row> rows(Actor actor, Ui ui, RegisterBirth order) {
        List<Row> rows = new ArrayList<>(views.child(ui, order));
        rows.addAll(parents(actor, ui, order));
        rows.addAll(views.declaration(ui, order));
        return rows;
    }

    /// As the register knows them, for those who register births themselves; for the others as they were declared.
    private List<Row> parents(Actor actor, Ui ui, RegisterBirth order) {
        return access.may(actor, Right.REGISTER_BIRTH)
                ? BirthViews.parents(ui, births.examine(actor, order))
                : List.of(
                        entry(ui, "civilstatus.birth.mother", order.mother()),
                        entry(ui, "civilstatus.birth.father", order.father()));
    }

    private static Row entry(Ui ui, String key, ParentEntry parent) {
        return switch (parent) {
            case ParentEntry.Registered(var number) -> Row.ofCode(ui.text(key), number.grouped());
            case ParentEntry.WithoutNumber someone ->
                Row.of(ui.text(key), someone.name().full()).withSecond(ui.text("civilstatus.birth.no-number"));
            case ParentEntry.Unknown() -> Row.of(ui.text(key), ui.text("civilstatus.birth.nobody"));
        };
    }

    private static List<String> warnings(Ui ui, Draft draft) {
        Draft.Review review = draft.review();
        return review == null
                ? List.of()
                : Arrays.stream(BirthWarning.values())
                        .filter(warning -> review.warnings().contains(warning.code()))
                        .map(warning -> ui.problem(Problem.of(warning, null)))
                        .toList();
    }
}
