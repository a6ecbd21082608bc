package org.regjistri.access.harvest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Actor;
import org.regjistri.access.Right;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.kernel.Ids;
import org.regjistri.law.LegalTime;
import org.regjistri.notices.Notices;
import org.regjistri.testing.ApiClient;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// S10: looks in masses are stopped and told; a busy counter is not. The limits are those that are shipped; each test
/// has a month of its own.
@RegisterTest
class HarvestTest {
    private static final PaceSettings SHIPPED = new PaceSettings(200, 1000, 200, 600, 8, 2000, 800, "");
    private static int month = 12;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Alarms alarms;

    @Autowired
    private LegalTime time;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MutableClock clock;

    @Autowired
    private Notices notices;

    @Autowired
    private Ids ids;

    @Autowired
    private PlatformTransactionManager transactions;

    @LocalServerPort
    private int port;

    private Pace pace;
    private Watching watching;

    @BeforeEach
    void aNewMonth() {
        month++;
        clock.set(MutableClock.START.plus(Duration.ofDays(30L * month)));
        pace = new Pace(jdbc, alarms, SHIPPED, time);
        watching = new Watching(jdbc, alarms, SHIPPED, time);
    }

    @Test
    void a_sequential_search_is_told_and_then_stopped_until_the_next_hour() {
        TestOfficial clerk = clerk();
        search(clerk, 101);
        watching.watch();
        assertThat(alarms(clerk)).containsExactly("SEARCHES");
        assertThat(stop(clerk)).isEmpty();

        search(clerk, 99);
        clock.advance(Duration.ofMinutes(20));
        assertThat(stop(clerk)).contains(Duration.ofMinutes(40));
        assertThat(alarms(clerk)).containsExactlyInAnyOrder("SEARCHES", "STOPPED");
        assertThat(stop(clerk())).isEmpty();

        clock.advance(Duration.ofMinutes(40));
        assertThat(stop(clerk)).isEmpty();
    }

    @Test
    void ten_clerks_with_five_hundred_look_ups_an_hour_are_all_stopped_and_the_country_is_told() {
        List<TestOfficial> clerks =
                IntStream.range(0, 10).mapToObj(_ -> clerk()).toList();
        for (TestOfficial clerk : clerks) {
            open(clerk, 201, null);
        }
        watching.watch();
        assertThat(clerks).allSatisfy(clerk -> {
            assertThat(stop(clerk)).isPresent();
            assertThat(alarms(clerk)).containsExactlyInAnyOrder("PERSONS", "STOPPED");
        });
        assertThat(kinds(Alarm.ALL)).containsExactly("NATIONAL");
        watching.watch();
        assertThat(kinds(Alarm.ALL)).containsExactly("NATIONAL");
    }

    @Test
    void over_a_day_less_is_enough_and_the_stop_lasts_until_midnight() {
        TestOfficial clerk = clerk();
        for (int hour = 0; hour < 6; hour++) {
            open(clerk, 100, null);
            clock.advance(Duration.ofHours(1));
        }
        Duration toMidnight =
                Duration.between(clock.instant(), time.today().plusDays(1).atStartOfDay(LegalTime.ZONE));
        assertThat(stop(clerk)).contains(toMidnight);
        clock.advance(toMidnight);
        assertThat(stop(clerk)).isEmpty();
    }

    @Test
    void a_slow_scrape_under_every_limit_is_seen_beside_the_others_of_the_office() {
        TestOfficial slow = clerk();
        List<TestOfficial> others = List.of(clerk(), clerk(), clerk());
        for (int day = 0; day < 5; day++) {
            for (int hour = 0; hour < 6; hour++) {
                open(slow, 45, null);
                others.forEach(other -> open(other, 10, null));
                clock.advance(Duration.ofHours(1));
            }
            watching.watch();
            clock.advance(Duration.ofHours(18));
        }
        assertThat(alarms(slow)).isEmpty();
        watching.compare();
        assertThat(alarms(slow)).containsExactly("SLOW");
        assertThat(others).allSatisfy(other -> assertThat(alarms(other)).isEmpty());
    }

