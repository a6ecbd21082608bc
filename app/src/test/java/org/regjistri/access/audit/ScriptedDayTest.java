package org.regjistri.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.regjistri.access.Role;
import org.regjistri.civilstatus.birth.BirthOrders;
import org.regjistri.testing.ApiClient;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/// S12: a day at a counter, through HTTP alone. Beside each step stands what it must leave in the logs; at the end they
/// hold that, each once, and nothing else, and the application's own log names nobody.
@RegisterTest
@ExtendWith(OutputCaptureExtension.class)
class ScriptedDayTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String GIVEN = "Qendresadea";

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

    private final List<String> expected = new ArrayList<>();

    @Test
    void every_read_write_and_denial_is_noted_once_and_no_log_line_names_anybody(CapturedOutput output) {
        TestPeople.Couple couple = people.couple();
        String mother = couple.mother().id().toString();
        String father = couple.father().id().toString();
        TestOfficial clerk = officials.appoint("M06", Role.REGISTRAR);
        Browser browser = new Browser(port);
        ApiClient program = new ApiClient(port);
        ListAppender<ILoggingEvent> log = listen();

        status(422, browser.signIn(clerk.userName(), "not the password", "000000"));
        leaves("sign-in PASSWORD");
        status(303, browser.signIn(clerk, clock.instant()));
        leaves("sign-in ACCEPTED");
        clock.advance(Duration.ofSeconds(30));
        status(200, program.signIn(clerk, clock.instant()));
        leaves("sign-in ACCEPTED");

        status(
                200,
                browser.post("/persons/find", Map.of("number", number(couple.mother()), "ground", "PARTY_PRESENT")));
        leaves("look PARTY_PRESENT person.find-by-number " + mother);
        status(200, browser.post("/persons/find", Map.of("number", "9999999999", "ground", "PARTY_PRESENT")));
        leaves("look PARTY_PRESENT person.find-by-number nobody");
        status(200, program.post("/api/v1/persons/find", Map.of("surname", "Askushkund", "ground", "SUPERVISION")));
        leaves("look SUPERVISION person.find-by-name nobody");

        status(200, browser.get("/persons/" + mother + "?ground=PARTY_PRESENT"));
        leaves("look PARTY_PRESENT person.page " + mother, "look PARTY_PRESENT person.family " + father);
        status(200, browser.get("/persons/" + mother));
        leaves();

        status(200, browser.get("/births/new"));
        leaves();
        UUID draft = UUID.randomUUID();
        status(
                303,
                browser.post(
                        "/births/drafts",
                        Map.of(
                                "key", draft.toString(),
                                "office", "M06",
                                "motherNumber", number(couple.mother()),
                                "fatherNumber", number(couple.father()))));
        // The step looks up whether the two can be parents.
        leaves(
                "draft BEGIN",
                "draft SAVE",
                "look REGISTRATION birth.parents " + mother,
                "look REGISTRATION birth.parents " + father);
        status(
                303,
                browser.post(
                        "/drafts/" + draft + "/refusal", Map.of("version", version(draft), "reason", "Nuk ka dëshmi")));
        leaves("draft REFUSE", "entry draft.refused");

        HttpResponse<String> born = program.postNew("/api/v1/births", BirthOrders.body(couple, GIVEN));
        status(201, born);
        String act = JSON.readTree(born.body()).path("act").asString();
        leaves(
                "look REGISTRATION birth.parents " + mother,
                "look REGISTRATION birth.parents " + father,
                "entry birth.registered");
        String child = child(act);
        status(200, program.get("/api/v1/acts/" + act + "?ground=PARTY_PRESENT"));
        leaves(
                "look PARTY_PRESENT act.page " + child,
                "look PARTY_PRESENT act.page " + mother,
                "look PARTY_PRESENT act.page " + father);

        HttpResponse<String> paper = program.postNew(
                "/api/v1/acts/" + act + "/certificates",
                Map.of(
                        "office",
                        "M06",
                        "applicant",
                        Map.of("capacity", "MOTHER"),
                        "purpose",
                        Map.of("kind", "EDUCATION"),
                        "language",
                        "sq"));
        status(201, paper);
        leaves(
                "look PARTY_PRESENT certificate.issue " + child,
                "look PARTY_PRESENT certificate.issue " + mother,
                "look PARTY_PRESENT certificate.issue " + father,
                "entry document.ordered");

        status(200, browser.get("/persons/" + mother + "/disclosures"));
        leaves("look PERSON_REQUEST person.looks " + mother);
        status(403, browser.get("/officials"));
        leaves("denial ADMINISTER_OFFICIALS /officials");
        status(303, browser.post("/sign-out", Map.of()));
        leaves();
        status(303, browser.get("/persons/" + mother + "?ground=PARTY_PRESENT"));
        leaves();

        assertThat(noted(clerk)).containsExactlyInAnyOrderElementsOf(expected);
        String lines = output.getAll() + said(log);
        assertThat(lines).isNotBlank();
        for (String secret : List.of(
                number(couple.mother()),
                number(couple.father()),
                couple.mother().surname(),
                GIVEN,
                "1992-04-11",
                clerk.password(),
                "Askushkund")) {
            assertThat(lines).doesNotContain(secret);
        }
    }

    private void leaves(String... lines) {
        expected.addAll(Arrays.asList(lines));
    }

    private static void status(int wanted, HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(wanted);
    }

    /// All that the tables hold of what the official did.
    private List<@Nullable String> noted(TestOfficial clerk) {
        JdbcClient owner = database.owner();
        List<@Nullable String> noted = new ArrayList<>();
        for (String sql : List.of(
                "SELECT 'look ' || ground || ' ' || occasion || ' ' || coalesce(person::text, 'nobody') "
                        + "FROM access.disclosure WHERE actor = 'official:' || :id",
                "SELECT 'denial ' || right_used || ' ' || route FROM access.denial WHERE actor = 'official:' || :id",
                "SELECT 'sign-in ' || outcome FROM access.sign_in_attempt WHERE official = CAST(:id AS uuid)",
                "SELECT 'draft ' || step FROM civilstatus.draft_step WHERE by_whom = 'official:' || :id",
                "SELECT 'entry ' || (convert_from(envelope, 'UTF8')::jsonb ->> 'kind') FROM journal.entry "
                        + "WHERE convert_from(envelope, 'UTF8')::jsonb ->> 'actor' = 'official:' || :id")) {
            noted.addAll(owner.sql(sql)
                    .param("id", clerk.id().toString())
                    .query(String.class)
                    .list());
        }
        return noted;
    }

    private String version(UUID draft) {
        return database.owner()
                .sql("SELECT version FROM civilstatus.draft WHERE id = :draft")
                .param("draft", draft)
                .query(String.class)
                .single();
    }

    private String child(String act) {
        return database.owner()
                .sql("SELECT child FROM civilstatus.birth WHERE act = CAST(:act AS uuid)")
                .param("act", act)
                .query(String.class)
                .single();
    }

    private static String number(TestPeople.Somebody one) {
        return one.number().digits();
    }

    /// The application's own lines down to what is only written while a fault is looked for.
    private static ListAppender<ILoggingEvent> listen() {
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        events.start();
        Logger ours = (Logger) LoggerFactory.getLogger("org.regjistri");
        ours.setLevel(Level.DEBUG);
        ours.addAppender(events);
        return events;
    }

    private static String said(ListAppender<ILoggingEvent> events) {
        ((Logger) LoggerFactory.getLogger("org.regjistri")).detachAppender(events);
        StringBuilder said = new StringBuilder("log:");
        List.copyOf(events.list).forEach(event -> said.append('\n').append(event.getFormattedMessage()));
        return said.toString();
    }
}
