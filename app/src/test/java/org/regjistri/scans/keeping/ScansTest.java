package org.regjistri.scans.keeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.access.Actor;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.journal.Verification;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.Sha256;
import org.regjistri.law.ArticleId;
import org.regjistri.law.LegalTime;
import org.regjistri.scans.Scan;
import org.regjistri.scans.ScanId;
import org.regjistri.scans.ScanOutcome;
import org.regjistri.scans.ScanProblem;
import org.regjistri.scans.Scans;
import org.regjistri.scans.cleaning.FilesByHand;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/// Scans from hand-in to `verify` (part of R15).
@RegisterTest
class ScansTest {
    private static final OfficeCode OFFICE = OfficeCode.of("M06");

    @Autowired
    private Scans scans;

    @Autowired
    private KeptScans keeping;

    @Autowired
    private Journal journal;

    @Autowired
    private Verification verification;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MutableClock clock;

    @Autowired
    private LegalTime time;

    @Autowired
    private Ids ids;

    @Autowired
    private Environment environment;

    private Actor actor;
    private UUID about;

    @BeforeEach
    void nobodyKnowsThisDraft() {
        actor = officials.system();
        about = ids.next();
    }

    @Test
    void what_is_kept_is_read_again_and_lies_encrypted() throws IOException {
        Scan scan = keep(FilesByHand.png());

        assertThat(scans.about(about)).containsExactly(scan);
        assertThat(scans.find(scan.id())).contains(scan);
        assertThat(scan)
                .returns(Scan.Type.PNG, Scan::type)
                .returns(1, Scan::pages)
                .returns(OFFICE, Scan::office)
                .returns(actor.ref(), Scan::keptBy);
        byte[] content = scans.read(scan);
        assertThat(content).hasSize((int) scan.bytes());
        assertThat(Sha256.hex(content)).isEqualTo(scan.sha256());
        assertThat(new String(Files.readAllBytes(fileOf(scan.id())), StandardCharsets.ISO_8859_1))
                .doesNotContain("PNG", "IHDR");
    }

    @Test
    void of_a_refused_file_nothing_is_kept() {
        assertThat(scans.keep(actor, OFFICE, about, "<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        ScanOutcome.Refused.class,
                        refused -> assertThat(refused.problem().kind()).isEqualTo(ScanProblem.TYPE));
        assertThat(scans.about(about)).isEmpty();
    }

    @Test
    void a_scan_that_an_entry_rests_on_stays_as_it_is() {
        Scan scan = keep(FilesByHand.png());
        bind(scan);

        assertThatThrownBy(() -> scans.discard(scan.id())).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> bind(scan)).isInstanceOf(IllegalStateException.class);
        for (String change : List.of(
                "UPDATE scans.scan SET entry = NULL WHERE id = '%s'",
                "UPDATE scans.scan SET sha256 = repeat('0', 64) WHERE id = '%s'",
                "DELETE FROM scans.scan WHERE id = '%s'")) {
            assertThatThrownBy(() ->
                            database.owner().sql(change.formatted(scan.id())).update())
                    .hasMessageContaining("never changed or deleted");
        }
        assertThat(scans.read(scan)).isNotEmpty();
    }

    @Test
    void a_scan_is_bound_in_the_entrys_transaction_only() {
        Scan scan = keep(FilesByHand.png());

        assertThatThrownBy(() -> scans.bind(List.of(scan.id()), ids.next()))
                .isInstanceOf(IllegalTransactionStateException.class);
        transaction.executeWithoutResult(status -> {
            scans.bind(List.of(scan.id()), ids.next());
            status.setRollbackOnly();
        });
        scans.discard(scan.id());
        assertThat(scans.find(scan.id())).isEmpty();
    }

    @Test
    void a_scan_that_is_not_bound_is_changed_by_binding_only() {
        Scan scan = keep(FilesByHand.png());

        assertThatThrownBy(() -> database.owner()
                        .sql("UPDATE scans.scan SET pages = 2 WHERE id = :id")
                        .param("id", scan.id().value())
                        .update())
                .hasMessageContaining("only bound");
    }

