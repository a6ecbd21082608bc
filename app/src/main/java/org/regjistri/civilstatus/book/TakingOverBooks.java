package org.regjistri.civilstatus.book;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.regjistri.access.Actor;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.TakenOverBooks;
import org.regjistri.journal.Checkpoint;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.journal.JournalEntries;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.LegalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
class TakingOverBooks implements TakenOverBooks {
    private final JdbcClient jdbc;
    private final BookRows rows;
    private final Journal journal;
    private final JournalEntries entries;
    private final LegalTime time;
    private final Ids ids;

    TakingOverBooks(JdbcClient jdbc, BookRows rows, Journal journal, JournalEntries entries, LegalTime time, Ids ids) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.journal = journal;
        this.entries = entries;
        this.time = time;
        this.ids = ids;
    }

    private record Counted(Series series, int last) {}

    @Override
    @Transactional
    public void close(Actor job) {
        String checkpoint = entries.latestCheckpoint().map(Checkpoint::note).orElse("");
        Map<OfficeCode, List<Counted>> books = counted().stream()
                .collect(Collectors.groupingBy(
                        counted -> counted.series().book(), LinkedHashMap::new, Collectors.toList()));
        books.forEach((book, series) -> close(job, book, series, checkpoint));
    }

    private List<Counted> counted() {
        return jdbc.sql("""
                        INSERT INTO civilstatus.act_counter (book, kind, year, last)
                        SELECT book, kind, year, max(number) FROM civilstatus.act
                        GROUP BY book, kind, year ORDER BY book, kind, year
                        ON CONFLICT (book, kind, year) DO NOTHING
                        RETURNING book, kind, year, last
                        """)
                .query((row, _) -> new Counted(
                        new Series(
                                OfficeCode.of(row.getString("book")),
                                ActKind.valueOf(row.getString("kind")),
                                row.getInt("year")),
                        row.getInt("last")))
                .list();
    }

    private void close(Actor job, OfficeCode book, List<Counted> series, String checkpoint) {
        Instant now = time.now();
        UUID entry = ids.next();
        List<DayClose> closes = series.stream()
                .map(counted -> new DayClose(
                        ids.next(),
                        counted.series(),
                        1,
                        counted.last(),
                        time.today(),
                        job.ref(),
                        now,
                        checkpoint,
                        entry))
                .toList();
        closes.forEach(rows::insert);
        journal.append(new EntryDraft(
                entry,
                "day.closed",
                now,
                job.ref(),
                book,
                DayClosing.CIVIL_STATUS,
                List.of(),
                Map.of(ClosesSection.NAME, ClosesSection.write(closes))));
    }
}
