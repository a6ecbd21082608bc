package org.regjistri.operations.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.Notes;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes the data set of a release, once, on the day of the release: `-Dregjistri.release=` and the version of its
/// newest migration. CONTRIBUTING.md says how.
@RegisterTest(alone = true)
@EnabledIfSystemProperty(named = "regjistri.release", matches = "\\d{8}_\\d{4}")
class MakingReleaseDataSetTest {
    private static final long MOST_BYTES = 1_500_000;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Autowired
    private TestWork work;

    @Autowired
    private Acts acts;

    @Autowired
    private Notes notes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Environment environment;

    @LocalServerPort
    private int port;

    @Test
    void the_register_of_a_small_office() throws IOException, InterruptedException {
        var set = new ReleaseDataSet(ReleaseDataSet.ALL.resolve(System.getProperty("regjistri.release")));
        List<Act> registered = work.births(40);
        work.certificate(registered.getFirst());
        work.certificate(registered.getLast());
        work.correct(registered.get(7));
        work.draft();
        awaitLeaves();
        work.closeDay(new Browser(port), clock);
        awaitLeaves();

        OperatedRegister running = OperatedRegister.of(environment, folder);
        Path words = Files.writeString(folder.resolve("passphrase"), ReleaseDataSet.PASSPHRASE);
        Files.createDirectories(set.folder());
        assertThat(running.run("backup", "--to", set.backup().toString()).end()).isZero();
        assertThat(running.run("backup", "keys", "--to", set.keys().toString(), "--passphrase-file", words.toString())
                        .end())
                .isZero();
        Files.write(
                set.folder().resolve("acts.txt"),
                ReleaseDataSet.tell(registered.stream().map(Act::id).toList(), acts, notes));

        long bytes = OperatedRegister.files(set.folder()).values().stream()
                .mapToLong(content -> content.length)
                .sum();
        assertThat(bytes).isLessThan(MOST_BYTES);
    }

    private void awaitLeaves() throws InterruptedException {
        while (jdbc.sql("SELECT count(*) FROM journal.unsequenced")
                        .query(Long.class)
                        .single()
                > 0) {
            Thread.sleep(50);
        }
    }
}
