package org.regjistri.documents.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.regjistri.documents.DocumentId;
import org.regjistri.documents.DocumentNumber;
import org.regjistri.documents.Documents;
import org.regjistri.journal.DerivedRow;
import org.regjistri.journal.DerivedTables;
import org.regjistri.journal.EntryHead;
import org.regjistri.journal.RowsByEntry;
import org.regjistri.kernel.OfficeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/// What `verify` derives again: documents, receipts, files by their fingerprints, endings, decisions on kinds.
@Component
class DocumentsDerivedTables implements DerivedTables {
    private final JdbcClient jdbc;
    private final DocumentRows rows;

    DocumentsDerivedTables(JdbcClient jdbc, DocumentRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public String section() {
        return Documents.SECTION;
    }

    @Override
    public List<DerivedRow> expected(EntryHead head, @Nullable JsonNode content) {
        List<DerivedRow> expected = new ArrayList<>();
        if (content != null) {
            content.properties().forEach(member -> {
                if (member.getKey().equals(Section.ENDINGS)) {
                    member.getValue().forEach(ending -> expected.add(row("ending", at(head.recordedAt()), ending)));
                } else {
                    expected.add(row(head, member.getKey(), member.getValue()));
                }
            });
        }
        return expected;
    }

    private static DerivedRow row(EntryHead head, String member, JsonNode content) {
        return switch (member) {
            case Section.ORDERED ->
                row(
                        "document",
                        head.office() + " by " + head.actor() + " on " + head.legalBasis() + at(head.recordedAt()),
                        content);
            case Section.RECEIPT -> row("receipt", "", content);
            case Section.SEALED -> row("file", "", content);
            case Section.DECISION -> row("kind_decision", "by " + head.actor() + at(head.recordedAt()), content);
            default -> throw new IllegalArgumentException("Not of this room: " + member);
        };
    }

    @Override
    public Map<UUID, List<DerivedRow>> actual(Collection<UUID> entries) {
        RowsByEntry found = new RowsByEntry();
        rows.ofEntries(entries).forEach(ordered -> found.add(ordered.document().entry(), document(ordered)));
        each(found, entries, "SELECT * FROM documents.receipt WHERE entry = ANY (:entries)", this::receipt);
        each(found, entries, """
                SELECT document, sha256(content) AS digest, template_digest, certificate, sealed_at, entry
                  FROM documents.file WHERE entry = ANY (:entries)
                """, this::file);
        each(found, entries, "SELECT * FROM documents.ending WHERE entry = ANY (:entries)", this::ending);
        each(found, entries, "SELECT * FROM documents.kind_decision WHERE entry = ANY (:entries)", this::decision);
        return found.all();
    }

    @FunctionalInterface
    private interface Reading {
        DerivedRow row(ResultSet row) throws SQLException;
    }

    private void each(RowsByEntry found, Collection<UUID> entries, String statement, Reading reading) {
        jdbc.sql(statement)
                .param("entries", entries.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(row.getObject("entry", UUID.class), reading.row(row)))
                .list()
                .forEach(row -> found.add(row.getKey(), row.getValue()));
    }

    private static DerivedRow document(OrderedDocument ordered) {
        var document = ordered.document();
        return row(
                "document",
                document.office() + " by " + document.orderedBy() + " on " + ordered.legalBasis()
                        + at(document.orderedAt()),
                Section.ordered(ordered));
    }

    private DerivedRow receipt(ResultSet row) throws SQLException {
        var number = new DocumentNumber(
                Numbering.RECEIPTS, OfficeCode.of(row.getString("office")), row.getInt("year"), row.getInt("number"));
        return row("receipt", "", Section.receipt(id(row), number, row.getInt("cents")));
    }

    private DerivedRow file(ResultSet row) throws SQLException {
        var digests = new Section.Digests(
                HexFormat.of().formatHex(row.getBytes("digest")),
                row.getString("template_digest"),
                row.getString("certificate"));
        return row("file", "", Section.sealed(id(row), digests, moment(row, "sealed_at")));
    }

    private DerivedRow ending(ResultSet row) throws SQLException {
        return row(
                "ending",
                at(moment(row, "recorded_at")),
                Section.ending(id(row), row.getString("kind"), row.getString("reason")));
    }

    private DerivedRow decision(ResultSet row) throws SQLException {
        return row(
                "kind_decision",
                "by " + row.getString("decided_by") + at(moment(row, "recorded_at")),
                Section.decision(
                        row.getString("kind"),
                        row.getObject("from_day", LocalDate.class).toString(),
                        row.getBoolean("issued"),
                        row.getString("decision")));
    }

    private static DerivedRow row(String table, String envelope, JsonNode content) {
        return new DerivedRow("documents." + table, envelope + ": " + Canonical.text(content));
    }

    private static String at(Instant moment) {
        return " at " + moment;
    }

    private static DocumentId id(ResultSet row) throws SQLException {
        return new DocumentId(row.getObject("document", UUID.class));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    @Override
    public void forEachEntryNamed(Consumer<UUID> consumer) {
        jdbc.sql("""
                SELECT entry FROM documents.document UNION SELECT entry FROM documents.receipt
                UNION SELECT entry FROM documents.file UNION SELECT entry FROM documents.ending
                UNION SELECT entry FROM documents.kind_decision
                """).query(row -> {
            consumer.accept(row.getObject("entry", UUID.class));
        });
    }
}
