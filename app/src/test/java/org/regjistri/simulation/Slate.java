package org.regjistri.simulation;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/// Puts every table and sequence back to what it was when the slate was made: each life begins in the same town.
final class Slate {
    private static final String TABLES = """
            SELECT format('%I.%I', relation.table_schema, relation.table_name) AS name,
                   string_agg(quote_ident(col.column_name), ', ' ORDER BY col.ordinal_position)
                       FILTER (WHERE col.is_generated = 'NEVER') AS columns
            FROM information_schema.tables AS relation
            JOIN information_schema.columns AS col USING (table_schema, table_name)
            WHERE relation.table_type = 'BASE TABLE'
              AND relation.table_schema NOT IN ('pg_catalog', 'information_schema', 'public', 'database', 'territory', 'law')
            GROUP BY relation.table_schema, relation.table_name
            ORDER BY 1
            """;
    private static final String SEQUENCES = """
            SELECT format('SELECT setval(%L, %s, %L)', format('%I.%I', schemaname, sequencename),
                          coalesce(last_value, start_value), last_value IS NOT NULL)
            FROM pg_sequences WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public')
            ORDER BY 1
            """;
    private final Connection superuser;
    private final String wiping;

    Slate(Connection superuser) throws SQLException {
        this.superuser = superuser;
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(superuser, true));
        List<String> statements = new ArrayList<>();
        statements.add("SET session_replication_role = replica");
        record Kept(String table, String columns) {}
        List<Kept> all = jdbc.sql(TABLES)
                .query((row, _) -> new Kept(row.getString("name"), row.getString("columns")))
                .list();
        jdbc.sql("CREATE SCHEMA slate").update();
        for (Kept kept : all) {
            statements.add("DELETE FROM " + kept.table());
            String copy = "slate." + kept.table().replace('.', '_').replace("\"", "");
            jdbc.sql("CREATE TABLE " + copy + " AS SELECT " + kept.columns() + " FROM " + kept.table())
                    .update();
            if (jdbc.sql("SELECT count(*) FROM " + copy).query(Long.class).single() > 0) {
                statements.add("INSERT INTO " + kept.table() + " (" + kept.columns()
                        + ") OVERRIDING SYSTEM VALUE SELECT " + kept.columns() + " FROM " + copy);
            }
        }
        statements.addAll(jdbc.sql(SEQUENCES).query(String.class).list());
        statements.add("SET session_replication_role = origin");
        wiping = String.join(";\n", statements);
    }

    void wipe() throws SQLException {
        try (Statement statement = superuser.createStatement()) {
            statement.execute(wiping);
        }
    }
}
