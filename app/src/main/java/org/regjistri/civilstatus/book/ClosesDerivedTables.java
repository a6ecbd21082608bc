package org.regjistri.civilstatus.book;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.regjistri.journal.DerivedRow;
import org.regjistri.journal.EntryHead;
import org.regjistri.journal.SectionRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What `verify` derives again: the day closes.
@Component
class ClosesDerivedTables extends SectionRows<DayClose> {
    private final JdbcClient jdbc;
    private final BookRows rows;

    ClosesDerivedTables(JdbcClient jdbc, BookRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public String section() {
        return ClosesSection.NAME;
    }

    @Override
    protected List<DayClose> read(EntryHead head, JsonNode content) {
        return ClosesSection.read(head, content);
    }

    @Override
    protected List<DayClose> ofEntries(Collection<UUID> entries) {
        return rows.ofEntries(entries);
    }

    @Override
    protected UUID entryOf(DayClose row) {
        return row.entry();
    }

    @Override
    protected DerivedRow derived(DayClose close) {
        return new DerivedRow(
                "civilstatus.day_close",
                "by " + close.closedBy() + " at " + close.recordedAt() + ": " + ClosesSection.write(close));
    }

    @Override
    public void forEachEntryNamed(Consumer<UUID> consumer) {
        jdbc.sql("SELECT DISTINCT entry FROM civilstatus.day_close").query(row -> {
            consumer.accept(row.getObject("entry", UUID.class));
        });
    }
}
