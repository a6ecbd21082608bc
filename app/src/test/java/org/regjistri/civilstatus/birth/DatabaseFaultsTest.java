package org.regjistri.civilstatus.birth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regjistri.access.Role;
import org.regjistri.testing.ApiClient;
import org.regjistri.testing.Browser;
import org.regjistri.testing.FaultLine;
import org.regjistri.testing.FaultLine.Fault;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// R3 and R7: the database does not answer, or not in time. Whoever asks is told to come again, soon; nothing is lost,
/// nothing is done twice, nothing piles up, and work goes on by itself when the fault is over.
@RegisterTest(alone = true, throughLine = true)
class DatabaseFaultsTest {
    /// Far beyond what any request may take; whoever waits so long was not answered.
    private static final Duration NEVER = Duration.ofSeconds(40);

    private static final int MANY = 40;
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Autowired
    private FaultLine line;

    @Autowired
    private HikariDataSource pool;

    @Autowired
    private JdbcClient runtime;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestDatabase database;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private MutableClock clock;

    @LocalServerPort
    private int port;

    private TestOfficial registrar;
    private ApiClient program;

    @BeforeEach
    void signIn() {
        registrar = officials.appoint("M06", Role.REGISTRAR);
        program = new ApiClient(port);
        assertThat(program.signIn(registrar, clock.instant()).statusCode()).isEqualTo(200);
    }

    @AfterEach
    void mend() throws Exception {
        line.mend();
        awaitWork();
    }

    /// A line that is half open ends as a black hole does; it is played in the long run.
    static Stream<Fault> silent() {
        return Boolean.getBoolean("regjistri.long")
                ? Stream.of(Fault.BLACK_HOLE, Fault.HALF_OPEN, Fault.REFUSED)
                : Stream.of(Fault.BLACK_HOLE, Fault.REFUSED);
    }

