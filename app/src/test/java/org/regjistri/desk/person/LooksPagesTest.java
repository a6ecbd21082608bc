package org.regjistri.desk.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.civilstatus.birth.BirthOrders;
import org.regjistri.testing.ApiClient;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// P7: a person reads who looked, for what; what is delayed or hidden appears when that is over, and nothing tells of
/// events in the lives of others.
@RegisterTest
class LooksPagesTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String NONE = "Nobody has looked";

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private RegisteringBirths births;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MutableClock clock;

    @LocalServerPort
    private int port;

    private TestPeople.Couple couple;
    private String person;

    @BeforeEach
    void somebody() {
        couple = people.couple();
        person = couple.mother().id().toString();
    }

    @Test
    void a_look_appears_at_once_with_office_purpose_and_data_and_without_the_officials_name() {
        TestOfficial clerk = officials.appoint("M06", Role.REGISTRAR);
        Browser browser = signedIn(clerk);
        assertThat(looks(browser)).contains(NONE);

        browser.get("/persons/" + person + "?ground=PARTY_PRESENT");

        assertThat(table(looks(signedIn(officials.appoint("M07", Role.REGISTRAR)))))
                .contains("23 November 2026, 10:00")
                .contains("Civil Status Office of Istog")
                .contains("A service was asked for at the counter")
                .contains("personal number")
                .contains("You asked who had looked")
                .doesNotContain(clerk.userName())
                .doesNotContain("Zyrtar");
    }

    @Test
    void programs_read_the_same_page_by_page_the_newest_first() {
        for (int i = 0; i < 51; i++) {
            line(i);
        }
        ApiClient program = new ApiClient(port);
        program.signIn(officials.appoint("M06", Role.REGISTRAR), clock.instant());
        String path = "/api/v1/persons/" + person + "/disclosures";
        String first = program.get(path).body();
        assertThat(first)
                .contains("\"at\":\"2026-11-23T09:00:00Z\"")
                .doesNotContain("\"at\":\"2026-11-23T08:10:00Z\"")
                .contains("\"office\":\"M06\"")
                .contains("\"purpose\":\"PARTY_PRESENT\"")
                .contains("\"reason\":\"A service was asked for at the counter\"")
                .contains("\"data\":[\"birth\",\"name\"]");
        String next = first.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
        assertThat(program.get(path + "?before=" + next).body())
                .contains("\"at\":\"2026-11-23T08:10:00Z\"")
                .contains("\"next\":null");
    }

    @Test
    void what_is_delayed_appears_when_the_delay_of_the_law_is_over_and_is_counted_nowhere_before() {
        Browser official = signedIn(officials.appoint("A-CENTRAL", Role.CENTRAL_REGISTER_OFFICIAL));
        official.get("/persons/" + person + "?ground=SUPERVISION");
        assertThat(looks(official)).contains(NONE);

        clock.advance(DAY.multipliedBy(30).minusSeconds(1));
        assertThat(asked()).doesNotContain("The register was being checked");
        clock.advance(Duration.ofSeconds(1));
        assertThat(asked())
                .contains("The register was being checked")
                .contains("23 November 2026, 10:00")
                .contains("Sector for the Central Register");
    }

    @Test
    void what_a_court_ordered_stays_hidden_until_the_secrecy_ends() {
        TestOfficial one = officials.appoint("A-CENTRAL", Role.CENTRAL_REGISTER_OFFICIAL);
        Browser first = signedIn(one);
        Browser second = signedIn(officials.appoint("A-CENTRAL", Role.CENTRAL_REGISTER_OFFICIAL));
        String byOrder = "/persons/" + person + "/by-order";
        assertThat(first.get(byOrder).statusCode()).isEqualTo(403);

        assertThat(propose(first).statusCode()).isEqualTo(303);
        String order = "/court-orders/" + order();
        assertThat(first.post(order + "/approval", Map.of()).statusCode()).isEqualTo(409);
        assertThat(first.get(byOrder).statusCode()).isEqualTo(403);
        assertThat(second.post(order + "/approval", Map.of()).statusCode()).isEqualTo(303);
        HttpResponse<String> page = first.get(byOrder);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains(couple.mother().number().digits().substring(0, 4));
        String ofHusband = "/persons/" + couple.father().id() + "/by-order";
        assertThat(first.get(ofHusband).statusCode()).isEqualTo(403);

        clock.advance(DAY.multipliedBy(1000));
        assertThat(asked()).contains(NONE);
        first = signedIn(one);
        assertThat(first.get(byOrder).statusCode()).isEqualTo(403);
        assertThat(first.post(order + "/lifting", Map.of()).statusCode()).isEqualTo(303);
        assertThat(asked()).contains("A court had ordered it").contains("23 November 2026, 10:00");
        assertThat(entries("access.order-approved")).isEqualTo(1);
        assertThat(entries("access.order-lifted")).isEqualTo(1);
    }

    @Test
    void a_birth_shows_on_the_parents_page_neither_that_it_was_one_nor_whose() {
        var registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
        births.register(registrar, BirthOrders.of(couple));

        assertThat(table(asked()))
                .contains("Something was being registered")
                .doesNotContain("Dea")
                .doesNotContain("REGISTER_BIRTH")
                .doesNotContain("child")
                .doesNotContain("birth.");
    }

    @Test
    void who_is_seen_beside_a_relative_reads_no_more_than_that() {
        Browser browser = signedIn(officials.appoint("M06", Role.REGISTRAR));
        browser.get("/persons/" + couple.father().id() + "?ground=PARTY_PRESENT");
        assertThat(asked())
                .contains("A service was asked for at the counter")
                .doesNotContain(couple.father().given())
                .doesNotContain(couple.father().id().toString())
                .doesNotContain("person.family");
    }

    /// Of what is shown now, to an official who looked at nothing before.
    private String asked() {
        return looks(signedIn(officials.appoint("M06", Role.REGISTRAR)));
    }

    private static String table(String page) {
        return page.substring(page.indexOf("<tbody>"), page.indexOf("</tbody>"));
    }

    private String looks(Browser browser) {
        HttpResponse<String> page = browser.get("/persons/" + person + "/disclosures");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        return page.body();
    }

    private Browser signedIn(TestOfficial official) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(official, clock.instant()).statusCode()).isEqualTo(303);
        return browser;
    }

    private HttpResponse<String> propose(Browser browser) {
        return browser.post(
                "/court-orders",
                Map.of(
                        "person", person,
                        "reference", "Prishtina " + person.substring(28),
                        "endsOn.day", "24",
                        "endsOn.month", "12",
                        "endsOn.year", "2026"));
    }

    private String order() {
        return database.owner()
                .sql("SELECT id FROM access.court_order WHERE person = CAST(:person AS uuid)")
                .param("person", person)
                .query(String.class)
                .single();
    }

    private long entries(String kind) {
        return database.owner()
                .sql("""
                        SELECT count(*) FROM journal.entry
                         WHERE convert_from(envelope, 'UTF8') LIKE '%' || :kind || '%'
                           AND convert_from(payload, 'UTF8') LIKE '%' || :person || '%'
                        """)
                .param("kind", kind)
                .param("person", person)
                .query(Long.class)
                .single();
    }

    private void line(int minutesAgo) {
        database.owner()
                .sql("""
                        INSERT INTO access.disclosure (id, at, actor, office, right_used, ground, article, occasion,
                            attributes, person, shown_from)
                        SELECT gen_random_uuid(), moment, 'job:tests', 'M06', 'READ_PERSON', 'PARTY_PRESENT', 'x', 'x',
                               '{name,birth}', CAST(:person AS uuid), moment
                          FROM (SELECT CAST(:now AS timestamptz) - make_interval(mins => :ago) AS moment) AS m
                        """)
                .param("person", person)
                .param("now", clock.instant().toString())
                .param("ago", minutesAgo)
                .update();
    }
}
