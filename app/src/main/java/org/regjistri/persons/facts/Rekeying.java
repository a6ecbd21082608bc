package org.regjistri.persons.facts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.ArticleId;
import org.regjistri.law.LegalTime;
import org.regjistri.persons.facts.KeyingAnew.Step;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Keys all names anew where the fold has a new version: batch by batch, each of them a transaction
/// and an entry that counts it. Whoever dies in between goes on with what lacks its keys; names are
/// found all the time, by the old keys or the new ones.
@Service
class Rekeying {
    /// In every entry: `{"fold": 2, "made": 5000}`, or `"dropped"`.
    static final String SECTION = "name-keys";

    private static final Logger log = LoggerFactory.getLogger(Rekeying.class);
    private static final int BATCH = 5_000;
    private static final int BATCHES_BETWEEN_LINES = 20;
    private static final ActorRef JOB = new ActorRef(ActorRef.Kind.JOB, "rekeying");
    private static final OfficeCode ON_BEHALF_OF = OfficeCode.of("A-CENTRAL");
    private static final ArticleId BASIS = ArticleId.of("LAW-04-L-003:0");

    private final KeyingAnew keying;
    private final Journal journal;
    private final LegalTime time;
    private final Ids ids;
    private final TransactionTemplate transaction;

    Rekeying(KeyingAnew keying, Journal journal, LegalTime time, Ids ids, PlatformTransactionManager transactions) {
        this.keying = keying;
        this.journal = journal;
        this.time = time;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
    }

    /// Everything that is to be done now.
    ///
    /// @param goOn false as soon as the process is to end
    void rekeyAll(BooleanSupplier goOn) {
        rekeyAll(BATCH, goOn);
    }

    void rekeyAll(int batch, BooleanSupplier goOn) {
        if (keying.hasOlder() && makeAll(batch, goOn)) {
            dropAll(batch, goOn);
        }
    }

    /// @return whether every name has its keys now; false where it was cut short or another process is at it
    private boolean makeAll(int batch, BooleanSupplier goOn) {
        long all = keying.names();
        long seen = 0;
        long made = 0;
        Step step = Step.BEGINNING;
        for (int batches = 1; goOn.getAsBoolean(); batches++) {
            Step before = step;
            Step next = transaction.execute(_ -> keying.begin() ? make(before, batch) : null);
            if (next == null) {
                return false;
            }
            seen += next.seen();
            made += next.made();
            boolean end = next.seen() < batch;
            if (made > 0 && (end || batches % BATCHES_BETWEEN_LINES == 0)) {
                log.info("Fold {}: {} of {} names looked at, {} keys made", keying.version(), seen, all, made);
            }
            if (end) {
                return true;
            }
            step = next;
        }
        return false;
    }

    private Step make(Step before, int batch) {
        Step step = keying.after(before, batch);
        enter("made", step.made());
        return step;
    }

    private void dropAll(int batch, BooleanSupplier goOn) {
        long dropped = 0;
        int some = 1;
        while (some > 0 && goOn.getAsBoolean()) {
            Integer now = transaction.execute(_ -> keying.begin() ? drop(batch) : 0);
            some = now == null ? 0 : now;
            dropped += some;
        }
        if (dropped > 0) {
            log.info("Fold {}: {} keys of older versions removed", keying.version(), dropped);
        }
    }

    private int drop(int batch) {
        int dropped = keying.drop(batch);
        enter("dropped", dropped);
        return dropped;
    }

    private void enter(String what, int count) {
        if (count == 0) {
            return;
        }
        ObjectNode content = JsonNodeFactory.instance
                .objectNode()
                .put("fold", keying.version())
                .put(what, count);
        journal.append(new EntryDraft(
                ids.next(),
                "names.rekeyed",
                time.now(),
                JOB,
                ON_BEHALF_OF,
                BASIS,
                List.<UUID>of(),
                Map.of(SECTION, content)));
    }
}
