package org.regjistri.civilstatus.draft;

import java.util.List;
import java.util.Objects;
import org.regjistri.access.Actor;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.web.Row;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Component;

/// Stands in for the procedure of births: shows what was typed.
@Component
class TestProcedure implements DraftProcedure {

    @Override
    public ActKind kind() {
        return ActKind.BIRTH;
    }

    @Override
    public String path(DraftId draft) {
        return "/births/drafts/" + draft;
    }

    @Override
    public Summary summaryOf(Actor actor, Ui ui, Draft draft) {
        List<Row> rows = draft.content().entrySet().stream()
                .map(field -> Row.of(field.getKey(), String.join(", ", field.getValue())))
                .toList();
        return new Summary(rows, Objects.requireNonNull(draft.review()).warnings());
    }
}
