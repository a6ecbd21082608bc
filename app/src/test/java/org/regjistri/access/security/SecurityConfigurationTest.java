package org.regjistri.access.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecurityConfigurationTest {

    @Test
    void over_https_the_cookie_is_bound_to_this_host_by_its_name() {
        Cookie cookie = cookie("https://register.example");
        assertThat(cookie.getName()).isEqualTo("__Host-regjistri");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo(Cookie.SameSite.LAX);
    }

    @Test
    void for_trying_out_without_https_the_browser_must_still_take_it() {
        Cookie cookie = cookie("http://localhost:8080");
        assertThat(cookie.getName()).isEqualTo("regjistri");
        assertThat(cookie.getSecure()).isNotEqualTo(true);
    }

    @ParameterizedTest
    @CsvSource({"true, max-age=31536000 ; includeSubDomains", "false,"})
    void what_goes_wrong_over_https_says_as_all_else_that_https_is_wanted(boolean https, @Nullable String header)
            throws Exception {
        var request = new MockHttpServletRequest("GET", "/error");
        request.setSecure(https);
        var response = new MockHttpServletResponse();
        Objects.requireNonNull(new SecurityConfiguration().headersOfErrors().getFilter())
                .doFilter(request, response, new MockFilterChain());
        assertThat(response.getHeader("Strict-Transport-Security")).isEqualTo(header);
        assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private static Cookie cookie(String publicUrl) {
        var factory = new TomcatServletWebServerFactory();
        new SecurityConfiguration().sessionCookie(publicUrl).customize(factory);
        return factory.getSettings().getSession().getCookie();
    }
}
