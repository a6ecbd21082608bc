package org.regjistri.civilstatus.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.Books;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.civilstatus.birth.BirthOrders;
import org.regjistri.journal.JournalEntries;
import org.regjistri.journal.Verification;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The books: their numbers, and the end of the day. What is tampered with stays so: the sound ones come first.
@RegisterTest(alone = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BooksTest {
    private static final OfficeCode ISTOG = OfficeCode.of("M06");

    @Autowired
    private RegisteringBirths births;

    @Autowired
    private Books books;

    @Autowired
    private NumberChecks checks;

    @Autowired
    private BookRows rows;

    @Autowired
    private Verification verification;

    @Autowired
    private JournalEntries entries;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MutableClock clock;

    @LocalServerPort
    private int port;

    private Act register() throws InterruptedException {
        Actor registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
        Act act = ((BirthOutcome.Registered) births.register(registrar, BirthOrders.of(people.couple()))).act();
        awaitLeaf(act.entry());
        return act;
    }

    private void awaitLeaf(UUID entry) throws InterruptedException {
        for (int i = 0; i < 200 && !entries.isSequenced(entry); i++) {
            Thread.sleep(Duration.ofMillis(50));
        }
        assertThat(entries.isSequenced(entry)).isTrue();
    }

    private Browser signedIn(String office, Role role) {
        TestOfficial official = officials.appoint(office, role);
        Browser browser = new Browser(port);
        assertThat(browser.signIn(official, clock.instant()).statusCode()).isEqualTo(303);
        return browser;
    }

    private static String to(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
        return response.headers().firstValue("Location").orElseThrow().replaceFirst("^/en", "");
    }

    private static String shown(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    @Test
    @Order(1)
    void a_healthy_book_says_so_and_names_the_office_of_each_act() throws InterruptedException {
        Act act = register();
        Browser registrar = signedIn("M06", Role.REGISTRAR);

        assertThat(shown(registrar.get("/books"))).contains("/books/M06/2026");
        assertThat(shown(registrar.get("/books/M06/2026")))
                .contains("The numbers are in order.")
                .contains(act.number().reference())
                .contains("href=\"/en/acts/" + act.id() + "\"")
                .doesNotContain(act.birth().child().name().surname())
                .doesNotContain("/books/M06/close");
        assertThat(checks.faults(ISTOG, 2026)).isEmpty();
    }

    @Test
    @Order(2)
    void a_day_is_closed_once_and_its_sheet_shows_numbers_counts_and_the_journals_checkpoint()
            throws InterruptedException {
        Act act = register();
        Browser head = signedIn("M06", Role.HEAD_OF_OFFICE);
        assertThat(shown(head.get("/books/M06/close"))).contains(act.number().reference());

        String path = to(head.post("/books/M06/close", Map.of()));
        String sheet = shown(head.get(path));

        assertThat(sheet)
                .contains(act.number().reference())
                .contains("numbers 1 to 2")
                .contains(entries.latestCheckpoint().orElseThrow().origin())
                .contains("— ")
                .contains("Signature")
                .contains("Stamp");
        int closes = rows.closes(ISTOG, 2026, 10).size();
        String again = to(head.post("/books/M06/close", Map.of()));
        assertThat(again).isEqualTo("/books/M06/close?nothing=new");
        assertThat(shown(head.get(again))).contains("There is nothing to close.");
        assertThat(rows.closes(ISTOG, 2026, 10)).hasSize(closes);
    }

    @Test
    @Order(3)
    void closes_follow_each_other_and_the_desk_says_what_is_not_closed() throws InterruptedException {
        register();
        clock.advance(Duration.ofDays(1));

        Books.Day open = books.day(ISTOG, clock.instant().minus(Duration.ofHours(10)));
        assertThat(open.unclosed()).isEqualTo(1);
        assertThat(open.registered()).isZero();
        assertThat(shown(signedIn("M06", Role.HEAD_OF_OFFICE).get("/desk"))).contains("Day not closed");

        to(signedIn("M06", Role.HEAD_OF_OFFICE).post("/books/M06/close", Map.of()));

        assertThat(books.day(ISTOG, clock.instant().minus(Duration.ofHours(10))).unclosed())
                .isZero();
        List<DayClose> closes = rows.closes(ISTOG, 2026, 2);
        assertThat(closes.getFirst().fromNumber()).isEqualTo(closes.getLast().toNumber() + 1);
        assertThat(closes.getFirst().day()).isEqualTo(closes.getLast().day().plusDays(1));
        awaitLeaf(closes.getFirst().entry());
        Verification.Report report = verification.verify(Verification.Against.nothing());
        assertThat(report.findings()).isEmpty();
    }

    @Test
    @Order(4)
    void a_registrar_closes_no_day_and_a_mistyped_book_is_not_there() {
        Browser registrar = signedIn("M06", Role.REGISTRAR);

        assertThat(registrar.post("/books/M06/close", Map.of()).statusCode()).isEqualTo(403);
        for (String path : List.of("/books/M06/1926", "/books/M06/closes/x")) {
            assertThat(registrar.get(path).statusCode()).as(path).isEqualTo(404);
        }
        // As at another office's: the answer does not say which there are.
        for (String path : List.of("/books/m06/2026", "/books/M99/2026", "/books/M07/2026")) {
            assertThat(registrar.get(path).statusCode()).as(path).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @Order(5)
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            M01 | {1,2,4,7}   | 7 | -                                                    | MISSING 3, MISSING 5 to 6
            M02 | {2}         | 2 | -                                                    | MISSING 1
            M03 | {1,2,2}     | 2 | -                                                    | DOUBLED 2
            M04 | {1,2}       | 4 | -                                                    | COUNTER 3 to 4
            M05 | {1,2,3}     | 2 | -                                                    | COUNTER 3
            M08 | {1,2,3}     | 3 | number = 1, recorded_at = '2025-12-31T22:59Z'        | YEAR 1
            M09 | {1,2,3}     | 3 | number = 2, recorded_at = '2026-10-31T10:00Z'        | ORDER 2
            M10 | {1,2,3}     | 3 | number = 2, recorded_at = '2026-11-01T09:59:30Z'     | -
            M11 | {1,2,3}     | 3 | number = 3, recorded_at = '2026-12-31T22:59:59Z'     | -
            """)
    void what_is_not_in_order_is_named(
            String book, String numbers, int last, @Nullable String moved, @Nullable String faults) {
        asSuperuser("ALTER TABLE civilstatus.act DROP CONSTRAINT IF EXISTS act_book_kind_year_number_key");
        asSuperuser("""
                INSERT INTO civilstatus.act (id, kind, book, year, number, reference, office, registrar, legal_basis,
                    command_key, command_digest, recorded_at, entry)
                SELECT gen_random_uuid(), 'BIRTH', '%1$s', 2026, number, gen_random_uuid(), '%1$s', 'job:tests',
                       'LAW-04-L-003:40', gen_random_uuid(), sha256('x'),
                       timestamptz '2026-11-01T09:00Z' + number * interval '1 hour', gen_random_uuid()
                  FROM unnest(CAST('%2$s' AS integer[])) AS number;
                INSERT INTO civilstatus.act_counter (book, kind, year, last) VALUES ('%1$s', 'BIRTH', 2026, %3$s)
                """.formatted(book, numbers, last));
        if (moved != null) {
            String[] change = moved.split(", ", 2);
            asSuperuser("UPDATE civilstatus.act SET " + change[1] + " WHERE book = '" + book + "' AND " + change[0]);
        }

        assertThat(checks.faults(OfficeCode.of(book), 2026).stream()
                        .map(fault -> fault.words().replaceFirst("^BIRTH " + book + " 2026: ", "")))
                .containsExactly(faults == null ? new String[0] : faults.split(", "));
    }

    @Test
    @Order(6)
    void the_page_of_a_book_that_is_not_in_order_says_what_and_what_to_do() {
        assertThat(shown(signedIn("A-CENTRAL", Role.CENTRAL_REGISTER_OFFICIAL).get("/books/M01/2026")))
                .contains("2 things are not in order")
                .contains("5–6")
                .contains("Report it to the Agency")
                .doesNotContain("The numbers are in order.");
    }

    /// A clock that was set back explains an order that is not that of the moments: that is no finding.
    @Test
    @Order(7)
    void verify_names_every_book_that_is_not_in_order() {
        asSuperuser(
                "UPDATE civilstatus.day_close SET to_number = to_number + 5 WHERE book = 'M06' AND from_number = 1");

        List<Verification.Finding> findings =
                verification.verify(Verification.Against.nothing()).findings();

        assertThat(findings.stream()
                        .filter(finding -> finding.kind() == Verification.Kind.RULE_BROKEN)
                        .map(Verification.Finding::words))
                .contains(
                        "BIRTH M01 2026: MISSING 3",
                        "BIRTH M03 2026: DOUBLED 2",
                        "BIRTH M04 2026: COUNTER 3 to 4",
                        "BIRTH M08 2026: YEAR 1")
                .anyMatch(words -> words.startsWith("BIRTH M06 2026: CLOSE"))
                .noneMatch(words -> words.contains("M09"));
        assertThat(findings)
                .anyMatch(finding -> finding.kind() == Verification.Kind.TABLE_DIFFERS
                        && finding.words().contains("civilstatus.day_close"));
    }

    private void asSuperuser(String statement) {
        database.superuser()
                .sql("SET session_replication_role = replica; " + statement)
                .update();
    }
}
