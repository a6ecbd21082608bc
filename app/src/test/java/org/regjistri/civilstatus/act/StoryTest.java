package org.regjistri.civilstatus.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.civilstatus.birth.BirthOrders;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// The story of an act: begun, registered, papers issued.
@RegisterTest
class StoryTest {
    @Autowired
    private RegisteringBirths births;

    @Autowired
    private Drafts drafts;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private MutableClock clock;

    @LocalServerPort
    private int port;

    @Test
    void what_happened_stands_in_the_order_of_time_with_who_did_it() {
        TestOfficial official = officials.appoint("M06", Role.REGISTRAR);
        Actor registrar = TestActors.of(official, Role.REGISTRAR);
        UUID key = UUID.randomUUID();
        drafts.begin(registrar, DraftId.of(key), ActKind.BIRTH, OfficeCode.of("M06"));
        clock.advance(Duration.ofMinutes(3));
        Act act = ((BirthOutcome.Registered) births.register(registrar, BirthOrders.of(people.couple(), "Dea", key)))
                .act();
        clock.advance(Duration.ofMinutes(3));
        Browser browser = new Browser(port);
        browser.signIn(official, clock.instant());
        issue(browser, act);

        String story =
                browser.get("/acts/" + act.id() + "/story?ground=SUPERVISION").body();

        assertThat(story)
                .containsSubsequence(
                        "began the declaration",
                        "registered the birth at",
                        act.number().reference(),
                        "issued the personal number",
                        "issued the document")
                .contains("Zyrtar " + official.userName())
                .contains("/en/acts/" + act.id() + "?ground=SUPERVISION")
                .doesNotContain(act.birth().child().name().surname());
    }

    private static void issue(Browser browser, Act act) {
        Map<String, String> form =
                new HashMap<>(Map.of("office", "M06", "asks", "MOTHER", "purpose", "EDUCATION", "language", "sq"));
        form.put("key", UUID.randomUUID().toString());
        assertThat(browser.post("/acts/" + act.id() + "/certificates", form).statusCode())
                .isEqualTo(303);
    }

    @Test
    void whoever_names_no_ground_is_asked_for_one_and_an_act_that_is_not_there_has_no_story() {
        Browser browser = new Browser(port);
        browser.signIn(officials.appoint("M06", Role.REGISTRAR), clock.instant());

        assertThat(browser.get("/acts/" + UUID.randomUUID() + "/story").body()).contains("name=\"ground\"");
        assertThat(browser.get("/acts/" + UUID.randomUUID() + "/story?ground=SUPERVISION")
                        .statusCode())
                .isEqualTo(404);
    }
}
