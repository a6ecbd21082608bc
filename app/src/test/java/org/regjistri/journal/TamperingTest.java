package org.regjistri.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.journal.Verification.Against;
import org.regjistri.journal.Verification.Finding;
import org.regjistri.journal.Verification.Kind;
import org.regjistri.journal.sequencer.SequencerState;
import org.springframework.dao.DataAccessException;

/// S11: somebody with all rights in the database changes something; `verify` names the first entry that
/// is not right.
///
/// The journal has twelve entries in four batches: checkpoints of 3, 6, 9 and 12.
class TamperingTest {
    @TempDir
    Path folder;

    private JournalFixture fixture;
    private JournalFixture.Running process;

    @BeforeEach
    void fill() {
        fixture = new JournalFixture(folder);
        process = fixture.start();
        process.fill(4, 3);
    }

    @AfterEach
    void end() {
        fixture.close();
    }

    @Test
    void an_untouched_journal_is_sound() {
        Verification.Report report = process.verify(Against.folder(fixture.published));

        assertThat(report.findings()).isEmpty();
        assertThat(report.leaves()).isEqualTo(12);
        assertThat(report.rows()).isEqualTo(12);
        assertThat(Objects.requireNonNull(report.checkpoint()).size()).isEqualTo(12);
        assertThat(report.words()).startsWith("The journal is sound.");
        assertThat(report.json()).contains("\"sound\":true", "\"leaves\":12");
    }

    @ParameterizedTest
    @CsvSource({
        "envelope, 'convert_to(replace(convert_from(envelope, ''UTF8''), ''M06'', ''M07''), ''UTF8'')'",
        "payload, 'convert_to(replace(convert_from(payload, ''UTF8''), ''card'', ''care''), ''UTF8'')'",
        "envelope_salt, 'sha256(envelope_salt)'",
        "payload_salt, 'sha256(payload_salt)'",
        "envelope_commitment, 'sha256(envelope_commitment)'",
        "payload_commitment, 'sha256(payload_commitment)'"
    })
    void an_edited_entry_is_named(String column, String edit) {
        fixture.tamper("UPDATE journal.entry SET " + column + " = " + edit + " WHERE id = " + at(7));

        assertFirst(Against.nothing(), Kind.EDITED, 7, 7);
    }

    @Test
    void an_edited_leaf_is_named() {
        fixture.tamper("UPDATE journal.leaf SET leaf_hash = sha256(leaf_hash) WHERE position = 7");

        Finding first = assertFirst(Against.nothing(), Kind.EDITED, 7, 7);
        assertThat(first.entry()).isEqualTo(idAt(7));
    }

    @Test
    void an_edited_commitment_with_a_leaf_made_to_fit_is_named() {
        fixture.tamper(
                "UPDATE journal.entry SET payload_commitment = sha256(payload_commitment) WHERE id = " + at(7),
                refitLeaf(7));

        assertFirst(Against.nothing(), Kind.EDITED, 7, 7);
        assertThat(first(Against.folder(fixture.published)).from()).isEqualTo(7);
    }

    @Test
    void an_entry_rewritten_with_all_that_fits_it_is_found_to_the_pair_and_with_a_copy_to_the_position() {
        fixture.tamper(
                "CREATE EXTENSION pgcrypto",
                "UPDATE journal.entry SET payload = convert_to('{\"drawer\":{\"text\":\"x\"}}', 'UTF8') WHERE id = "
                        + at(7),
                "UPDATE journal.entry SET payload_commitment = hmac(payload, payload_salt, 'sha256') WHERE id = "
                        + at(7),
                "UPDATE drawer.card SET text = 'x' WHERE entry_id = " + at(7),
                refitLeaf(7));

        assertFirst(Against.nothing(), Kind.CONTRADICTS_CHECKPOINT, 6, 7);
        assertFirst(Against.folder(fixture.published), Kind.CONTRADICTS_CHECKPOINT, 7, 7);
    }

