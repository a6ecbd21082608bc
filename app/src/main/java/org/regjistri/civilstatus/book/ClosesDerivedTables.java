package org.regjistri.civilstatus.book;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.DerivedRow;
import org.regjistri.journal.DerivedTables;
import org.regjistri.journal.EntryHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What `verify` derives again: the day closes.
@Component
class ClosesDerivedTables implements DerivedTables {
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
    public List<DerivedRow> expected(EntryHead head, @Nullable JsonNode content) {
        return content == null
                ? List.of()
                : ClosesSection.read(head, content).stream()
                        .map(ClosesDerivedTables::row)
                        .toList();
    }

    @Override
    public Map<UUID, List<DerivedRow>> actual(Collection<UUID> entries) {
        return rows.ofEntries(entries).stream()
                .collect(Collectors.groupingBy(
                        DayClose::entry, Collectors.mapping(ClosesDerivedTables::row, Collectors.toList())));
    }

    private static DerivedRow row(DayClose close) {
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
