package org.regjistri.operations.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.Notes;
import org.regjistri.database.BackupManifest;
import org.regjistri.operations.commands.OperatedRegister.Ended;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestLives;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople.Couple;
import org.regjistri.testing.TestPeople.Somebody;
import org.regjistri.testing.TestWork;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// R14: the register of each earlier release comes up under the newest schema, and goes on.
@RegisterTest
class UpgradeTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Autowired
    private Environment environment;

    static List<ReleaseDataSet> releases() {
        return ReleaseDataSet.all();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void a_register_of_an_earlier_release_is_whole_and_goes_on(ReleaseDataSet release) throws IOException {
        Path words = Files.writeString(folder.resolve("passphrase"), ReleaseDataSet.PASSPHRASE);
        try (var database = TestDatabase.empty()) {
            OperatedRegister register = OperatedRegister.on(database, folder.resolve("upgraded"), environment);
            assertThat(register.run(
                                    "restore",
                                    "keys",
                                    "--from",
                                    release.keys().toString(),
                                    "--passphrase-file",
                                    words.toString())
                            .end())
                    .isZero();

            Ended ended = register.run("restore", "--from", release.backup().toString());

            assertThat(ended.messages()).isEmpty();
            assertThat(ended.out()).contains("The journal is sound.");
            assertThat(ended.end()).isZero();
            for (BackupManifest.Table table : manifest(release).tables()) {
                // A later migration may bring rows, such as law, and never takes any away.
                assertThat(rows(database.owner(), table.name()))
                        .as(table.name())
                        .isGreaterThanOrEqualTo(table.rows());
            }
            try (var application = RestoredApplication.start(register)) {
                List<String> acts = release.acts();
                assertThat(acts).hasSizeGreaterThan(20);
                assertThat(ReleaseDataSet.tell(
                                acts.stream().map(ReleaseDataSet::idOf).toList(),
                                application.getBean(Acts.class),
                                application.getBean(Notes.class)))
                        .isEqualTo(acts);
                long before = rows(database.owner(), "civilstatus.act");
                anotherBirth(application);
                assertThat(rows(database.owner(), "civilstatus.act")).isEqualTo(before + 1);
            }
        }
    }

    /// Of people whom no data set knows.
    private static void anotherBirth(ApplicationContext application) {
        application.getBean(MutableClock.class).advance(Duration.ofHours(1));
        TestLives lives = application.getBean(TestLives.class);
        Somebody father = lives.bring(TestLives.man("Xhubi"));
        Somebody mother = lives.bring(TestLives.woman("Xhubi").marriedTo(father));
        application
                .getBean(TestWork.class)
                .birth(application.getBean(TestOfficials.class).system(), new Couple(mother, father), true);
    }

    private static BackupManifest manifest(ReleaseDataSet release) throws IOException {
        return JsonMapper.shared()
                .readValue(Files.readString(release.backup().resolve("manifest.json")), BackupManifest.class);
    }

    private static long rows(JdbcClient owner, String table) {
        return owner.sql("SELECT count(*) FROM " + table).query(Long.class).single();
    }
}
