package org.regjistri.civilstatus.draft;

import java.util.List;
import org.regjistri.access.Actor;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.web.Row;
import org.regjistri.web.Ui;

/// What the pages of drafts ask the procedure to which a draft belongs. One bean for each kind of act.
public interface DraftProcedure {

    ActKind kind();

    /// Where it is worked on, without the language. Example: `/births/drafts/018f…`
    String path(DraftId draft);

    /// What the official who decides about it is shown. Whoever reads persons of the register for it passes the gate.
    Summary summaryOf(Actor actor, Ui ui, Draft draft);

    /// @param rows what was declared, in words
    /// @param warnings what was overruled, in words
    record Summary(List<Row> rows, List<String> warnings) {}
}
