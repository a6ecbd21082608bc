package org.regjistri.bench;

import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What the register issued, read beside the application.
record IssuedDocuments(Register register) {
    private static final String SEALED = " FROM documents.document JOIN documents.file ON file.document = document.id ";

    /// What a file is made of, as it was ordered.
    ///
    /// @param language as the application names it in its tables. Example: `SR_LATN`
    /// @param visible the message of the seal on the paper (JSON)
    record Content(String kind, int template, String language, String token, String record, String visible) {}

    /// What somebody has in hand who checks a document.
    @SuppressWarnings("ArrayRecordComponent") // Handed on, never compared.
    record InHand(String code, String token, byte[] file) {}

    /// The sealed files, in bytes.
    record Sizes(long documents, long smallest, long median, long largest) {}

    /// The newest.
    List<Content> contents(int atMost) throws SQLException, IOException {
        return list(
                "SELECT kind, template, language, token, record, visible" + SEALED
                        + "ORDER BY ordered_at DESC, id LIMIT " + atMost,
                row -> new Content(
                        row.getString(1),
                        row.getInt(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)));
    }

    /// All over the time of the run, without order.
    List<InHand> inHands(int atMost) throws SQLException, IOException {
        return list(
                "SELECT code, token, content" + SEALED + "ORDER BY sha256 LIMIT " + atMost,
                row -> new InHand(row.getString(1), row.getString(2), row.getBytes(3)));
    }

    Sizes sizes() throws SQLException, IOException {
        return list("""
                        SELECT count(*), min(length(content)), percentile_disc(0.5) WITHIN GROUP (ORDER BY length(content)),
                               max(length(content)) FROM documents.file""", row -> new Sizes(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .getFirst();
    }

    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String query, Row<T> reading) throws SQLException, IOException {
        List<T> all = new ArrayList<>();
        try (var connection = register.asSuperuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                all.add(reading.of(rows));
            }
        }
        return all;
    }
}
