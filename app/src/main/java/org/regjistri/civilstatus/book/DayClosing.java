package org.regjistri.civilstatus.book;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Right;
import org.regjistri.journal.Checkpoint;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.journal.JournalEntries;
import org.regjistri.kernel.Ids;
import org.regjistri.law.ArticleId;
import org.regjistri.law.LegalTime;
import org.regjistri.territory.Office;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Ends the day of a book: confirms the acts since the last time, and keeps the journal's proof beside them. Nothing
/// waits for it; a day that nobody closed is closed with the next one.
@Service
class DayClosing {
    static final ArticleId CIVIL_STATUS = ArticleId.of("LAW-04-L-003:0");
    private final BookRows rows;
    private final Journal journal;
    private final JournalEntries entries;
    private final Access access;
    private final LegalTime time;
    private final Ids ids;

    DayClosing(BookRows rows, Journal journal, JournalEntries entries, Access access, LegalTime time, Ids ids) {
        this.rows = rows;
        this.journal = journal;
        this.entries = entries;
        this.access = access;
        this.time = time;
        this.ids = ids;
    }

    /// What would be confirmed.
    List<BookRows.Line> unclosed(Actor actor, Office office) {
        access.demand(actor, Right.CLOSE_DAY, office.code());
        return rows.unclosed(office.book());
    }

    /// One close for each series that has new acts; empty where there is nothing new: then nothing is written.
    @Transactional
    public List<DayClose> close(Actor actor, Office office) {
        access.demand(actor, Right.CLOSE_DAY, office.code());
        rows.lockCloses(office.book());
        Map<Series, List<BookRows.Line>> unclosed = bySeries(rows.unclosed(office.book()));
        if (unclosed.isEmpty()) {
            return List.of();
        }
        Instant now = time.now();
        UUID entry = ids.next();
        String checkpoint = entries.latestCheckpoint().map(Checkpoint::note).orElse("");
        List<DayClose> closes = new ArrayList<>();
        unclosed.forEach((series, lines) -> closes.add(new DayClose(
                ids.next(),
                series,
                lines.getFirst().number().number(),
                lines.getLast().number().number(),
                time.today(office.zone()),
                actor.ref(),
                now,
                checkpoint,
                entry)));
        closes.forEach(rows::insert);
        journal.append(new EntryDraft(
                entry,
                "day.closed",
                now,
                actor.ref(),
                office.book(),
                CIVIL_STATUS,
                List.of(),
                Map.of(ClosesSection.NAME, ClosesSection.write(closes))));
        return List.copyOf(closes);
    }

    private static Map<Series, List<BookRows.Line>> bySeries(List<BookRows.Line> lines) {
        Map<Series, List<BookRows.Line>> series = new LinkedHashMap<>();
        lines.forEach(line -> series.computeIfAbsent(
                        new Series(
                                line.number().book(),
                                line.number().kind(),
                                line.number().year()),
                        _ -> new ArrayList<>())
                .add(line));
        return series;
    }

    Optional<DayClose> find(String id) {
        try {
            return rows.find(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
