package org.regjistri.access.digest;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.ArticleId;
import org.regjistri.law.LegalTime;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Seals the log in the journal, an hour at a time: from the first line on without a gap, each hour once. Hours in
/// which nothing was written are sealed as one where several wait, as after a standstill.
@Service
class Digesting {
    static final Duration PERIOD = Duration.ofHours(1);
    /// A line that was begun within the hour is committed long before: statements and idle transactions have a time
    /// limit of seconds.
    static final Duration SETTLED = Duration.ofMinutes(15);

    private static final ActorRef JOB = new ActorRef(ActorRef.Kind.JOB, "disclosure-digest");
    private static final OfficeCode ON_BEHALF_OF = OfficeCode.of("A-CENTRAL");
    private static final ArticleId BASIS = ArticleId.of("LAW-06-L-082:0");
    private final DigestRows rows;
    private final LogLines lines;
    private final Journal journal;
    private final LegalTime time;
    private final Ids ids;

    Digesting(DigestRows rows, LogLines lines, Journal journal, LegalTime time, Ids ids) {
        this.rows = rows;
        this.lines = lines;
        this.journal = journal;
        this.time = time;
        this.ids = ids;
    }

    /// The next hour that is over and settled.
    ///
    /// @return false where there is none
    @Transactional
    boolean sealNext() {
        rows.lock();
        Instant now = time.now();
        Instant settled = now.minus(SETTLED).truncatedTo(ChronoUnit.HOURS);
        Optional<Instant> begin = rows.end().or(() -> hourOfFirst(Instant.EPOCH));
        if (begin.isEmpty() || !begin.get().isBefore(settled)) {
            return false;
        }
        Instant from = begin.get();
        seal(from, end(from, settled), now);
        return true;
    }

    private Instant end(Instant from, Instant settled) {
        Instant next = hourOfFirst(from).orElse(settled);
        if (next.equals(from)) {
            return from.plus(PERIOD);
        }
        return next.isBefore(settled) ? next : settled;
    }

    private Optional<Instant> hourOfFirst(Instant since) {
        return lines.first(since).map(at -> at.truncatedTo(ChronoUnit.HOURS));
    }

    private void seal(Instant from, Instant until, Instant now) {
        Digest digest = new Digest(
                from, until, lines.sum(Log.LOOKS, from, until), lines.sum(Log.DENIALS, from, until), ids.next());
        rows.insert(digest);
        journal.append(new EntryDraft(
                digest.entry(),
                "access.disclosures-digest",
                now,
                JOB,
                ON_BEHALF_OF,
                BASIS,
                List.of(),
                Map.of(DigestSection.NAME, DigestSection.write(digest))));
    }
}
