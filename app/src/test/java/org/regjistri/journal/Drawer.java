package org.regjistri.journal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// A room with one table that rests on entries: for tests.
final class Drawer implements DerivedTables {
    private final JdbcClient jdbc;

    Drawer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Written by the owner, like a migration.
    static void make(JdbcClient owner) {
        owner.sql("CREATE SCHEMA drawer").update();
        owner.sql("CREATE TABLE drawer.card (entry_id uuid, text text NOT NULL)")
                .update();
        owner.sql("GRANT USAGE ON SCHEMA drawer TO PUBLIC").update();
        owner.sql("GRANT SELECT, INSERT ON drawer.card TO PUBLIC").update();
    }

    void put(UUID entry, String text) {
        jdbc.sql("INSERT INTO drawer.card (entry_id, text) VALUES (:entry, :text)")
                .param("entry", entry)
                .param("text", text)
                .update();
    }

    @Override
    public String section() {
        return "drawer";
    }

    @Override
    public List<DerivedRow> expected(EntryHead head, @Nullable JsonNode content) {
        return content == null
                ? List.of()
                : List.of(new DerivedRow("drawer.card", content.required("text").stringValue()));
    }

    @Override
    public Map<UUID, List<DerivedRow>> actual(Collection<UUID> entries) {
        Map<UUID, List<DerivedRow>> rows = new HashMap<>();
        if (entries.isEmpty()) {
            return rows;
        }
        jdbc.sql("SELECT entry_id, text FROM drawer.card WHERE entry_id IN (:entries)")
                .param("entries", entries)
                .query(row -> {
                    rows.computeIfAbsent(row.getObject("entry_id", UUID.class), id -> new ArrayList<>())
                            .add(new DerivedRow("drawer.card", row.getString("text")));
                });
        return rows;
    }

    @Override
    public void forEachEntryNamed(Consumer<UUID> consumer) {
        jdbc.sql("SELECT DISTINCT entry_id FROM drawer.card").query(row -> {
            consumer.accept(row.getObject("entry_id", UUID.class));
        });
    }
}
