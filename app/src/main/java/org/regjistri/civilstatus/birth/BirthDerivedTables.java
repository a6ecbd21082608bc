package org.regjistri.civilstatus.birth;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.Act;
import org.regjistri.journal.DerivedRow;
import org.regjistri.journal.DerivedTables;
import org.regjistri.journal.EntryHead;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What `verify` derives again: the acts of birth.
@Component
class BirthDerivedTables implements DerivedTables {
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
    public List<DerivedRow> expected(EntryHead head, @Nullable JsonNode content) {
        return content == null ? List.of() : List.of(row(BirthSection.read(head, content)));
    }

    @Override
    public Map<UUID, List<DerivedRow>> actual(Collection<UUID> entries) {
        return acts.ofEntries(entries).stream()
                .collect(Collectors.groupingBy(
                        Act::entry, Collectors.mapping(BirthDerivedTables::row, Collectors.toList())));
    }

    private static DerivedRow row(Act act) {
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
