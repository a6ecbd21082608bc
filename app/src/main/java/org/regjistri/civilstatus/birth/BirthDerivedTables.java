package org.regjistri.civilstatus.birth;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.regjistri.civilstatus.Act;
import org.regjistri.journal.BatchedTable;
import org.regjistri.journal.DerivedRow;
import org.regjistri.journal.EntryHead;
import org.regjistri.journal.SectionRows;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What `verify` derives again: the acts of birth.
@Component
class BirthDerivedTables extends SectionRows<Act> {
    private final JdbcClient jdbc;
    private final BirthActs acts;

    BirthDerivedTables(JdbcClient jdbc, BirthActs acts) {
        this.jdbc = jdbc;
        this.acts = acts;
    }

    @Override
    public String section() {
        return BirthSection.NAME;
    }

    @Override
    public List<BatchedTable> batched() {
        return BirthBatchPart.TABLES;
    }

    @Override
    protected List<Act> read(EntryHead head, JsonNode content) {
        return List.of(BirthSection.read(head, content));
    }

    @Override
    protected List<Act> ofEntries(Collection<UUID> entries) {
        return acts.ofEntries(entries);
    }

    @Override
    protected UUID entryOf(Act row) {
        return row.entry();
    }

    @Override
    protected DerivedRow derived(Act act) {
        return new DerivedRow(
                "civilstatus.act",
                act.office() + " by " + act.registrar() + " on " + act.legalBasis() + " at " + act.recordedAt() + ": "
                        + BirthSection.write(act));
    }

    @Override
    public void forEachEntryNamed(Consumer<UUID> consumer) {
        jdbc.sql("SELECT entry FROM civilstatus.act").query(row -> {
            consumer.accept(row.getObject("entry", UUID.class));
        });
    }
}
