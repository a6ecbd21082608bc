package org.regjistri.civilstatus.birth;

import java.util.List;
import org.regjistri.access.Actor;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.BirthExamination;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.civilstatus.draft.DraftProcedure;
import org.regjistri.web.Row;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Component;

/// What the pages of drafts show of a declaration of birth.
@Component
class BirthDraftProcedure implements DraftProcedure {
    private final BirthCases cases;
    private final BirthCheckViews views;
    private final RegisteringBirths births;

    BirthDraftProcedure(BirthCases cases, BirthCheckViews views, RegisteringBirths births) {
        this.cases = cases;
        this.views = views;
        this.births = births;
    }

    @Override
    public ActKind kind() {
        return ActKind.BIRTH;
    }

    @Override
    public String path(DraftId draft) {
        return BirthCases.Step.CHECK.address(draft);
    }

    @Override
    public Summary summaryOf(Actor actor, Ui ui, Draft draft) {
        BirthCases.Case one = cases.opened(draft);
        return switch (cases.order(one)) {
            case BirthReading.Result.Unreadable(var problems) ->
                new Summary(List.of(), problems.stream().map(ui::problem).toList());
            case BirthReading.Result.Order(RegisterBirth order) -> {
                BirthExamination examination = births.examineForReview(actor, order);
                List<Row> rows = views.summary(ui, one, order, examination);
                yield new Summary(
                        rows, examination.warnings().stream().map(ui::problem).toList());
            }
        };
    }
}
