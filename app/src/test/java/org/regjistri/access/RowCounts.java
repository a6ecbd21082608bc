package org.regjistri.access;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regjistri.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// How many rows there are in what the application writes, over one connection that stays open: it is asked some
/// thousand times.
public final class RowCounts {
    private final JdbcClient owner;
    private final String all;

    public RowCounts(TestDatabase database) {
        owner = JdbcClient.create(kept(database));
        all = owner.sql("""
                        SELECT string_agg(format('SELECT %L AS name, count(*) AS rows FROM %I.%I',
                                                 schemaname || '.' || tablename, schemaname, tablename), ' UNION ALL ')
                        FROM pg_tables
                        WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public', 'database', 'territory', 'law')
                        """).query(String.class).single();
    }

    /// Of all tables, once the journal has come to rest: positions are given to entries after the commit.
    public Map<String, Long> read() {
        awaitSequencer();
        Map<String, Long> counts = new TreeMap<>();
        owner.sql(all).query(row -> {
            counts.put(row.getString("name"), row.getLong("rows"));
        });
        return counts;
    }

    /// The tables in which a row holds the text, also as bytes.
    public List<String> holding(String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
        return read().keySet().stream()
                .filter(table -> owner.sql("SELECT EXISTS (SELECT FROM " + table
                                + " AS t WHERE t::text LIKE '%' || :text || '%' OR t::text LIKE '%' || :hex || '%')")
                        .param("text", text)
                        .param("hex", hex)
                        .query(Boolean.class)
                        .single())
                .toList();
    }

    private void awaitSequencer() {
        for (int i = 0; i < 1000; i++) {
            boolean atRest = owner.sql("""
                            SELECT NOT EXISTS (SELECT FROM journal.unsequenced)
                               AND (SELECT count(*) FROM journal.leaf)
                                   = coalesce((SELECT max(size) FROM journal.checkpoint), 0)
                            """).query(Boolean.class).single();
            if (atRest) {
                return;
            }
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("The journal does not come to rest");
    }

    private static SingleConnectionDataSource kept(TestDatabase database) {
        try {
            return new SingleConnectionDataSource(database.ownerSource().getConnection(), true);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
