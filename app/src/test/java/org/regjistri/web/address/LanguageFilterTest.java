package org.regjistri.web.address;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.Language;
import org.regjistri.web.RequestLanguage;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguageFilterTest {
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @ParameterizedTest
    @CsvSource({
        "/sq/births/new, SQ, /sq, /births/new",
        "/sr/, SR_LATN, /sr, /",
        "/sr-cyrl/persons, SR_CYRL, /sr-cyrl, /persons",
        "/en/a/b, EN, /en, /a/b"
    })
    void the_language_is_taken_off_the_address(String address, Language language, String context, String path)
            throws Exception {
        HttpServletRequest seen = pass(request("GET", address));
        assertThat(RequestLanguage.of(seen)).isEqualTo(language);
        assertThat(seen.getContextPath()).isEqualTo(context);
        assertThat(seen.getServletPath()).isEqualTo(path);
        assertThat(seen.getRequestURI()).isEqualTo(address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|/sq/births",
                "sr-RS,sr;q=0.9|/sr/births",
                "sr-Cyrl|/sr-cyrl/births",
                "bs|/sr/births",
                "de-CH,en;q=0.5|/en/births",
                "de|/sq/births",
                "en;q=0.4,sq;q=0.8|/sq/births"
            })
    void a_page_without_a_language_is_sent_to_the_one_that_the_browser_asks_for(String accepted, String target)
            throws Exception {
        MockHttpServletRequest request = request("GET", "/births");
        if (!accepted.isEmpty()) {
            request.addHeader("Accept-Language", accepted);
            LocalesOf.put(request, accepted);
        }
        new LanguageFilter().doFilter(request, response, chain);
        assertThat(response.getRedirectedUrl()).isEqualTo(target);
        assertThat(response.getHeaders("Vary")).isNotEmpty();
    }

    @Test
    void the_language_used_last_goes_before_the_browsers() throws Exception {
        MockHttpServletRequest request = request("GET", "/births");
        request.setQueryString("page=2");
        request.addHeader("Accept-Language", "en");
        request.setCookies(new Cookie("language", "sr-cyrl"));
        new LanguageFilter().doFilter(request, response, chain);
        assertThat(response.getRedirectedUrl()).isEqualTo("/sr-cyrl/births?page=2");
    }

    @Test
    void a_language_used_is_remembered_once() throws Exception {
        pass(request("GET", "/sr/births"));
        assertThat(response.getHeader("Set-Cookie")).contains("language=sr;", "HttpOnly", "SameSite=Lax");
        MockHttpServletRequest again = request("GET", "/sr/births");
        again.setCookies(new Cookie("language", "sr"));
        MockHttpServletResponse second = new MockHttpServletResponse();
        new LanguageFilter().doFilter(again, second, new MockFilterChain());
        assertThat(second.getHeader("Set-Cookie")).isNull();
    }

    @Test
    void over_https_it_is_remembered_under_a_name_that_other_hosts_cannot_set() throws Exception {
        MockHttpServletRequest request = request("GET", "/sr/births");
        request.setSecure(true);
        request.setCookies(new Cookie("language", "sr"));
        pass(request);
        assertThat(response.getHeader("Set-Cookie")).contains("__Host-language=sr;", "Path=/;", "Secure");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/births", "/assets/1/app.css", "/health", "/journal/checkpoint", "/error"})
    void what_is_no_page_has_no_language_in_its_address(String address) throws Exception {
        HttpServletRequest seen = pass(request("GET", address));
        assertThat(response.getRedirectedUrl()).isNull();
        assertThat(seen.getContextPath()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/journal", "/apiary", "/sqx/births"})
    void what_only_begins_alike_is_a_page(String address) throws Exception {
        new LanguageFilter().doFilter(request("GET", address), response, chain);
        assertThat(response.getRedirectedUrl()).isEqualTo("/sq" + address);
    }

    @Test
    void nobody_is_sent_to_another_host() throws Exception {
        new LanguageFilter().doFilter(request("GET", "//example.org/x"), response, chain);
        assertThat(response.getRedirectedUrl()).isEqualTo("/sq/example.org/x");
    }

    @Test
    void what_is_sent_is_not_redirected() throws Exception {
        pass(request("POST", "/births"));
        assertThat(response.getRedirectedUrl()).isNull();
    }

    @Test
    void the_bare_language_leads_to_its_first_page() throws Exception {
        new LanguageFilter().doFilter(request("GET", "/sr"), response, chain);
        assertThat(response.getRedirectedUrl()).isEqualTo("/sr/");
    }

    @Test
    void the_error_page_keeps_the_language_of_what_failed() throws Exception {
        MockHttpServletRequest request = request("GET", "/error");
        request.setDispatcherType(DispatcherType.ERROR);
        request.setAttribute(RequestLanguage.ATTRIBUTE, Language.EN);
        HttpServletRequest seen = pass(request);
        assertThat(seen.getContextPath()).isEqualTo("/en");
        assertThat(seen.getRequestURI()).isEqualTo("/en/error");
        assertThat(seen.getServletPath()).isEqualTo("/error");
    }

    private HttpServletRequest pass(MockHttpServletRequest request) throws Exception {
        new LanguageFilter().doFilter(request, response, chain);
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest(), "The filter did not pass it on");
    }

    private static MockHttpServletRequest request(String method, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, address);
        request.setServletPath(address);
        return request;
    }

    /// The mock request does not read the header into its locales; a server does.
    private static final class LocalesOf {
        static void put(MockHttpServletRequest request, String accepted) {
            request.setPreferredLocales(java.util.Locale.LanguageRange.parse(accepted).stream()
                    .map(range -> java.util.Locale.forLanguageTag(range.getRange()))
                    .toList());
        }
    }
}
