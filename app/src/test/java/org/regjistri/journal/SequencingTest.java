package org.regjistri.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.journal.Verification.Against;
import org.regjistri.journal.sequencer.SequencerState;

class SequencingTest {
    @TempDir
    Path folder;

    private JournalFixture fixture;

    @BeforeEach
    void make() {
        fixture = new JournalFixture(folder);
    }

    @AfterEach
    void end() {
        fixture.close();
    }

    @Test
    void an_entry_is_read_back_as_it_was_entered_and_its_proof_holds() {
        JournalFixture.Running running = fixture.start();
        running.fill(2, 5);
        UUID id = running.put("Çelë Đorđević");
        running.awaitSize(11);

        JournalEntry entry = running.entries().find(id).orElseThrow();
        assertThat(entry.position()).isEqualTo(10);
        assertThat(entry.head())
                .isEqualTo(running.entries().from(10, 5).getFirst().head());
        assertThat(entry.head().kind()).isEqualTo("card.put");
        assertThat(entry.head().subjects()).containsExactly(new UUID(1, 2));
        assertThat(running.entries().payload(id).orElseThrow())
                .hasToString("{\"drawer\":{\"text\":\"Çelë Đorđević\"}}");
        for (JournalEntry each : running.entries().from(0, 20)) {
            InclusionProof proof =
                    running.entries().inclusionProof(each.head().id()).orElseThrow();
            assertThat(proof.holds()).isTrue();
            assertThat(proof.checkpoint().size()).isEqualTo(11);
        }
        assertThat(running.entries().consistencyProof(5).orElseThrow().holds()).isTrue();
        assertThat(running.entries().consistencyProof(11).orElseThrow().holds()).isTrue();
        assertThat(running.entries().consistencyProof(7)).isEmpty();
        assertThat(running.entries().find(new UUID(0, 0))).isEmpty();
    }

    @Test
    void entries_of_one_transaction_keep_the_order_in_which_they_were_given() {
        JournalFixture.Running running = fixture.start();
        List<EntryDraft> drafts = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            drafts.add(fixture.draft("card " + i));
        }
        running.inTransaction(() -> {
            for (int i = 0; i < 50; i++) {
                running.drawer.put(drafts.get(i).id(), "card " + i);
            }
            running.journal().appendAll(drafts.subList(0, 20));
            drafts.subList(20, 50).forEach(running.journal()::append);
        });
        running.awaitSize(50);