    @ParameterizedTest
    @MethodSource("silent")
    void without_a_line_everybody_is_answered_and_nothing_piles_up(Fault fault) throws Exception {
        Map<String, Object> birth = BirthOrders.body(people.couple(), "Dea");
        String key = UUID.randomUUID().toString();
        int opened = line.opened();

        line.play(fault);
        List<HttpResponse<String>> answers = atOnce(
                Collections.nCopies(MANY, () -> program.copy().withKey(key).post("/api/v1/births", birth)));

        assertThat(answers).hasSize(MANY).allSatisfy(DatabaseFaultsTest::saysComeAgain);
        assertThat(pool.getHikariPoolMXBean().getThreadsAwaitingConnection())
                .as("nobody but the work that repeats waits on")
                .isLessThan(MANY / 4);
        assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isLessThanOrEqualTo(pool.getMaximumPoolSize());
        assertThat(line.opened() - opened).as("no storm of connections").isLessThanOrEqualTo(MANY * 12 / 10);
        assertThat(ready()).isEqualTo(503);

        line.mend();
        awaitWork();
        HttpResponse<String> first = program.withKey(key).post("/api/v1/births", birth);
        HttpResponse<String> again = program.withKey(key).post("/api/v1/births", birth);
        assertThat(first.statusCode()).as(first.body()).isIn(200, 201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(sessions()).isLessThanOrEqualTo(pool.getMaximumPoolSize());
    }

    @Test
    void on_a_line_that_is_two_seconds_slow_a_birth_is_given_up_in_time_and_registered_later() throws Exception {
        List<TestPeople.Couple> couples = people.couples(4);
        List<String> keys =
                couples.stream().map(_ -> UUID.randomUUID().toString()).toList();
        List<Map<String, Object>> births =
                couples.stream().map(couple -> BirthOrders.body(couple, "Dea")).toList();

        line.slow(Duration.ofSeconds(2));
        List<HttpResponse<String>> slow = atOnce(IntStream.range(0, births.size())
                .<Callable<HttpResponse<String>>>mapToObj(
                        i -> () -> program.copy().withKey(keys.get(i)).post("/api/v1/births", births.get(i)))
                .toList());

        assertThat(slow).allSatisfy(DatabaseFaultsTest::saysComeAgain);
        line.mend();
        awaitWork();
        for (int i = 0; i < births.size(); i++) {
            HttpResponse<String> later = program.withKey(keys.get(i)).post("/api/v1/births", births.get(i));
            assertThat(later.statusCode()).as(later.body()).isEqualTo(201);
        }
    }

    @Test
    void answers_that_drip_are_waited_for() {
        line.drip(400, Duration.ofMillis(1));

        HttpResponse<String> answer = program.postNew("/api/v1/births", BirthOrders.body(people.couple(), "Dea"));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void cut_anywhere_a_birth_is_registered_once() throws Exception {
        int step = Boolean.getBoolean("regjistri.long") ? 97 : 997;
        int cuts = line.cuts();
        int tries = 0;
        for (int bytes = 1; bytes < 10_000; bytes += step, tries++) {
            Map<String, Object> birth = BirthOrders.body(people.couple(), "Dea");
            String key = UUID.randomUUID().toString();

            line.cutAfter(bytes);
            HttpResponse<String> cut = program.withKey(key).post("/api/v1/births", birth);
            line.mend();
            assertThat(cut.statusCode()).as(cut.body()).isIn(201, 503);
            awaitWork();

            HttpResponse<String> first = program.withKey(key).post("/api/v1/births", birth);
            HttpResponse<String> again = program.withKey(key).post("/api/v1/births", birth);
            assertThat(first.statusCode()).as(first.body()).isIn(200, 201);
            assertThat(again.statusCode()).isEqualTo(200);
            assertThat(JSON.readTree(again.body()).path("reference"))
                    .isEqualTo(JSON.readTree(first.body()).path("reference"));
        }
        assertThat(line.cuts() - cuts).as("cuts").isGreaterThan(tries / 2);
    }

    @Test
    void with_all_connections_in_use_programs_and_people_are_told_to_come_again() throws Exception {
        Browser browser = signedIn();
        List<Connection> taken = new ArrayList<>();
        List<HttpResponse<String>> answers;
        try {
            for (int i = 0; i < pool.getMaximumPoolSize(); i++) {
                taken.add(pool.getConnection());
            }
            answers = atOnce(List.of(
                    () -> program.get("/api/v1/persons/" + UUID.randomUUID() + "?ground=REGISTRATION"),
                    () -> browser.get("/desk"),
                    () -> new Browser(port).post("/sign-in", Map.of("userName", "a", "password", "b", "code", "c")),
                    () -> get("/health/ready")));
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }

        saysComeAgain(answers.getFirst());
        assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(503);
        assertThat(answers.get(1).body()).contains("Wait a minute, then try again.");
        assertThat(browser.get("/desk").statusCode()).as("the session lives on").isEqualTo(200);
    }

    @Test
    void it_is_told_in_every_language() throws Exception {
        Browser browser = signedIn();
        Map<String, String> words = Map.of(
                "sq", "Regjistri nuk mund të përgjigjet për momentin",
                "sr", "Registar trenutno ne može da odgovori",
                "sr-cyrl", "Регистар тренутно не може да одговори",
                "en", "The register cannot answer just now");

        line.play(Fault.REFUSED);
        List<HttpResponse<String>> pages = atOnce(words.keySet().stream()
                .<Callable<HttpResponse<String>>>map(language -> () -> browser.getPlain("/" + language + "/desk"))
                .toList());

        assertThat(pages).allSatisfy(page -> {
            String path = page.uri().getPath();
            String language = path.substring(1, path.lastIndexOf('/'));
            assertThat(page.statusCode()).as(page.body()).isEqualTo(503);
            assertThat(page.headers().firstValue("Retry-After")).contains("5");
            assertThat(page.body()).contains(words.get(language));
        });
    }

    private Browser signedIn() {
        Browser browser = new Browser(port);
        clock.advance(Duration.ofMinutes(1));
        assertThat(browser.signIn(registrar, clock.instant()).statusCode()).isEqualTo(303);
        return browser;
    }

    @Test
    void who_waits_too_long_for_others_is_told_to_come_again_and_nothing_is_half_done() throws Exception {
        TestPeople.Couple parents = people.couple();
        Map<String, Object> birth = BirthOrders.body(parents, "Dea");
        String key = UUID.randomUUID().toString();
        HttpResponse<String> waited;
        try (Connection other = database.ownerSource().getConnection()) {
            other.setAutoCommit(false);
            try (var statement = other.prepareStatement("SELECT FROM persons.person WHERE id = ? FOR UPDATE")) {
                statement.setObject(1, parents.mother().id().value());
                statement.execute();
            }
            waited = program.withKey(key).post("/api/v1/births", birth);
            other.rollback();
        }

        saysComeAgain(waited);
        assertThat(program.withKey(key).post("/api/v1/births", birth).statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_statement_that_takes_too_long_is_given_up() {
        assertThatThrownBy(() -> runtime.sql("SELECT pg_catalog.pg_sleep(60)::text")
                        .query(String.class)
                        .single())
                .rootCause()
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57014"));
    }

    @Test
    void a_transaction_that_takes_too_long_is_given_up_though_each_statement_is_in_time() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    for (int i = 0; i < 3; i++) {
                        runtime.sql("SELECT pg_catalog.pg_sleep(2.5)::text")
                                .query(String.class)
                                .single();
                    }
                }))
                .isInstanceOfSatisfying(
                        TransactionSystemException.class,
                        e -> assertThat(e.getApplicationException()).hasStackTraceContaining("transaction timeout"));
    }

    private static void saysComeAgain(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("/problems/request.busy", "Try again in a minute.");
    }

    private static List<HttpResponse<String>> atOnce(List<Callable<HttpResponse<String>>> calls) throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<HttpResponse<String>> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> one : clients.invokeAll(calls)) {
                answers.add(one.get());
            }
            return answers;
        }
    }

    private int ready() throws Exception {
        return get("/health/ready").statusCode();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .timeout(NEVER)
                        .build(),
                BodyHandlers.ofString());
    }

    /// Without anybody's hand, and in the time that an official would wait.
    private void awaitWork() throws Exception {
        long end = System.nanoTime() + NEVER.toNanos();
        while (ready() != 200) {
            assertThat(System.nanoTime()).as("the register is ready again").isLessThan(end);
            Thread.sleep(50);
        }
    }

    private int sessions() {
        return database.superuser().sql("""
                        SELECT count(*) FROM pg_stat_activity
                        WHERE datname = current_database() AND usename = 'regjistri_runtime'
                        """).query(Integer.class).single();
    }
}
