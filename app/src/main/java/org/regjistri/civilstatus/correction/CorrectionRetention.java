package org.regjistri.civilstatus.correction;

import java.time.LocalDate;
import java.util.UUID;
import org.regjistri.civilstatus.draft.Tidying;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Parameter;
import org.regjistri.law.Retention;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Proposals that nobody decided about end, and those that ended are forgotten: what came of them stands in the note.
@Component
class CorrectionRetention implements Tidying, Retention {
    private final CorrectionRows rows;
    private final LegalTime time;

    CorrectionRetention(CorrectionRows rows, LegalTime time) {
        this.rows = rows;
        this.time = time;
    }

    @Override
    @Transactional
    public int tidy() {
        return rows.expire(null, time.today());
    }

    @Override
    public String what() {
        return "corrections";
    }

    @Override
    public Parameter days() {
        return Parameter.DRAFT_KEPT_DAYS;
    }

    @Override
    public int forget(LocalDate before, UUID entry) {
        return rows.forget(before);
    }
}