    @Test
    void busy_weeks_of_a_whole_office_raise_nothing() {
        List<TestOfficial> office = List.of(clerk(), clerk(), clerk(), clerk());
        for (int day = 0; day < 5; day++) {
            for (int hour = 0; hour < 4; hour++) {
                for (TestOfficial clerk : office) {
                    // Thirty people come; each is searched for, and each brings a parent or a child along.
                    search(clerk, 40);
                    open(clerk, 60, null);
                    family(clerk, 10);
                    assertThat(stop(clerk)).isEmpty();
                }
                watching.watch();
                clock.advance(Duration.ofHours(2));
            }
            clock.advance(Duration.ofHours(16));
        }
        watching.compare();
        assertThat(office).allSatisfy(clerk -> assertThat(alarms(clerk)).isEmpty());
        assertThat(kinds(Alarm.ALL)).isEmpty();
    }

    @Test
    void one_person_whom_many_officials_open_is_told_without_saying_who() {
        String person = "00000000-0000-4000-8000-0000000000" + month;
        for (int i = 0; i < 9; i++) {
            open(clerk(), 1, person);
        }
        watching.watch();
        assertThat(kinds(person)).containsExactly("SUBJECT");
        Browser auditor = signedIn(officials.appoint("A-CRA", Role.AUDITOR));
        assertThat(auditor.get("/alarms").body())
                .contains("Very many officials opened one person")
                .contains("…000000" + month)
                .doesNotContain(person);
    }

    @Test
    void whoever_is_stopped_is_told_what_to_do_and_a_head_lets_them_go_on_for_the_day() {
        TestOfficial clerk = clerk();
        TestOfficial head = officials.appoint("M06", Role.HEAD_OF_OFFICE);
        search(clerk, 5000); // as many as the application under test allows
        Browser browser = signedIn(clerk);
        ApiClient program = new ApiClient(port);
        clock.advance(Duration.ofSeconds(30));
        program.signIn(clerk, clock.instant());
        Map<String, String> wish = Map.of("number", "1234567890", "ground", "PARTY_PRESENT");

        HttpResponse<String> refused = browser.post("/persons/find", wish);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).contains("ask the head of your office");
        HttpResponse<String> ofProgram =
                program.post("/api/v1/persons/find", Map.of("personalNumber", "1234567890", "ground", "PARTY_PRESENT"));
        assertThat(ofProgram.statusCode()).isEqualTo(429);
        assertThat(ofProgram.headers().firstValue("Retry-After")).isPresent();
        assertThat(ofProgram.body()).contains("access.too-many-looks");
        assertThat(denials(clerk)).isEqualTo(2);
        assertThat(alarms(clerk)).containsExactly("STOPPED");
        assertThat(browser.get("/births/new").statusCode()).isLessThan(400);

