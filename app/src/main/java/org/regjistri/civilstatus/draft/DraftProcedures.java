package org.regjistri.civilstatus.draft;

import java.util.EnumMap;
import java.util.Map;
import org.regjistri.access.Actor;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.Draft;
import org.regjistri.web.Ui;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// The procedures by their kind.
@Component
class DraftProcedures {
    private final Map<ActKind, DraftProcedure> byKind = new EnumMap<>(ActKind.class);

    DraftProcedures(ObjectProvider<DraftProcedure> procedures) {
        for (DraftProcedure procedure : procedures) {
            if (byKind.put(procedure.kind(), procedure) != null) {
                throw new IllegalStateException("Two procedures for " + procedure.kind());
            }
        }
    }

    String path(Draft draft) {
        return of(draft).path(draft.id());
    }

    DraftProcedure.Summary summaryOf(Actor actor, Ui ui, Draft draft) {
        return of(draft).summaryOf(actor, ui, draft);
    }

    private DraftProcedure of(Draft draft) {
        DraftProcedure procedure = byKind.get(draft.kind());
        if (procedure == null) {
            throw new IllegalStateException("No procedure for " + draft.kind());
        }
        return procedure;
    }
}
