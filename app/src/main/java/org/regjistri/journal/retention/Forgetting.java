package org.regjistri.journal.retention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.ArticleId;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Retention;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;

/// Removes what has been kept for its time, kind by kind. What went is counted in the journal, in the transaction in
/// which it goes; what it said is nowhere.
@Service
public class Forgetting {
    /// In every entry: `{"what": "looks", "before": "2026-11-23", "removed": 5000}`.
    public static final String SECTION = "retention";

    private static final ActorRef JOB = new ActorRef(ActorRef.Kind.JOB, "retention");
    private static final OfficeCode ON_BEHALF_OF = OfficeCode.of("A-CENTRAL");
    private static final ArticleId BASIS = ArticleId.of("LAW-06-L-082:0");
    private final List<Retention> kinds;
    private final Law law;
    private final Journal journal;
    private final LegalTime time;
    private final Ids ids;
    private final TransactionTemplate transaction;

    Forgetting(
            List<Retention> kinds,
            Law law,
            Journal journal,
            LegalTime time,
            Ids ids,
            PlatformTransactionManager transactions) {
        this.kinds =
                kinds.stream().sorted(Comparator.comparing(Retention::what)).toList();
        this.law = law;
        this.journal = journal;
        this.time = time;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Everything that is over today.
    public void forgetAll() {
        kinds.forEach(this::forget);
    }

    private void forget(Retention kind) {
        LocalDate today = time.today();
        LocalDate before = today.minusDays(law.number(kind.days(), today));
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> forgetSome(kind, before)));
        }
    }

    private boolean forgetSome(Retention kind, LocalDate before) {
        UUID entry = ids.next();
        int removed = kind.forget(before, entry);
        if (removed == 0) {
            return false;
        }
        journal.append(new EntryDraft(
                entry,
                "retention.forgotten",
                time.now(),
                JOB,
                ON_BEHALF_OF,
                BASIS,
                List.of(),
                Map.of(
                        SECTION,
                        JsonNodeFactory.instance
                                .objectNode()
                                .put("what", kind.what())
                                .put("before", before.toString())
                                .put("removed", removed))));
        return true;
    }
}
