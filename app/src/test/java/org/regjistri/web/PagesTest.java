package org.regjistri.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.servlet.RequestDispatcher;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.kernel.Language;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;

class PagesTest {
    private static final MockMvc DESK = PagesWithoutDatabase.open(true);
    private static final MockMvc PUBLIC = PagesWithoutDatabase.open(false);

    @ParameterizedTest
    @CsvSource({"sq,sq,Komponent", "sr,sr-Latn,Komponente", "sr-cyrl,sr-Cyrl,Компоненте", "en,en,Components"})
    void the_gallery_is_drawn_in_every_language(String path, String lang, String title) throws Exception {
        MockHttpServletResponse response = ask(DESK, get("/" + path + "/components"));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).isEqualTo("text/html;charset=UTF-8");
        String html = response.getContentAsString();
        assertThat(html).contains("<html lang=\"" + lang + "\">").contains("1234 567 892");
        assertThat(html.strip()).endsWith("</html>");
        assertThat(html).contains(path.equals("sq") ? "Përbërësit" : title);
        assertThat(html).contains("href=\"/" + path + "/keys\"").contains("action=\"/" + path + "/persons/find\"");
    }

    @Test
    void an_id_stands_once_on_a_page_and_what_is_named_by_id_exists() throws Exception {
        String html = ask(DESK, get("/en/components")).getContentAsString();
        Matcher ids = Pattern.compile("\\sid=\"([^\"]+)\"").matcher(html);
        java.util.Set<String> seen = new java.util.HashSet<>();
        while (ids.find()) {
            assertThat(seen.add(ids.group(1))).as(ids.group(1)).isTrue();
        }
        Matcher named = Pattern.compile("(?:\\sfor|aria-describedby|href)=\"#?([a-z-]+(?: [a-z-]+)*)\"")
                .matcher(html);
        int links = 0;
        while (named.find()) {
            assertThat(seen).contains(named.group(1).split(" ", -1));
            links++;
        }
        assertThat(links).isGreaterThan(20);
    }

    @Test
    void every_form_that_posts_holds_the_proof() throws Exception {
        String html = ask(DESK, get("/en/components")).getContentAsString();
        assertThat(html.split(" method=\"post\"", -1)).hasSameSizeAs(html.split("value=\"proof-of-form\"", -1));
    }

    @Test
    void the_language_switch_of_a_form_sends_what_was_typed_and_nothing_is_judged() throws Exception {
        String first = ask(PUBLIC, get("/sq/components")).getContentAsString();
        assertThat(first).contains("formaction=\"/sr/components?redraw\"").contains("form=\"main\"");
        MockHttpServletResponse redrawn =
                ask(PUBLIC, post("/sr/components?redraw").param("name", "").param("remark", "<ëç>"));
        assertThat(redrawn.getStatus()).isEqualTo(200);
        assertThat(redrawn.getContentAsString())
                .contains("&lt;ëç&gt;</textarea>")
                .contains("<title>Komponente");
    }

    @Test
    void enter_never_switches_the_language_because_another_button_comes_first() throws Exception {
        String html = ask(PUBLIC, get("/sq/components")).getContentAsString();
        Matcher first = Pattern.compile("<button[^>]* form=\"main\"[^>]*>").matcher(html);
        assertThat(first.find()).isTrue();
        assertThat(first.group()).doesNotContain("formaction");
        assertThat(first.end()).isLessThan(html.indexOf("formaction"));
    }

    @Test
    void a_page_without_a_form_switches_by_links_that_keep_the_page() throws Exception {
        assertThat(ask(PUBLIC, get("/sq/keys?a=1")).getContentAsString())
                .contains("<a href=\"/sr-cyrl/keys?a=1\" hreflang=\"sr-Cyrl\"");
    }

    @Test
    void what_is_refused_is_told_in_the_title_at_the_top_and_at_the_field() throws Exception {
        MockHttpServletResponse response = ask(PUBLIC, post("/en/components"));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString())
                .contains("<title>Error: Components")
                .contains("role=\"alert\"")
                .contains("<a href=\"#name\">Write the name")
                .contains("aria-describedby=\"name-hint name-error\"");
    }

    @Test
    void a_place_is_looked_up_without_script() throws Exception {
        assertThat(ask(PUBLIC, post("/en/components").param("look-up", "place").param("place", "Gu"))
                        .getContentAsString())
                .contains("name=\"place.code\" value=\"M06-014\"");
    }

    @Test
    void after_something_was_done_the_language_stays() throws Exception {
        MockHttpServletResponse response = ask(PUBLIC, post("/sr/samples"));
        assertThat(response.getStatus()).isEqualTo(303);
        assertThat(response.getHeader("Location")).isEqualTo("/sr/acts/7");
    }

    @Test
    void assets_are_kept_for_a_year_under_their_hash_and_not_found_under_another() throws Exception {
        String html = ask(PUBLIC, get("/sq/keys")).getContentAsString();
        Matcher matcher = Pattern.compile("/assets/[0-9a-f]{12}/").matcher(html);
        assertThat(matcher.find()).isTrue();
        for (String file : new String[] {"app.css", "tokens.css", "htmx.js", "keys.js", "favicon.svg"}) {
            MockHttpServletResponse asset = ask(PUBLIC, get(matcher.group() + file));
            assertThat(asset.getStatus()).as(file).isEqualTo(200);
            assertThat(asset.getHeader("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        }
        assertThat(ask(PUBLIC, get("/assets/000000000000/app.css")).getStatus()).isEqualTo(404);
    }

    @Test
    void a_fault_in_a_template_leaves_no_half_page() {
        MockHttpServletResponse[] response = new MockHttpServletResponse[1];
        assertThatThrownBy(() -> PUBLIC.perform(get("/sq/broken")).andDo(result -> response[0] = result.getResponse()))
                .hasRootCauseInstanceOf(ClassCastException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "403, This page is not open to you", "404, There is no such page", "405, The page cannot be used",
        "500, Something went wrong on our side", "503, The register cannot answer", "400, The request could not be read"
    })
    void what_went_wrong_is_told_to_people(int status, String title) throws Exception {
        MockHttpServletResponse response = ask(PUBLIC, error(status, "/en/acts/7"));
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentAsString())
                .contains("<h1>" + title)
                .contains("00000000-0000-0000-0000-000000000007")
                .contains("href=\"/sr/acts/7\"");
    }

    @Test
    void a_session_that_ended_is_told_as_such() throws Exception {
        MockHttpServletResponse response = ask(PUBLIC, request -> {
            var built = error(403, "/en/acts/7").buildRequest(request);
            SessionOver.mark(built);
            return built;
        });
        assertThat(response.getContentAsString())
                .contains("Your session has ended")
                .contains("/en/sign-in");
    }

    @Test
    void what_went_wrong_is_told_to_programs_without_what_is_inside() throws Exception {
        MockHttpServletResponse response = ask(PUBLIC, error(500, "/api/v1/births"));
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString())
                .contains("\"type\":\"/problems/request.fault\"", "\"incident\":")
                .doesNotContain("IllegalState", "secret");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": |request.malformed-json|''",
                "{\"name\": \"A\", \"year\": 2026, \"nam\": 1}|request.unknown-field|nam",
                "{\"name\": \"A\", \"year\": \"x\"}|request.wrong-type|year",
                "{\"name\": \"A\", \"year\": \"2026\"}|request.wrong-type|year"
            })
    void json_that_cannot_be_read_is_refused_by_its_code(String body, String code, String field) throws Exception {
        MockHttpServletResponse response = ask(
                PUBLIC,
                post("/api/v1/samples").contentType(MediaType.APPLICATION_JSON).content(body));
        assertThat(response.getStatus()).isEqualTo(400);
        String answer = response.getContentAsString();
        assertThat(answer).contains("\"/problems/" + code + "\"").doesNotContain("jackson", "Sample", "java");
        if (!field.isEmpty()) {
            assertThat(answer).contains("\"field\":\"" + field + "\"");
        }
    }

    private static org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder error(
            int status, String address) {
        return get("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, status)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, address)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, new IllegalStateException("secret"))
                .requestAttr(RequestLanguage.ATTRIBUTE, Language.EN);
    }

    private static MockHttpServletResponse ask(MockMvc pages, RequestBuilder request) throws Exception {
        return pages.perform(request).andReturn().getResponse();
    }
}