    @Test
    void a_deleted_entry_is_named() {
        fixture.tamper("DELETE FROM journal.entry WHERE id = " + at(4));

        assertFirst(Against.nothing(), Kind.DELETED, 4, 4);
    }

    @Test
    void a_deleted_leaf_is_named_and_its_entry_too() {
        UUID entry = idAt(4);
        fixture.tamper("DELETE FROM journal.leaf WHERE position = 4");

        assertFirst(Against.nothing(), Kind.DELETED, 4, 4);
        assertThat(process.verify(Against.nothing()).findings())
                .anyMatch(finding -> finding.kind() == Kind.ENTRY_WITHOUT_LEAF && entry.equals(finding.entry()));
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void a_leaf_taken_out_with_the_gap_closed_is_named(long position) {
        fixture.tamper(
                "ALTER TABLE journal.leaf DROP CONSTRAINT leaf_position_check",
                "DELETE FROM drawer.card WHERE entry_id = " + at(position),
                "DELETE FROM journal.entry WHERE id = " + at(position),
                "DELETE FROM journal.leaf WHERE position = " + position,
                "UPDATE journal.leaf SET position = -position WHERE position > " + position,
                "UPDATE journal.leaf SET position = -position - 1 WHERE position < 0");

        assertFirst(Against.folder(fixture.published), Kind.DELETED, position, position);
        assertFirst(Against.nothing(), Kind.CONTRADICTS_CHECKPOINT, 4, 5);
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void a_leaf_put_in_is_named(long position) {
        fixture.tamper(
                "ALTER TABLE journal.leaf DROP CONSTRAINT leaf_position_check",
                "UPDATE journal.leaf SET position = -position WHERE position >= " + position,
                "UPDATE journal.leaf SET position = -position + 1 WHERE position < 0",
                "INSERT INTO journal.entry SELECT gen_random_uuid(), envelope, payload, envelope_salt, payload_salt,"
                        + " envelope_commitment, payload_commitment FROM journal.entry WHERE id = " + at(2),
                "INSERT INTO journal.leaf SELECT " + position + ", id, sha256('\\x00'::bytea || uuid_send(id)"
                        + " || envelope_commitment || payload_commitment) FROM journal.entry"
                        + " WHERE NOT EXISTS (SELECT FROM journal.leaf WHERE entry_id = id)");

        assertFirst(Against.nothing(), Kind.INSERTED, position, position);
        assertFirst(Against.folder(fixture.published), Kind.INSERTED, position, position);
    }

    @ParameterizedTest
    @CsvSource({"4, 9", "5, 8", "0, 11", "2, 3"})
    void exchanged_leaves_are_named(long one, long other) {
        UUID entry = idAt(one);
        UUID otherEntry = idAt(other);
        fixture.tamper(
                "UPDATE journal.leaf SET position = 1000 WHERE position = " + one,
                "UPDATE journal.leaf SET position = " + one + " WHERE position = " + other,
                "UPDATE journal.leaf SET position = " + other + " WHERE position = 1000");

        assertThat(idAt(one)).isEqualTo(otherEntry).isNotEqualTo(entry);
        assertThat(first(Against.nothing()).from()).isEqualTo(one);
        assertThat(first(Against.nothing()).to()).isEqualTo(one);
        assertThat(first(Against.folder(fixture.published)).from()).isEqualTo(one);
    }

    @Test
    void exchanged_entries_under_their_leaves_are_named() {
        UUID four = idAt(4);
        UUID nine = idAt(9);
        fixture.tamper(
                "UPDATE journal.leaf SET entry_id = gen_random_uuid() WHERE position = 4",
                "UPDATE journal.leaf SET entry_id = '" + four + "' WHERE position = 9",
                "UPDATE journal.leaf SET entry_id = '" + nine + "' WHERE position = 4");

        Finding first = assertFirst(Against.nothing(), Kind.REORDERED, 4, 4);
        assertThat(first.words()).contains("belongs at position 9").doesNotContain("card");
    }

    @Test
    void leaves_cut_off_below_their_checkpoint_are_named() {
        fixture.tamper("DELETE FROM journal.leaf WHERE position >= 10");

        assertFirst(Against.nothing(), Kind.TRUNCATED, 10, 11);
    }

    @Test
    void an_end_cut_off_without_a_trace_is_named_by_what_was_published() {
        cutOffFrom(6);

        assertThat(process.verify(Against.nothing()).isSound()).isTrue();
        assertFirst(Against.folder(fixture.published), Kind.TRUNCATED, 6, 11);
        assertFirst(Against.checkpoint(fixture.published.resolve("checkpoints")), Kind.TRUNCATED, 6, 11);
    }

    @Test
    void a_journal_that_was_cut_off_signs_nothing_new_over_what_was_published() {
        process.stop();
        cutOffFrom(6);
        JournalFixture.Running next = fixture.start();
        next.put("afterwards");

        JournalFixture.await(() -> next.sequencer() == SequencerState.CONTRADICTED);
        assertThat(next.entries().size()).isEqualTo(6);
        assertThat(fixture.isPublished(12)).isTrue();
        assertThat(next.verify(Against.nothing()).waiting()).isEqualTo(1);
    }

    @Test
    void a_journal_that_is_cut_off_while_it_runs_signs_nothing_new_either() {
        cutOffFrom(6);
        process.put("afterwards");

        JournalFixture.await(() -> process.sequencer() == SequencerState.CONTRADICTED);
        assertThat(process.entries().size()).isEqualTo(6);
    }

    @Test
    void a_journal_rewritten_with_the_stolen_key_is_named_by_an_earlier_checkpoint() throws IOException {
        Path kept = Files.createDirectory(folder.resolve("kept"));
        try (Stream<Path> files = Files.list(fixture.published)) {
            for (Path file : files.toList()) {
                Files.copy(file, kept.resolve(file.getFileName()));
            }
        }
        process.stop();
        cutOffFrom(7, "DELETE FROM journal.node; DELETE FROM journal.checkpoint");
        // The thief lets the journal's own program sign everything anew, with another entry from position 7 on.
        String again = "INSERT INTO journal.unsequenced (entry_id) SELECT entry_id FROM journal.leaf ORDER BY position";
        fixture.tamper(again, "DELETE FROM journal.leaf");
        Files.delete(fixture.published.resolve("leaf-hashes"));
        Files.delete(fixture.published.resolve("checkpoints"));
        process = fixture.start();
        process.awaitSize(7);
        process.fill(3, 2);

        assertThat(process.verify(Against.nothing()).isSound()).isTrue();
        assertFirst(Against.folder(kept), Kind.CONTRADICTS_CHECKPOINT, 7, 7);
        assertThat(process.verify(Against.checkpoint(kept.resolve("checkpoints")))
                        .isSound())
                .isFalse();
    }

    @Test
    void a_journal_rewritten_without_the_key_is_named_by_its_own_checkpoints() {
        fixture.tamper(
                "UPDATE journal.checkpoint SET note = replace(note, encode(root, 'base64'), encode(sha256(root), 'base64')),"
                        + " root = sha256(root) WHERE size > 6");

        assertFirst(Against.nothing(), Kind.CHECKPOINT_FORGED, 6, 8);
    }

    @Test
    void a_changed_node_is_told_apart_from_a_changed_entry() {
        fixture.tamper("UPDATE journal.node SET hash = sha256(hash) WHERE level = 1 AND index = 2");

        assertFirst(Against.nothing(), Kind.NODE_DIFFERS, 4, 5);
    }

    @Test
    void a_table_changed_without_the_journal_is_named() {
        fixture.tamper("UPDATE drawer.card SET text = 'another' WHERE entry_id = " + at(5));
        fixture.tamper("DELETE FROM drawer.card WHERE entry_id = " + at(8));

        Verification.Report report = process.verify(Against.nothing());
        assertThat(report.findings()).extracting(Finding::from).containsExactly(5L, 8L);
        assertThat(report.words())
                .contains("First: position 5, TABLE_DIFFERS", "drawer.card=1")
                .doesNotContain("another");
        assertThat(report.json()).contains("\"kind\":\"TABLE_DIFFERS\",\"from\":5,\"to\":5");
    }

    @Test
    void a_row_that_rests_on_no_entry_is_named() {
        UUID nothing = new UUID(5, 6);
        fixture.tamper("INSERT INTO drawer.card VALUES ('" + nothing + "', 'from nowhere')");

        Finding first = first(Against.nothing());
        assertThat(first.kind()).isEqualTo(Kind.ROW_WITHOUT_ENTRY);
        assertThat(first.entry()).isEqualTo(nothing);
        assertThat(first.from()).isNull();
    }

    @Test
    void an_entry_taken_from_the_queue_without_a_leaf_is_named() {
        fixture.tamper("INSERT INTO journal.entry SELECT gen_random_uuid(), envelope, payload, envelope_salt,"
                + " payload_salt, envelope_commitment, payload_commitment FROM journal.entry WHERE id = " + at(2));

        assertThat(process.verify(Against.nothing()).findings())
                .extracting(Finding::kind)
                .contains(Kind.ENTRY_WITHOUT_LEAF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "leaf", "node", "checkpoint"})
    void neither_the_application_nor_the_owner_changes_a_legal_table(String table) {
        for (var role : java.util.List.of(fixture.database.runtime(), fixture.database.owner())) {
            for (String statement : java.util.List.of("DELETE FROM journal.%s", "TRUNCATE journal.%s CASCADE")) {
                assertThatThrownBy(() -> role.sql(statement.formatted(table)).update())
                        .isInstanceOf(DataAccessException.class);
            }
        }
        assertThatThrownBy(() -> fixture.database
                        .owner()
                        .sql("UPDATE journal.leaf SET position = position + 100")
                        .update())
                .rootCause()
                .hasMessageContaining("append-only");
        assertThat(process.verify(Against.nothing()).isSound()).isTrue();
    }

    private void cutOffFrom(long position, String... more) {
        fixture.tamper(
                "DELETE FROM drawer.card WHERE entry_id IN" + " (SELECT entry_id FROM journal.leaf WHERE position >= "
                        + position + ")",
                "DELETE FROM journal.entry WHERE id IN" + " (SELECT entry_id FROM journal.leaf WHERE position >= "
                        + position + ")",
                "DELETE FROM journal.leaf WHERE position >= " + position,
                "DELETE FROM journal.node WHERE (index + 1) * 2 ^ level > " + position,
                "DELETE FROM journal.checkpoint WHERE size > " + position,
                String.join(";", more));
    }

    private Finding assertFirst(Against against, Kind kind, long from, long to) {
        Finding first = first(against);
        assertThat(first.kind()).as(first.words()).isEqualTo(kind);
        assertThat(first.from()).isEqualTo(from);
        assertThat(first.to()).isEqualTo(to);
        return first;
    }

    private Finding first(Against against) {
        @Nullable Finding first = process.verify(against).first();
        assertThat(first).isNotNull();
        return Objects.requireNonNull(first);
    }

    private static String refitLeaf(long position) {
        return "UPDATE journal.leaf SET leaf_hash = (SELECT sha256('\\x00'::bytea || uuid_send(id) || envelope_commitment"
                + " || payload_commitment) FROM journal.entry WHERE id = entry_id) WHERE position = " + position;
    }

    private static String at(long position) {
        return "(SELECT entry_id FROM journal.leaf WHERE position = " + position + ")";
    }

    private UUID idAt(long position) {
        return fixture.superuser()
                .sql("SELECT entry_id FROM journal.leaf WHERE position = :position")
                .param("position", position)
                .query((row, n) -> row.getObject("entry_id", UUID.class))
                .single();
    }
}
