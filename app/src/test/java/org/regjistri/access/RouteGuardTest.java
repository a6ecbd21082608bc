package org.regjistri.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.testing.ApiClient;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

@RegisterTest
class RouteGuardTest {
    private final Actors actors;
    private final Access access;
    private final ApplicationContext application;
    private final TestOfficials officials;
    private final MutableClock clock;
    private final int port;

    @Autowired
    RouteGuardTest(
            Actors actors,
            Access access,
            ApplicationContext application,
            TestOfficials officials,
            MutableClock clock,
            @LocalServerPort int port) {
        this.actors = actors;
        this.access = access;
        this.application = application;
        this.officials = officials;
        this.clock = clock;
        this.port = port;
    }

    /// A handler whose author forgot to say who may.
    static class Forgetful {
        void undeclared() {}

        @OpenToAll
        void open() {}
    }

    @Test
    void a_handler_that_declares_nothing_is_refused_to_everybody() throws Exception {
        assertThat(statusOf("undeclared")).isEqualTo(403);
    }

    @Test
    void a_handler_that_is_open_to_all_is_let_through() throws Exception {
        assertThat(statusOf("open")).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no-such-page",
                "/actuator",
                "/actuator/env",
                "/actuator/heapdump",
                "/webjars/htmx.org/package.json",
                "/application.properties",
                "/swagger-ui/index.html",
                "/db/migration/V20261122_0400__access_officials.sql"
            })
    void unknown_paths_hold_nothing_for_an_administrator_either(String path) {
        Browser browser = new Browser(port);
        TestOfficial administrator = officials.appoint("A-IT", Role.ADMINISTRATOR);
        browser.signIn(administrator, clock.instant());
        assertThat(browser.get(path).statusCode()).isIn(403, 404);
        assertThat(browser.getPlain(path).statusCode()).isIn(302, 303, 403, 404);
    }

    @Test
    void an_unknown_path_of_the_api_holds_nothing() {
        assertThat(new ApiClient(port).get("/api/v1/no-such-thing").statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_has_not_signed_in_is_sent_to_the_sign_in_and_back_afterwards() {
        Browser browser = new Browser(port);
        HttpResponse<String> response = browser.get("/officials?after=x");
        assertThat(response.statusCode()).isEqualTo(303);
        assertThat(response.headers().firstValue("Location")).contains("/en/sign-in?return=%2Fofficials%3Fafter%3Dx");
    }

    private int statusOf(String method) throws Exception {
        var handler = new HandlerMethod(new Forgetful(), Forgetful.class.getDeclaredMethod(method));
        var response = new MockHttpServletResponse();
        boolean passed =
                new RouteGuard(actors, access, application).preHandle(new MockHttpServletRequest(), response, handler);
        assertThat(passed).isEqualTo(response.getStatus() == 200);
        return response.getStatus();
    }
}
