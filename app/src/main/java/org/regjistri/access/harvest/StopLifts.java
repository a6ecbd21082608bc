package org.regjistri.access.harvest;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.regjistri.journal.DerivedRow;
import org.regjistri.journal.EntryHead;
import org.regjistri.journal.SectionRows;
import org.regjistri.kernel.ActorRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Who may go on although stopped, and what `verify` derives again of it.
@Repository
class StopLifts extends SectionRows<StopLift> {
    static final String SECTION = "stop-lift";
    private final JdbcClient jdbc;

    StopLifts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false where it was lifted already
    boolean insert(StopLift lift) {
        return jdbc.sql("""
                        INSERT INTO access.stop_lift (official, day, reason, lifted_by, lifted_at, entry)
                        VALUES (:official, :day, :reason, :by, :at, :entry) ON CONFLICT DO NOTHING
                        """)
                        .param("official", lift.official())
                        .param("day", lift.day())
                        .param("reason", lift.reason())
                        .param("by", lift.by().toString())
                        .param("at", lift.at().atOffset(ZoneOffset.UTC))
                        .param("entry", lift.entry())
                        .update()
                == 1;
    }

    static ObjectNode write(StopLift lift) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("official", lift.official())
                .put("day", lift.day().toString())
                .put("reason", lift.reason());
    }

    @Override
    public String section() {
        return SECTION;
    }

    @Override
    protected List<StopLift> read(EntryHead head, JsonNode content) {
        return List.of(new StopLift(
                content.required("official").stringValue(),
                LocalDate.parse(content.required("day").stringValue()),
                content.required("reason").stringValue(),
                head.actor(),
                head.recordedAt(),
                head.id()));
    }

    @Override
    protected List<StopLift> ofEntries(Collection<UUID> entries) {
        return jdbc.sql("SELECT * FROM access.stop_lift WHERE entry = ANY (:entries)")
                .param("entries", entries.toArray(UUID[]::new))
                .query((row, _) -> new StopLift(
                        row.getString("official"),
                        row.getObject("day", LocalDate.class),
                        row.getString("reason"),
                        ActorRef.parse(row.getString("lifted_by")),
                        row.getObject("lifted_at", OffsetDateTime.class).toInstant(),
                        row.getObject("entry", UUID.class)))
                .list();
    }

    @Override
    protected UUID entryOf(StopLift row) {
        return row.entry();
    }

    @Override
    protected DerivedRow derived(StopLift row) {
        return new DerivedRow("access.stop_lift", "by " + row.by() + " at " + row.at() + ": " + write(row));
    }

    @Override
    public void forEachEntryNamed(Consumer<UUID> consumer) {
        jdbc.sql("SELECT entry FROM access.stop_lift").query(row -> {
            consumer.accept(row.getObject("entry", UUID.class));
        });
    }
}