        assertThat(running.entries().from(0, 100))
                .extracting(entry -> entry.head().id())
                .isEqualTo(drafts.stream().map(EntryDraft::id).toList());
    }

    @Test
    void nothing_is_entered_outside_a_transaction() {
        JournalFixture.Running running = fixture.start();

        assertThatThrownBy(() -> running.journal().append(fixture.draft("alone")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(count("journal.entry")).isZero();
    }

    @Test
    void what_is_rolled_back_leaves_no_entry_and_no_gap() {
        JournalFixture.Running running = fixture.start();
        assertThatThrownBy(() -> running.inTransaction(() -> {
                    running.journal().append(fixture.draft("never"));
                    throw new IllegalArgumentException("changed my mind");
                }))
                .hasMessage("changed my mind");
        running.fill(1, 2);

        assertThat(count("journal.entry")).isEqualTo(2);
        assertThat(running.verify(Against.nothing()).findings()).isEmpty();
    }

    @Test
    void what_was_committed_before_a_crash_gets_its_leaf_at_the_next_start() {
        JournalFixture.Running running = fixture.start();
        running.fill(1, 3);
        fixture.stopSequencing(running);
        UUID waiting = running.put("committed, not sequenced");
        assertThat(running.entries().isSequenced(waiting)).isFalse();
        assertThat(running.entries().inclusionProof(waiting)).isEmpty();
        assertThat(running.verify(Against.folder(fixture.published)).findings()).isEmpty();
        assertThat(running.verify(Against.nothing()).waiting()).isEqualTo(1);
        running.stop();

        JournalFixture.Running next = fixture.start();
        next.awaitSize(4);
        assertThat(next.entries().find(waiting).orElseThrow().position()).isEqualTo(3);
        assertThat(next.verify(Against.folder(fixture.published)).findings()).isEmpty();
    }

    @Test
    void a_stop_waits_for_what_was_committed_last() {
        JournalFixture.Running running = fixture.start();
        running.putAll(0, 2_500);
        running.stop();

        assertThat(count("journal.leaf")).isEqualTo(2_500);
        assertThat(count("journal.unsequenced")).isZero();
    }

    @Test
    void two_processes_and_sixteen_threads_leave_no_gap() throws ExecutionException, InterruptedException {
        JournalFixture.Running one = fixture.start();
        JournalFixture.Running other = fixture.start();
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                JournalFixture.Running running = i % 2 == 0 ? one : other;
                all.add(threads.submit(() -> {
                    for (int n = 0; n < 25; n++) {
                        running.put("card " + n);
                    }
                }));
            }
            for (Future<?> each : all) {
                each.get();
            }
        }
        one.awaitSize(400);

        assertThat(positions()).isEqualTo(LongStream.range(0, 400).boxed().toList());
        assertThat(List.of(one.sequencer(), other.sequencer()))
                .containsExactlyInAnyOrder(SequencerState.SEQUENCING, SequencerState.STANDING_BY);
        assertThat(one.verify(Against.folder(fixture.published)).findings()).isEmpty();
    }

    @Test
    void when_the_one_that_sequences_loses_its_connection_another_goes_on() {
        JournalFixture.Running one = fixture.start();
        one.fill(1, 2);
        JournalFixture.Running other = fixture.start();
        fixture.superuser().sql("""
                        SELECT pg_terminate_backend(pid) FROM pg_locks
                        WHERE locktype = 'advisory' AND granted
                          AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
                        """).query((row, n) -> row.getBoolean(1)).list();
        other.put("afterwards");

        other.awaitSize(3);
        assertThat(other.verify(Against.folder(fixture.published)).findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 40, 200})
    void published_files_that_a_crash_cut_off_are_completed(int cut) throws IOException {
        JournalFixture.Running running = fixture.start();
        running.fill(3, 4);
        byte[] checkpoints = Files.readAllBytes(fixture.published.resolve("checkpoints"));
        byte[] leaves = Files.readAllBytes(fixture.published.resolve("leaf-hashes"));
        running.stop();
        Files.write(fixture.published.resolve("checkpoints"), Arrays.copyOf(checkpoints, checkpoints.length - cut));
        Files.write(fixture.published.resolve("leaf-hashes"), Arrays.copyOf(leaves, leaves.length - cut % 96));

        JournalFixture.Running next = fixture.start();
        next.awaitSize(12);
        JournalFixture.await(() -> next.sequencer() == SequencerState.SEQUENCING);
        assertThat(Files.readAllBytes(fixture.published.resolve("checkpoints"))).isEqualTo(checkpoints);
        assertThat(Files.readAllBytes(fixture.published.resolve("leaf-hashes"))).isEqualTo(leaves);
    }

    @ParameterizedTest
    @ValueSource(strings = {"checkpoints", "leaf-hashes"})
    void published_files_that_say_something_else_are_left_as_they_are(String file) throws IOException {
        JournalFixture.Running running = fixture.start();
        running.fill(2, 3);
        running.stop();
        Files.writeString(fixture.published.resolve(file), "something else\n", StandardOpenOption.APPEND);
        byte[] before = Files.readAllBytes(fixture.published.resolve(file));

        JournalFixture.Running next = fixture.start();
        next.put("waits");
        JournalFixture.await(() -> next.sequencer() == SequencerState.CONTRADICTED);
        assertThat(Files.readAllBytes(fixture.published.resolve(file))).isEqualTo(before);
        assertThat(count("journal.leaf")).isEqualTo(6);
    }

    @Test
    void a_tree_that_is_not_the_signed_one_is_not_signed_on() {
        JournalFixture.Running running = fixture.start();
        running.fill(2, 4);
        fixture.tamper("UPDATE journal.node SET hash = sha256(hash)");
        running.put("waits");

        JournalFixture.await(() -> running.sequencer() == SequencerState.CONTRADICTED);
        assertThat(count("journal.leaf")).isEqualTo(8);
    }

    @Test
    void an_entry_that_comes_while_another_transaction_is_still_open_does_not_wait_for_it() throws SQLException {
        JournalFixture.Running running = fixture.start();
        EntryDraft slow = fixture.draft("slow");
        try (Connection open = running.pool.getConnection()) {
            open.setAutoCommit(false);
            try (var statement = open.prepareStatement("""
                    WITH entered AS (INSERT INTO journal.entry VALUES (?, '{}', '{}', sha256('a'), sha256('b'),
                                                                       sha256('c'), sha256('d')))
                    INSERT INTO journal.unsequenced (entry_id) VALUES (?)
                    """)) {
                statement.setObject(1, slow.id());
                statement.setObject(2, slow.id());
                statement.executeUpdate();
            }
            UUID fast = running.put("fast");
            running.awaitSize(1);
            assertThat(running.entries().isSequenced(fast)).isTrue();
            open.rollback();
        }
    }

    private List<Long> positions() {
        return fixture.superuser()
                .sql("SELECT position FROM journal.leaf ORDER BY position")
                .query((row, n) -> row.getLong(1))
                .list();
    }

    private long count(String table) {
        return fixture.superuser()
                .sql("SELECT count(*) FROM " + table)
                .query((row, n) -> row.getLong(1))
                .single();
    }
}
