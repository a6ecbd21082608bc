package org.regjistri.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.testing.Browser;
import org.regjistri.testing.RegisterTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/// S13: what every answer says to the browser.
@RegisterTest
class HeadersTest {
    private final Browser browser;

    @Autowired
    HeadersTest(@LocalServerPort int port) {
        this.browser = new Browser(port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/en/sign-in", "/en/officials", "/en/no-such-page", "/api/v1/no-such-thing"})
    void pages_answers_and_errors_are_strict_and_never_kept(String address) {
        HttpResponse<String> response = browser.getPlain(address);
        assertStrict(response);
        assertThat(header(response, "Cache-Control")).contains("no-store");
    }

    @Test
    void assets_are_as_strict_and_may_be_kept() {
        Matcher asset = Pattern.compile("href=\"(/assets/[^\"]+\\.css)\"")
                .matcher(browser.get("/sign-in").body());
        assertThat(asset.find()).isTrue();
        HttpResponse<String> response = browser.getPlain(asset.group(1));
        assertThat(response.statusCode()).isEqualTo(200);
        assertStrict(response);
        assertThat(header(response, "Cache-Control")).doesNotContain("no-store");
    }

    @Test
    void the_session_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        String cookie = browser.get("/sign-in").headers().allValues("Set-Cookie").stream()
                .filter(each -> each.startsWith("regjistri="))
                .findFirst()
                .orElseThrow();
        assertThat(cookie).contains("HttpOnly").contains("SameSite=Lax").contains("Path=/");
    }

    private static void assertStrict(HttpResponse<String> response) {
        assertThat(header(response, "Content-Security-Policy"))
                .contains("default-src 'self'")
                .contains("frame-ancestors 'none'")
                .contains("form-action 'self'")
                .contains("base-uri 'none'")
                .doesNotContain("unsafe");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(response, "Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(header(response, "Permissions-Policy")).contains("camera=()");
        assertThat(header(response, "Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(header(response, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    private static String header(HttpResponse<String> response, String name) {
        return String.join(", ", response.headers().allValues(name));
    }
}
