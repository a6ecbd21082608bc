package org.regjistri.civilstatus.correction;

import java.time.LocalDate;
import org.regjistri.civilstatus.draft.Tidying;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Parameter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Proposals that nobody decided about end, and those that ended are forgotten: what came of them stands in the note.
@Component
class CorrectionRetention implements Tidying {
    private final CorrectionRows rows;
    private final Law law;
    private final LegalTime time;

    CorrectionRetention(CorrectionRows rows, Law law, LegalTime time) {
        this.rows = rows;
        this.law = law;
        this.time = time;
    }

    @Override
    @Transactional
    public int tidy() {
        LocalDate today = time.today();
        rows.expire(null, today);
        return rows.forget(today.minusDays(law.number(Parameter.DRAFT_KEPT_DAYS, today)));
    }
}
