package org.regjistri.civilstatus.draft;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.regjistri.access.Actor;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.Draft;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.Sha256;
import org.regjistri.law.ArticleId;
import org.regjistri.law.LegalTime;
import org.springframework.stereotype.Component;

/// Enters that an office does not register: the decision stays when the declaration is gone.
@Component
class Refusing {
    private final RefusalRows rows;
    private final Journal journal;
    private final LegalTime time;
    private final Ids ids;

    Refusing(RefusalRows rows, Journal journal, LegalTime time, Ids ids) {
        this.rows = rows;
        this.journal = journal;
        this.time = time;
        this.ids = ids;
    }

    void enter(Actor actor, Draft draft, String reason) {
        UUID entry = ids.next();
        Refusal refusal = new Refusal(
                draft.id(),
                draft.kind(),
                draft.office(),
                article(draft.kind()),
                reason,
                Sha256.hex(ContentJson.write(draft.content())),
                actor.ref(),
                time.now(),
                entry);
        rows.insert(refusal);
        journal.append(new EntryDraft(
                entry,
                "draft.refused",
                refusal.recordedAt(),
                refusal.refusedBy(),
                refusal.office(),
                refusal.legalBasis(),
                List.of(),
                Map.of(Refusal.SECTION, refusal.section())));
    }

    private static ArticleId article(ActKind kind) {
        return switch (kind) {
            case BIRTH -> ArticleId.of("AI-17-2015:0");
        };
    }
}
