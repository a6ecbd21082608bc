package org.regjistri.civilstatus.birth;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Role;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.access.RouteRecipe.Situation;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// A declaration of birth through its pages, without a browser.
@RegisterTest
class BirthPagesTest {
    @Autowired
    private RegisterRouteRecipes recipes;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private MutableClock clock;

    @LocalServerPort
    private int port;

    @Test
    void each_step_is_kept_and_leads_to_the_next() {
        TestOfficial registrar = officials.appoint("M06", Role.REGISTRAR);
        Browser browser = new Browser(port);
        assertThat(browser.signIn(registrar, clock.instant()).statusCode()).isEqualTo(303);
        for (Map.Entry<String, String> step :
                Map.of("parents", "/child", "child", "/papers", "papers", "").entrySet()) {
            Call call = Objects.requireNonNull(recipes.byRoute().get("POST /births/drafts/{draft}/" + step.getKey()))
                    .call(new Situation(Optional.of(registrar), registrar.office()));

            HttpResponse<String> answer = browser.post(call.path(), call.fields());

            assertThat(answer.statusCode()).as("%s: %s", step, answer.body()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElseThrow())
                    .endsWith(call.path().replace("/" + step.getKey(), step.getValue()));
        }
    }
}
