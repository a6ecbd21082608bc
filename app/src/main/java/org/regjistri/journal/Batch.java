package org.regjistri.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.regjistri.database.CopyRows;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Rows of many tables that rest on one entry. The entry commits to the Merkle root (RFC 6962) of
/// each table's rows; the data of a leaf are the bytes of the row's line, so that every row can be
/// proven and none be changed.
public final class Batch {
    /// What every such entry has: which part of which load it is.
    public static final String SECTION = "batch";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd HH:mm:ss.SSSSSS'+00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private final UUID entry;
    private final Instant recordedAt;
    private final Map<BatchedTable, BatchRow> rows = new LinkedHashMap<>();

    public Batch(UUID entry, Instant recordedAt) {
        this.entry = entry;
        this.recordedAt = recordedAt;
    }

    public UUID entry() {
        return entry;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    /// A moment as a line tells it.
    public static String moment(Instant moment) {
        return MOMENT.format(moment);
    }

    /// The next row of a table.
    public BatchRow row(BatchedTable table) {
        return rows.computeIfAbsent(table, _ -> new BatchRow());
    }

    /// How many rows there are, by table.
    public Map<String, Long> counts() {
        Map<String, Long> counts = new LinkedHashMap<>();
        rows.forEach((table, lines) -> counts.put(table.name(), lines.rows()));
        return counts;
    }

    /// The name of the section in which a room's rows are committed to.
    ///
    /// @param room the room's section in other entries
    public static String section(String room) {
        return room + ".rows";
    }

    /// What the entry says of a room's tables: how many rows, and their root.
    public ObjectNode section(List<BatchedTable> tables) {
        ObjectNode section = JsonNodeFactory.instance.objectNode();
        ArrayNode committed = section.putArray("tables");
        for (BatchedTable table : tables) {
            BatchRow lines = rows.get(table);
            if (lines != null && table.isProven()) {
                committed
                        .addObject()
                        .put("table", table.name())
                        .put("rows", lines.rows())
                        .put("root", lines.root().toString());
            }
        }
        return section;
    }

    /// Brings the rows of these tables in, in the transaction of the connection.
    public void copy(Connection connection, List<BatchedTable> tables) throws SQLException {
        for (BatchedTable table : tables) {
            BatchRow lines = rows.get(table);
            if (lines != null) {
                CopyRows.in(connection, table.name(), table.columns(), lines.bytes(), lines.length());
            }
        }
    }
}
