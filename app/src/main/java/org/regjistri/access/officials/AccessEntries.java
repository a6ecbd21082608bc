package org.regjistri.access.officials;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.regjistri.access.AccessProblem;
import org.regjistri.access.Actor;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.Ids;
import org.regjistri.law.LegalTime;
import org.springframework.stereotype.Component;

/// The journal entries about officials.
@Component
public class AccessEntries {
    private final Journal journal;
    private final LegalTime time;
    private final Ids ids;

    AccessEntries(Journal journal, LegalTime time, Ids ids) {
        this.journal = journal;
        this.time = time;
        this.ids = ids;
    }

    /// The entry that a row rests on, and its time.
    public record Entry(UUID id, Instant at) {}

    /// One that is to be appended in the same transaction, after its rows.
    public Entry begin() {
        return new Entry(ids.next(), time.now());
    }

    public void append(Actor by, String kind, Entry entry, Section section) {
        journal.append(new EntryDraft(
                entry.id(),
                kind,
                entry.at(),
                by.ref(),
                by.office().orElseThrow(),
                AccessProblem.OFFICIAL_UNKNOWN.article(),
                List.of(),
                Map.of(Section.NAME, section.node())));
    }
}
