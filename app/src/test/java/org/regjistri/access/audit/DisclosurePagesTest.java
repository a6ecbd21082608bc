package org.regjistri.access.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Role;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@RegisterTest
class DisclosurePagesTest {
    private final TestOfficials officials;
    private final TestDatabase database;
    private final MutableClock clock;
    private final int port;

    @Autowired
    DisclosurePagesTest(TestOfficials officials, TestDatabase database, MutableClock clock, @LocalServerPort int port) {
        this.officials = officials;
        this.database = database;
        this.clock = clock;
        this.port = port;
    }

    @Test
    void the_auditor_sees_by_user_name_who_looked_and_of_the_person_the_end_of_an_identifier() {
        TestOfficial registrar = officials.appoint("M06", Role.REGISTRAR);
        UUID person = look(registrar, 0);
        String page = signedIn("A-CRA", Role.AUDITOR)
                .get("/disclosures?official=" + registrar.userName())
                .body();
        assertThat(page)
                .contains("The party is at the counter")
                .contains("person.page")
                .contains("…" + person.toString().substring(28))
                .doesNotContain(person.toString());
    }

    @Test
    void a_head_of_office_sees_the_own_office_and_its_satellites_only() {
        TestOfficial own = officials.appoint("M06", Role.REGISTRAR);
        TestOfficial satellite = officials.appoint("M06-01", Role.REGISTRAR);
        TestOfficial other = officials.appoint("M07", Role.REGISTRAR);
        String shownOwn = end(look(own, 0));
        String shownSatellite = end(look(satellite, 0));
        String hidden = end(look(other, 0));
        Browser head = signedIn("M06", Role.HEAD_OF_OFFICE);
        assertThat(head.get("/disclosures").body())
                .contains(shownOwn)
                .contains(shownSatellite)
                .doesNotContain(hidden);
        String ofOther = head.get("/disclosures?official=" + other.userName()).body();
        String ofNobody = head.get("/disclosures?official=nobody.at.all").body();
        assertThat(ofOther).contains("Nobody was looked at in this period");
        assertThat(ofOther.replace(other.userName(), "nobody.at.all").length()).isEqualTo(ofNobody.length());
    }

    @Test
    void of_one_person_it_shows_who_looked_as_far_as_the_right_goes_and_never_who_the_person_is() {
        TestOfficial own = officials.appoint("M06", Role.REGISTRAR);
        TestOfficial other = officials.appoint("M07", Role.REGISTRAR);
        UUID person = look(own, 60 * 24 * 90);
        look(other, 5, person);
        UUID somebodyElse = look(own, 5);
        String ofPerson = "/disclosures?person=" + person;

        assertThat(signedIn("A-CRA", Role.AUDITOR).get(ofPerson).body())
                .contains("Who looked at this person")
                .contains(own.userName())
                .contains(other.userName())
                .doesNotContain(end(somebodyElse));
        assertThat(signedIn("M06", Role.HEAD_OF_OFFICE).get(ofPerson).body())
                .contains(own.userName())
                .doesNotContain(other.userName());
    }

    @Test
    void the_newest_stand_first_and_fifty_make_a_page() {
        TestOfficial registrar = officials.appoint("M06", Role.REGISTRAR);
        UUID oldest = look(registrar, 100);
        for (int minute = 99; minute > 1; minute--) {
            look(registrar, minute);
        }
        UUID newest = look(registrar, 1);
        Browser auditor = signedIn("A-CRA", Role.AUDITOR);
        String first =
                auditor.get("/disclosures?official=" + registrar.userName()).body();
        assertThat(first).contains(end(newest)).doesNotContain(end(oldest)).contains("rel=\"next\"");
        String next = first.replaceAll("(?s).*rel=\"next\" href=\"/en([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        String second = auditor.get(next).body();
        assertThat(second).contains(end(oldest)).doesNotContain(end(newest)).doesNotContain("rel=\"next\"");
    }

    @Test
    void a_period_takes_in_its_first_and_last_day() {
        TestOfficial registrar = officials.appoint("M06", Role.REGISTRAR);
        String here = end(look(registrar, 60 * 24));
        Browser auditor = signedIn("A-CRA", Role.AUDITOR);
        String base = "/disclosures?official=" + registrar.userName();
        assertThat(auditor.get(base + period(22, 22)).body()).contains(here);
        assertThat(auditor.get(base + period(21, 21)).body()).doesNotContain(here);
        assertThat(auditor.get(base + period(23, 23)).body()).doesNotContain(here);
        assertThat(auditor.get(base + period(21, 31)).body()).contains("not a day of the calendar");
    }

    @Test
    void what_was_refused_is_shown_with_its_route() {
        TestOfficial registrar = officials.appoint("M06", Role.REGISTRAR);
        Browser browser = new Browser(port);
        browser.signIn(registrar, clock.instant());
        assertThat(browser.get("/officials/" + UUID.randomUUID()).statusCode()).isEqualTo(403);
        String page = signedIn("A-CRA", Role.AUDITOR)
                .get("/disclosures?show=denials&official=" + registrar.userName())
                .body();
        assertThat(page).contains("Administer officials").contains("/officials/{id}");
    }

    private Browser signedIn(String office, Role role) {
        Browser browser = new Browser(port);
        browser.signIn(officials.appoint(office, role), clock.instant());
        return browser;
    }

    private UUID look(TestOfficial official, int minutesAgo) {
        return look(official, minutesAgo, UUID.randomUUID());
    }

    private UUID look(TestOfficial official, int minutesAgo, UUID person) {
        database.owner()
                .sql("""
                        INSERT INTO access.disclosure
                            (id, at, actor, office, right_used, ground, article, occasion, attributes, person)
                        VALUES (gen_random_uuid(), CAST(:now AS timestamptz) - make_interval(mins => :ago), :actor,
                                :office, 'READ_PERSON', 'PARTY_PRESENT', 'LAW-04-L-003:66', 'person.page', '{name}',
                                :person)
                        """)
                .param("now", clock.instant().toString())
                .param("ago", minutesAgo)
                .param("actor", "official:" + official.id())
                .param("office", official.office().value())
                .param("person", person)
                .update();
        return person;
    }

    private static String end(UUID person) {
        return person.toString().substring(28);
    }

    private static String period(int from, int to) {
        return "&from.day=" + from + "&from.month=11&from.year=2026&to.day=" + to + "&to.month=11&to.year=2026";
    }
}
