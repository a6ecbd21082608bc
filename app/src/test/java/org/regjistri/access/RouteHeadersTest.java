package org.regjistri.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Routes.Person;
import org.regjistri.testing.RegisterTest;
import org.springframework.beans.factory.annotation.Autowired;

/// S13, of every route: strict headers, nothing kept, guarded cookies, no personal number in an address.
@RegisterTest(together = Routes.class)
class RouteHeadersTest {
    /// What is the same for everybody and for programs.
    private static final Set<String> MAY_BE_KEPT =
            Set.of("GET /journal/checkpoint", "GET /documents/revoked", "GET /schemas/{name}.json", "GET /keys");

    private static final Pattern ADDRESS = Pattern.compile("(?:href|src|action|hx-get|hx-post)=\"([^\"]*)\"");
    private static final Pattern PERSONAL_NUMBER = Pattern.compile("(?<![0-9A-Za-z-])[0-9]{10}(?![0-9A-Za-z-])");
    private final Set<String> wrong = new LinkedHashSet<>();
    private final Routes routes;

    @Autowired
    RouteHeadersTest(Routes routes) {
        this.routes = routes;
    }

    @Test
    void every_answer_is_strict_and_no_address_tells_who_it_is_about() {
        int asked = 0;
        for (String route : routes.all()) {
            if (!Routes.endsTheSession(route)) {
                Person person = routes.whoMay(route);
                judge(route, routes.send(route, routes.call(route, person), person));
                asked++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(80);
    }

    private void judge(String route, HttpResponse<String> response) {
        // A picture that somebody handed in is allowed nothing at all.
        want(
                route,
                response,
                "Content-Security-Policy",
                route.endsWith("/scans/{scan}") ? "sandbox" : "frame-ancestors 'none'");
        want(route, response, "X-Content-Type-Options", "nosniff");
        want(route, response, "Referrer-Policy", "no-referrer");
        if (!MAY_BE_KEPT.contains(route)) {
            want(route, response, "Cache-Control", "no-store");
        }
        for (String cookie : response.headers().allValues("Set-Cookie")) {
            if (!cookie.contains("HttpOnly") || !cookie.contains("SameSite=Lax")) {
                wrong.add(route + " sets an unguarded cookie: " + cookie.replaceFirst("=.*?;", "=…;"));
            }
        }
        address(route, response.headers().firstValue("Location").orElse(""));
        Matcher matcher = ADDRESS.matcher(response.body());
        while (matcher.find()) {
            address(route, matcher.group(1));
        }
    }

    private void want(String route, HttpResponse<String> response, String name, String part) {
        String value = String.join(", ", response.headers().allValues(name));
        if (!value.contains(part)) {
            wrong.add(route + ": " + name + " must say " + part + ", says " + value);
        }
    }

    private void address(String route, String address) {
        if (PERSONAL_NUMBER.matcher(address).find()) {
            wrong.add(route + " puts a personal number into an address");
        }
    }

    @Test
    void no_route_takes_a_secret_or_a_number_in_its_path() {
        assertThat(routes.all()).noneMatch(route -> route.matches("(?i).*\\{(.*number|password|secret|code)\\}.*"));
    }
}
