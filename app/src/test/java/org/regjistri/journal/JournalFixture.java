package org.regjistri.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.regjistri.journal.sequencer.Sequencer;
import org.regjistri.journal.sequencer.SequencerState;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.UuidV7;
import org.regjistri.law.ArticleId;
import org.regjistri.law.LegalTime;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.TestDatabase;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A journal in a database of its own, which can be stopped and started again like a process.
final class JournalFixture implements AutoCloseable {
    final TestDatabase database;
    final Path published;
    private final Path key;
    private final UuidV7 ids = new UuidV7(Clock.systemUTC(), new SecureRandom());
    private final List<Running> processes = new ArrayList<>();

    JournalFixture(Path folder) {
        database = TestDatabase.migrated();
        published = folder.resolve("published");
        key = folder.resolve("key");
        try {
            CheckpointKey.generate(key);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Drawer.make(database.owner());
    }

    /// Starts the journal, sequencer included.
    Running start() {
        Running process = new Running();
        processes.add(process);
        return process;
    }

    JdbcClient superuser() {
        return database.superuser();
    }

    /// Does this as somebody whom no trigger and no grant stops, in one connection.
    void tamper(String... statements) {
        String script = "SET session_replication_role = replica; " + String.join("; ", statements);
        superuser().sql(script).update();
    }

    /// As if this process had died between commit and sequencing.
    void stopSequencing(Running running) {
        running.context.getBean(Sequencer.class).stop();
    }

    EntryDraft draft(String text) {
        ObjectNode card = JsonNodeFactory.instance.objectNode().put("text", text);
        return new EntryDraft(
                ids.next(),
                "card.put",
                MutableClock.START,
                new ActorRef(ActorRef.Kind.OFFICIAL, "018f0000-0000-7000-8000-000000000001"),
                OfficeCode.of("M06"),
                ArticleId.of("TEST-1:1"),
                List.of(new UUID(1, 2)),
                Map.of("drawer", card));
    }

    @Override
    public void close() {
        processes.forEach(Running::stop);
        database.close();
    }

    /// One running process with its own beans.
    final class Running {
        final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        final HikariDataSource pool = new HikariDataSource();
        final Drawer drawer;
        private final TransactionTemplate transaction;

        private Running() {
            pool.setDataSource(database.runtimeSource());
            pool.setMaximumPoolSize(20);
            pool.setMinimumIdle(1);
            JdbcClient jdbc = JdbcClient.create(pool);
            JdbcTransactionManager transactions = new JdbcTransactionManager(pool);
            transaction = new TransactionTemplate(transactions);
            drawer = new Drawer(jdbc);
            Map<String, Object> properties = new HashMap<>();
            properties.put("regjistri.journal.key-file", key.toString());
            properties.put("regjistri.journal.published-dir", published.toString());
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", properties));
            context.registerBean(DataSource.class, () -> pool);
            context.registerBean(JdbcClient.class, () -> jdbc);
            context.registerBean(PlatformTransactionManager.class, () -> transactions);
            context.registerBean(LegalTime.class, () -> new LegalTime(new MutableClock()));
            context.registerBean(DerivedTables.class, () -> drawer);
            context.register(Settings.class);
            context.scan(
                    "org.regjistri.journal.checkpoint",
                    "org.regjistri.journal.entry",
                    "org.regjistri.journal.sequencer",
                    "org.regjistri.journal.verification");
            context.refresh();
        }

        Journal journal() {
            return context.getBean(Journal.class);
        }

        JournalEntries entries() {
            return context.getBean(JournalEntries.class);
        }

        SequencerState sequencer() {
            return context.getBean(Sequencer.class).state();
        }

        Verification.Report verify(Verification.Against against) {
            return context.getBean(Verification.class).verify(against);
        }

        /// Puts a card and its entry in one transaction.
        UUID put(String text) {
            EntryDraft draft = draft(text);
            transaction.executeWithoutResult(status -> {
                drawer.put(draft.id(), text);
                journal().append(draft);
            });
            return draft.id();
        }

        void putAll(int first, int count) {
            transaction.executeWithoutResult(status -> {
                List<EntryDraft> drafts = new ArrayList<>();
                for (int i = first; i < first + count; i++) {
                    drafts.add(draft("card " + i));
                    drawer.put(drafts.getLast().id(), "card " + i);
                }
                journal().appendAll(drafts);
            });
        }

        void inTransaction(Runnable work) {
            transaction.executeWithoutResult(status -> work.run());
        }

        /// Puts some in several batches, each with its checkpoint, and waits until all have their leaf.
        void fill(int batches, int each) {
            for (int i = 0; i < batches; i++) {
                long before = entries().size();
                putAll((int) before, each);
                awaitSize(before + each);
            }
        }

        void awaitSize(long size) {
            await(() -> entries().size() == size && isPublished(size));
        }

        void stop() {
            context.close();
            pool.close();
        }
    }

    boolean isPublished(long size) {
        try {
            Path file = published.resolve("checkpoints");
            return size == 0 || (Files.exists(file) && endsWithNoteOf(size, Files.readString(file)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean endsWithNoteOf(long size, String notes) {
        return notes.endsWith("\n\n") && notes.lastIndexOf("regjistri/journal\n" + size + "\n") > notes.length() - 250;
    }

    static void await(java.util.function.BooleanSupplier condition) {
        Instant end = Clock.systemUTC().instant().plus(Duration.ofSeconds(20));
        while (!condition.getAsBoolean()) {
            assertThat(Clock.systemUTC().instant()).as("still waiting").isBefore(end);
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties
    static class Settings {}
}