        Browser office = signedIn(head);
        String alarm = "/alarms/" + alarmOf(clerk);
        assertThat(office.get("/alarms").body()).contains(clerk.userName());
        assertThat(signedIn(officials.appoint("M07", Role.HEAD_OF_OFFICE))
                        .get("/alarms")
                        .body())
                .doesNotContain(clerk.userName());
        assertThat(office.post(alarm + "/lift", Map.of("reason", "")).statusCode())
                .isEqualTo(422);
        assertThat(office.post(alarm + "/lift", Map.of("reason", "School enrolment"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(browser.post("/persons/find", wish).statusCode()).isEqualTo(200);
        assertThat(journal("access.stop-lifted", "School enrolment")).isEqualTo(1);

        assertThat(office.get(alarm).body()).contains("What was it?");
        assertThat(office.post(alarm + "/explanation", Map.of("words", "A school"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(office.get(alarm).body()).contains("A school").doesNotContain("What was it?");
    }

    @Test
    void nobody_lets_themselves_go_on() {
        TestOfficial head = officials.appoint("M06", Role.HEAD_OF_OFFICE);
        search(head, 200);
        assertThat(stop(head)).isPresent();
        Browser browser = signedIn(head);
        String alarm = "/alarms/" + alarmOf(head);
        assertThat(browser.get(alarm).body()).doesNotContain("/lift");
        browser.post(alarm + "/lift", Map.of("reason", "I need it"));
        assertThat(stop(head)).isPresent();
    }

    @Test
    void the_configured_address_is_told_once_and_of_nobody_by_name() {
        var toldTo = new PaceSettings(200, 1000, 200, 600, 8, 2000, 800, "alarm@example.org");
        Alarms telling = telling(toldTo);
        String about = "official:nobody-" + month;
        telling.raise(Alarm.Kind.SLOW, about, null, 900, 800);
        telling.raise(Alarm.Kind.SLOW, about, null, 901, 800);
        assertThat(jdbc.sql("""
                        SELECT key FROM notices.notice AS n JOIN access.alarm AS a ON a.id = n.about
                         WHERE a.about = :about AND n.address = 'alarm@example.org' AND n.arguments = '{}'
                        """).param("about", about).query(String.class).list())
                .containsExactly("alarm.notice");
    }

    /// In a transaction, as the application's own would be.
    private Alarms telling(PaceSettings settings) {
        var transaction = new TransactionTemplate(transactions);
        return new Alarms(jdbc, notices, settings, time, ids) {
            @Override
            public void raise(Alarm.Kind kind, String about, @Nullable String office, long counted, long allowed) {
                transaction.executeWithoutResult(_ -> super.raise(kind, about, office, counted, allowed));
            }
        };
    }

    private TestOfficial clerk() {
        return officials.appoint("M06", Role.REGISTRAR);
    }

    private Browser signedIn(TestOfficial official) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(official, clock.instant()).statusCode()).isEqualTo(303);
        return browser;
    }

    private Optional<Duration> stop(TestOfficial official) {
        Actor actor = TestActors.of(official, Role.REGISTRAR);
        return pace.stop(actor, Right.READ_PERSON);
    }

    /// By name, and nobody is found.
    private void search(TestOfficial official, int times) {
        rows(official, "FIND_PERSON", times, "NULL", 0, false);
    }

    private void open(TestOfficial official, int persons, @Nullable String person) {
        rows(official, "READ_PERSON", persons, person == null ? "gen_random_uuid()" : "'" + person + "'", 1, false);
    }

    /// Each look shows ten relatives.
    private void family(TestOfficial official, int times) {
        rows(official, "READ_PERSON", times * 10, "gen_random_uuid()", 10, true);
    }

    private void rows(TestOfficial official, String right, int lines, String person, int persons, boolean together) {
        Instant at = clock.instant();
        database.owner()
                .sql("""
                        INSERT INTO access.disclosure (id, at, actor, office, right_used, ground, article, occasion,
                            attributes, person, persons, shown_from, look)
                        SELECT gen_random_uuid(), '%1$s', 'official:%2$s', '%3$s', '%4$s', 'PARTY_PRESENT', 'x', 'x',
                               '{name}', %5$s, %6$d, '%1$s', %7$s
                          FROM generate_series(1, %8$d) AS n
                        """.formatted(
                                at,
                                official.id(),
                                official.office(),
                                right,
                                person,
                                persons,
                                together ? "'00000000-0000-4000-8000-000000000001'" : "NULL",
                                lines))
                .update();
    }

    private List<@Nullable String> alarms(TestOfficial official) {
        return kinds("official:" + official.id());
    }

    private List<@Nullable String> kinds(String about) {
        return jdbc.sql("SELECT kind FROM access.alarm WHERE about = :about AND day > :since")
                .param("about", about)
                .param("since", time.today().minusDays(10))
                .query(String.class)
                .list();
    }

    private String alarmOf(TestOfficial official) {
        return jdbc.sql("SELECT id FROM access.alarm WHERE about = :about")
                .param("about", "official:" + official.id())
                .query(String.class)
                .single();
    }

    private long denials(TestOfficial official) {
        return jdbc.sql("SELECT count(*) FROM access.denial WHERE actor = :actor")
                .param("actor", "official:" + official.id())
                .query(Long.class)
                .single();
    }

    private long journal(String kind, String word) {
        return jdbc.sql("""
                        SELECT count(*) FROM journal.entry
                         WHERE convert_from(envelope, 'UTF8') LIKE '%' || :kind || '%'
                           AND convert_from(payload, 'UTF8') LIKE '%' || :word || '%'
                        """)
                .param("kind", kind)
                .param("word", word)
                .query(Long.class)
                .single();
    }
}
