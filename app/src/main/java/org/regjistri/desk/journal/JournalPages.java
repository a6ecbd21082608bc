package org.regjistri.desk.journal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.regjistri.access.Needs;
import org.regjistri.access.OfficialNames;
import org.regjistri.access.Right;
import org.regjistri.journal.JournalEntries;
import org.regjistri.journal.JournalEntry;
import org.regjistri.law.Law;
import org.regjistri.territory.Territory;
import org.regjistri.web.Form;
import org.regjistri.web.NavigationItem;
import org.regjistri.web.Page;
import org.regjistri.web.Table;
import org.regjistri.web.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// Entries, newest first: what was done, by whom, where, on what basis. Never about whom.
@Controller
class JournalPages {
    private static final int SHOWN = 50;
    /// Kinds that have a name for people; a new one is shown as it is written.
    private static final Set<String> NAMED = Set.of(
            "birth.registered",
            "access.disclosures-digest",
            "access.order-approved",
            "access.order-lifted",
            "access.stop-lifted",
            "retention.forgotten",
            "names.rekeyed",
            "day.closed",
            "person.taken-over",
            "official.appointed",
            "official.dismissed",
            "role.granted",
            "role.ended",
            "credentials.changed");
    private final JournalEntries entries;
    private final Territory territory;
    private final OfficialNames officials;
    private final Law law;

    JournalPages(JournalEntries entries, Territory territory, OfficialNames officials, Law law) {
        this.entries = entries;
        this.territory = territory;
        this.officials = officials;
        this.law = law;
    }

    @Bean
    static NavigationItem journalItem() {
        return new NavigationItem("desk.journal.menu", "/journal", Right.READ_JOURNAL.name(), 700);
    }

    @GetMapping("/journal")
    @Needs(Right.READ_JOURNAL)
    Page journal(Ui ui, Form form) {
        long size = entries.size();
        long until = before(form).filter(position -> position <= size).orElse(size);
        long from = Math.max(0, until - SHOWN);
        List<JournalEntry> shown = entries.from(from, (int) (until - from)).reversed();
        return Page.of(
                "desk/journal",
                new JournalView(
                        size,
                        entries.latestCheckpoint(),
                        table(ui, shown),
                        from > 0 ? "/journal?before=" + from : null,
                        until < size ? "/journal?before=" + Math.min(size, until + SHOWN) : null));
    }

    private static Optional<Long> before(Form form) {
        String text = form.value("before");
        return text.matches("[0-9]{1,12}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }

    private Table table(Ui ui, List<JournalEntry> shown) {
        return new Table(
                ui.text("desk.journal.table"),
                List.of(
                        Table.Column.ofNumbers(ui.text("desk.journal.position")),
                        Table.Column.of(ui.text("desk.journal.kind")),
                        Table.Column.of(ui.text("desk.journal.recorded")),
                        Table.Column.of(ui.text("desk.journal.office")),
                        Table.Column.of(ui.text("desk.journal.actor")),
                        Table.Column.of(ui.text("desk.journal.basis"))),
                shown.stream().map(entry -> line(ui, entry)).toList(),
                ui.text("desk.journal.empty"));
    }

    private Table.Line line(Ui ui, JournalEntry entry) {
        var head = entry.head();
        return Table.Line.of(
                null,
                Table.Cell.ofCode(String.valueOf(entry.position())),
                Table.Cell.of(NAMED.contains(head.kind()) ? ui.text("desk.entry." + head.kind()) : head.kind()),
                Table.Cell.of(ui.moment(head.recordedAt())),
                Table.Cell.of(territory
                        .find(head.office())
                        .map(office -> ui.in(office.name()))
                        .orElse(head.office().value())),
                Table.Cell.of(officials.nameOf(head.actor()).orElseGet(() -> ui.text("desk.journal.system"))),
                Table.Cell.of(ui.in(law.article(head.legalBasis()).citation())));
    }
}