    @Test
    void a_discarded_scan_takes_its_file_along_with_the_commit() {
        Scan scan = keep(FilesByHand.png());

        transaction.executeWithoutResult(status -> {
            scans.discard(scan.id());
            status.setRollbackOnly();
        });
        assertThat(scans.read(scan)).isNotEmpty();

        scans.discard(scan.id());
        scans.discard(scan.id());
        assertThat(fileOf(scan.id())).doesNotExist();
        assertThat(scans.find(scan.id())).isEmpty();
        assertThatThrownBy(() -> scans.read(scan)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_scan_of_a_transaction_that_failed_leaves_nothing() {
        Scan[] kept = new Scan[1];
        transaction.executeWithoutResult(status -> {
            kept[0] = keep(FilesByHand.png());
            assertThat(fileOf(kept[0].id())).exists();
            status.setRollbackOnly();
        });
        assertThat(scans.find(kept[0].id())).isEmpty();
        assertThat(fileOf(kept[0].id())).doesNotExist();
    }

    @Test
    void the_sweep_removes_what_nothing_came_of_and_nothing_else() {
        Scan forgotten = keep(FilesByHand.png());
        Scan bound = keep(FilesByHand.png());
        bind(bound);
        clock.advance(Duration.ofDays(2));
        Scan young = keep(FilesByHand.png());
        clock.advance(Duration.ofDays(28).plusSeconds(1));

        assertThat(keeping.sweep(clock.instant().minus(Duration.ofDays(30)))).isPositive();

        assertThat(scans.about(about)).containsExactly(bound, young);
        assertThat(fileOf(forgotten.id())).doesNotExist();
        assertThat(fileOf(bound.id())).exists();
        assertThat(fileOf(young.id())).exists();
        scans.discard(young.id());
    }

    @Test
    void files_that_a_dead_process_left_go_with_the_sweep_and_nothing_else_does() throws IOException {
        Scan kept = keep(FilesByHand.png());
        Path file = fileOf(kept.id());
        Path withoutRow =
                Files.writeString(file.resolveSibling(UUID.randomUUID().toString()), "left");
        Path unfinished = Files.writeString(file.resolveSibling(kept.id() + ".new"), "left");
        Path foreign = Files.writeString(file.resolveSibling("README"), "of the operator");
        for (Path old : List.of(withoutRow, unfinished, foreign, file)) {
            Files.setLastModifiedTime(old, FileTime.from(clock.instant().minus(Duration.ofDays(40))));
        }

        assertThat(keeping.sweep(clock.instant().minus(Duration.ofDays(35)))).isGreaterThanOrEqualTo(2);

        assertThat(withoutRow).doesNotExist();
        assertThat(unfinished).doesNotExist();
        assertThat(foreign).exists();
        assertThat(file).exists();
        Files.delete(foreign);
        scans.discard(kept.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"gone", "cut off", "one bit", "another's"})
    void verify_names_a_scan_whose_file_is_not_the_one_that_was_kept(String damage) throws IOException {
        Scan scan = keep(FilesByHand.png());
        Scan other = keep(FilesByHand.jpeg());
        bind(scan);
        assertThat(findingsOn(scan)).isEmpty();
        Path file = fileOf(scan.id());
        byte[] kept = Files.readAllBytes(file);
        try {
            switch (damage) {
                case "gone" -> Files.delete(file);
                case "cut off" -> Files.write(file, java.util.Arrays.copyOf(kept, kept.length - 1));
                case "one bit" -> {
                    byte[] changed = kept.clone();
                    changed[kept.length / 2] ^= 1;
                    Files.write(file, changed);
                }
                default -> Files.write(file, Files.readAllBytes(fileOf(other.id())));
            }
            assertThat(findingsOn(scan)).isNotEmpty();
            assertThatThrownBy(() -> scans.read(scan)).isInstanceOf(IllegalStateException.class);
        } finally {
            Files.write(file, kept);
            scans.discard(other.id());
        }
        assertThat(findingsOn(scan)).isEmpty();
    }

    @Test
    void verify_names_a_scan_whose_row_was_changed() {
        Scan scan = keep(FilesByHand.png());
        bind(scan);
        try {
            asSuperuser("UPDATE scans.scan SET office = 'M38' WHERE id = '%s'".formatted(scan.id()));
            assertThat(findingsOn(scan)).isNotEmpty();
        } finally {
            asSuperuser("UPDATE scans.scan SET office = 'M06' WHERE id = '%s'".formatted(scan.id()));
        }
        assertThat(findingsOn(scan)).isEmpty();
    }

    private List<Verification.Finding> findingsOn(Scan scan) {
        return verification.verify(Verification.Against.nothing()).findings().stream()
                .filter(finding -> finding.words().contains(scan.id().toString()))
                .toList();
    }

    private Scan keep(byte[] file) {
        return switch (scans.keep(actor, OFFICE, about, file)) {
            case ScanOutcome.Kept(Scan scan) -> scan;
            case ScanOutcome.Refused(var problem) -> throw new AssertionError(problem);
        };
    }

    private void bind(Scan scan) {
        UUID entry = ids.next();
        transaction.executeWithoutResult(_ -> {
            scans.bind(List.of(scan.id()), entry);
            journal.append(new EntryDraft(
                    entry,
                    "scan.bound",
                    time.now(),
                    actor.ref(),
                    OFFICE,
                    ArticleId.of("LAW-04-L-003:0"),
                    List.of(),
                    Map.of(Scans.SECTION, scans.section(List.of(scan.id())))));
        });
    }

    private Path fileOf(ScanId id) {
        String name = id.toString();
        int end = name.length();
        return Path.of(environment.getRequiredProperty("regjistri.scans.folder"))
                .resolve(name.substring(end - 2))
                .resolve(name.substring(end - 4, end - 2))
                .resolve(name);
    }

    private void asSuperuser(String statement) {
        database.superuser()
                .sql("SET session_replication_role = replica; " + statement)
                .update();
    }
}
