package org.regjistri.personalnumber.issuing;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.BatchedTable;
import org.regjistri.journal.DerivedRow;
import org.regjistri.journal.DerivedTables;
import org.regjistri.journal.EntryHead;
import org.regjistri.journal.RowsByEntry;
import org.regjistri.personalnumber.IssuedNumber;
import org.regjistri.personalnumber.PersonalNumbers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What `verify` derives again: numbers and their first statuses.
@Component
class NumbersDerivedTables implements DerivedTables {
    private static final String NUMBER = "personalnumber.number";
    private static final String STATUS = "personalnumber.number_status";
    private final JdbcClient jdbc;

    NumbersDerivedTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String section() {
        return PersonalNumbers.SECTION;
    }

    @Override
    public List<DerivedRow> expected(EntryHead head, @Nullable JsonNode content) {
        List<DerivedRow> rows = new ArrayList<>();
        if (content != null) {
            NumbersSection.read(content).forEach(one -> {
                rows.add(number(one, head.recordedAt()));
                rows.add(status(
                        one.statusId().toString(),
                        one.number().digits(),
                        one.person().toString(),
                        one.status().name(),
                        head.recordedAt()));
            });
        }
        return rows;
    }

    @Override
    public List<BatchedTable> batched() {
        return NumberBatchPart.TABLES;
    }

    private static DerivedRow number(IssuedNumber one, Instant recordedAt) {
        return number(
                one.number().digits(),
                one.person().toString(),
                one.cause().name(),
                text(one.schemeVersion()) + "/" + text(one.keyVersion()) + "/" + text(one.source()),
                recordedAt);
    }

    private static DerivedRow number(String digits, String person, String cause, String made, Instant recordedAt) {
        return new DerivedRow(NUMBER, digits + " of " + person + " by " + cause + " " + made + " at " + recordedAt);
    }

    private static DerivedRow status(String id, String digits, String person, String status, Instant recordedAt) {
        return new DerivedRow(STATUS, id + ": " + digits + " of " + person + " " + status + " from " + recordedAt);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "-" : value.toString();
    }

    @Override
    public Map<UUID, List<DerivedRow>> actual(Collection<UUID> entries) {
        RowsByEntry byEntry = new RowsByEntry();
        UUID[] asked = entries.toArray(UUID[]::new);
        jdbc.sql("SELECT * FROM personalnumber.number WHERE entry = ANY (:entries)")
                .param("entries", asked)
                .query(row -> {
                    String made = text(row.getObject("scheme_version")) + "/" + text(row.getObject("key_version")) + "/"
                            + text(row.getObject("source"));
                    byEntry.add(
                            row.getObject("entry", UUID.class),
                            number(
                                    row.getString("digits"),
                                    row.getString("person"),
                                    row.getString("cause"),
                                    made,
                                    row.getObject("recorded_at", OffsetDateTime.class)
                                            .toInstant()));
                });
        jdbc.sql("""
                        SELECT id, digits, person, status, lower(recorded) AS recorded_from, entry
                        FROM personalnumber.number_status WHERE entry = ANY (:entries)
                        """).param("entries", asked).query(row -> {
            byEntry.add(
                    row.getObject("entry", UUID.class),
                    status(
                            row.getString("id"),
                            row.getString("digits"),
                            row.getString("person"),
                            row.getString("status"),
                            row.getObject("recorded_from", OffsetDateTime.class).toInstant()));
        });
        return byEntry.all();
    }

    @Override
    public void forEachEntryNamed(Consumer<UUID> consumer) {
        jdbc.sql("""
                        SELECT entry FROM personalnumber.number
                        UNION SELECT entry FROM personalnumber.number_status
                        UNION SELECT ended_by FROM personalnumber.number_status WHERE ended_by IS NOT NULL
                        """).query(row -> {
            consumer.accept(row.getObject("entry", UUID.class));
        });
    }
}
