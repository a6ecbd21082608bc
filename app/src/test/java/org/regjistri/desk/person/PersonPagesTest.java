package org.regjistri.desk.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Role;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A person's page, with a family of three generations around it.
@RegisterTest
class PersonPagesTest {
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

    private final List<Map<String, @Nullable Object>> lines = new ArrayList<>();

    private String somebody(String given, String born, @Nullable String mother, @Nullable String died) {
        String id = UUID.randomUUID().toString();
        Map<String, @Nullable Object> line = new HashMap<>();
        line.put("id", id);
        line.put("given", given);
        line.put("surname", "Zeqiri");
        line.put("sex", "FEMALE");
        line.put("birthDate", born);
        line.put("birthPlace", Map.of("country", "XKX", "settlement", "06-001"));
        line.put("mother", mother);
        line.put("died", died);
        line.put("registeredIn", "M06");
        lines.add(line);
        return id;
    }

    private String page(TestOfficial official, String person) {
        Browser browser = new Browser(port);
        assertThat(browser.signIn(official, clock.instant()).statusCode()).isEqualTo(303);
        var response = browser.get("/persons/" + person + "?ground=PARTY_PRESENT");
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body();
    }

    @Test
    void the_family_is_drawn_and_listed_and_little_of_it_is_disclosed() {
        String grandmother = somebody("Hatixhja", "1921", null, "1999-03-02");
        String mother = somebody("Shpresa", "1950", grandmother, null);
        String person = somebody("Drita", "1975-04-01", mother, null);
        String sister = somebody("Fatmirja", "1977-05-01", mother, null);
        List<String> children = new ArrayList<>();
        for (int i = 0; i < 14; i++) {
            children.add(somebody("Fëmija" + (char) ('a' + i), (1994 + i) + "-02-03", person, null));
        }
        String grandchild = somebody("Nipi", "2020-02-03", children.getFirst(), null);
        people.take(lines);
        TestOfficial registrar = officials.appoint("M06", Role.REGISTRAR);

        String page = page(registrar, person);

        assertThat(page)
                .contains("<svg role=\"img\"")
                .contains("aria-describedby=\"family-list\"")
                .contains("1921–1999")
                .contains("Not in the register")
                .contains("No personal number")
                .contains("Not known")
                .contains("Sibling")
                .doesNotContain("/disclosures?person=");
        for (String relative : List.of(grandmother, mother, sister, children.getLast(), grandchild)) {
            assertThat(page).contains("/en/persons/" + relative + "?ground=PARTY_PRESENT");
        }
        assertThat(attributes(registrar, person)).contains("number", "citizenship");
        assertThat(attributes(registrar, grandchild)).containsExactlyInAnyOrder("name", "birth", "death");
        assertThat(looks(registrar)).isEqualTo(1 + 3 + 14 + 1);
    }

    @Test
    void who_looked_is_for_those_entitled_only() {
        String person = somebody("Valbona", "1960", null, null);
        people.take(lines);

        assertThat(page(officials.appoint("M06", Role.HEAD_OF_OFFICE), person))
                .contains("/en/disclosures?person=" + person);
    }

    private List<@Nullable String> attributes(TestOfficial official, String person) {
        return database.owner()
                .sql("""
                        SELECT unnest(attributes) FROM access.disclosure
                         WHERE actor = :actor AND person = CAST(:person AS uuid)
                        """)
                .param("actor", "official:" + official.id())
                .param("person", person)
                .query(String.class)
                .list();
    }

    private long looks(TestOfficial official) {
        return database.owner()
                .sql("SELECT count(DISTINCT person) FROM access.disclosure WHERE actor = :actor")
                .param("actor", "official:" + official.id())
                .query(Long.class)
                .single();
    }
}
