package org.regjistri.portal.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.documents.DocumentState;
import org.regjistri.documents.RevocationReason;
import org.regjistri.documents.SomeDocument;
import org.regjistri.documents.Verifying.Checked;
import org.regjistri.documents.Verifying.FileVerdict;
import org.regjistri.testing.MutableClock;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the pages answer in each state, and when they answer no more.
class CheckPagesTest {
    private static final String CODE = SomeDocument.CODE.printed();
    private static final String WELL_FORMED = "K7QM-4ZTP-9XWR";
    private static final MutableClock CLOCK = new MutableClock();
    private static final VerifyingByHand VERIFYING = new VerifyingByHand();
    private static final MockMvc MVC = CheckingWithoutDatabase.open(VERIFYING, CLOCK, 20);

    /// Nobody's allowance is touched by the test before.
    @BeforeEach
    void anotherHour() {
        VERIFYING.begin();
        CLOCK.advance(Duration.ofHours(1));
    }

    @Test
    void the_address_in_the_qr_code_leads_to_the_visitors_language() throws Exception {
        MockHttpServletResponse response =
                ask(get("/v/" + SomeDocument.TOKEN).header("Accept-Language", "sr-Cyrl, en;q=0.5"));
        assertThat(response.getStatus()).isEqualTo(302);
        assertThat(response.getHeader("Location")).isEqualTo("/sr-cyrl/v/" + SomeDocument.TOKEN);
    }

    static Stream<Map.Entry<Checked, String>> states() {
        LocalDate until = LocalDate.of(2027, 5, 23);
        DocumentState inForce = new DocumentState.InForce(SomeDocument.ISSUED);
        return Map.of(
                VerifyingByHand.checked(inForce, null, false), "This document is genuine and valid.",
                VerifyingByHand.checked(inForce, until, false), "This document is genuine and valid.",
                VerifyingByHand.checked(inForce, until, true), "meant to be used until 23 May 2027.",
                VerifyingByHand.checked(new DocumentState.AwaitingSeal(), null, false), "has no seal yet.",
                VerifyingByHand.checked(
                                new DocumentState.Overtaken(VerifyingByHand.ENDED, "N-M06-2027-1"), null, false),
                        "since 5 January 2027, 11:30 a later note says something else.",
                VerifyingByHand.checked(
                                new DocumentState.Revoked(VerifyingByHand.ENDED, RevocationReason.FRAUD), until, true),
                        "was revoked on 5 January 2027, 11:30.")
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("states")
    void one_sentence_answers_for_each_state_and_no_more_is_told(Map.Entry<Checked, String> state) throws Exception {
        VERIFYING.isNow(state.getKey());
        for (RequestBuilder way : new RequestBuilder[] {
            get("/en/v/" + SomeDocument.TOKEN), post("/en/verify").param("code", CODE)
        }) {
            MockHttpServletResponse response = ask(way);
            assertThat(response.getStatus()).isEqualTo(200);
            assertThat(heading(response)).contains(state.getValue());
            assertThat(response.getContentAsString())
                    .contains("CB-M06-2026-000017", "A. K.", "Birth certificate", "<p class=\"checked-at\">Checked on ")
                    .doesNotContain("Krasniqi", "N-M06-2027-1", "FRAUD");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "sq, Ky dokument është i vërtetë dhe i vlefshëm.",
        "sr, Ovaj dokument je pravi i važi.",
        "sr-cyrl, Овај документ је прави и важи."
    })
    void the_answer_speaks_the_visitors_language(String language, String sentence) throws Exception {
        assertThat(heading(ask(get("/" + language + "/v/" + SomeDocument.TOKEN))))
                .isEqualTo(sentence);
    }

    @Test
    void a_token_that_no_document_has_is_not_known() throws Exception {
        MockHttpServletResponse response = ask(get("/en/v/00000000000000000000000000000000"));
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(heading(response)).isEqualTo("No document has this QR code.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"K7QM-4ZTP-9XWX", "KQ7M-4ZTP-9XWR", "12", "<b>&\"'"})
    void a_slip_is_told_apart_and_what_was_typed_stays(String typed) throws Exception {
        MockHttpServletResponse response = ask(post("/en/verify").param("code", typed));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString())
                .contains("A character is wrong, missing or too many.", "what looks like O is a zero")
                .contains(typed.startsWith("<") ? "value=\"&lt;b>&amp;&#34;&#39;\"" : "value=\"" + typed + "\"");
        assertThat(VERIFYING.asked()).isZero();
    }

    @Test
    void a_good_code_that_no_document_has_is_said_to_be_unknown() throws Exception {
        MockHttpServletResponse response = ask(post("/en/verify").param("code", WELL_FORMED));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString())
                .contains("No document has this code.", "value=\"" + WELL_FORMED + "\"");
    }

    @Test
    void switching_the_language_draws_the_form_again_and_judges_nothing() throws Exception {
        MockHttpServletResponse response = ask(post("/sq/verify?redraw").param("code", "K7"));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsString()).contains("value=\"K7\"").doesNotContain("error-summary");
    }

    @Test
    void switching_the_language_of_a_result_keeps_the_result() throws Exception {
        String html = ask(post("/en/verify").param("code", CODE)).getContentAsString();
        assertThat(html).contains("formaction=\"/sq/verify?redraw\"", "name=\"again\"", "value=\"" + CODE + "\"");
        MockHttpServletResponse response =
                ask(post("/sq/verify?redraw").param("code", CODE).param("again", "1"));
        assertThat(heading(response)).isEqualTo("Ky dokument është i vërtetë dhe i vlefshëm.");
    }

    @Test
    void no_fact_stands_in_an_address() throws Exception {
        String html = ask(post("/en/verify").param("code", CODE)).getContentAsString();
        assertThat(html).doesNotContainPattern("(?:href|action)=\"[^\"]*(?:CB-M06|" + CODE + ")");
    }

    @Test
    void an_intact_file_shows_all_that_it_says() throws Exception {
        VERIFYING.fileIs(new FileVerdict.Intact(
                VerifyingByHand.checked(new DocumentState.InForce(SomeDocument.ISSUED), null, false), Records.BIRTH));
        MockHttpServletResponse response = ask(upload("en"));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(heading(response)).isEqualTo("This document is genuine and valid.");
        assertThat(response.getContentAsString())
                .contains("Blerta-Shqiponja", "Gashi-Krasniqi", "1234 567 892", "Female", "20 November 2026", "14:35")
                .contains("Shkëndije", "(left empty)", "Ndryshim i mbiemrit", "Surname changed", "€1.00")
                .contains("Zyra e gjendjes civile në Istog", "R-M06-2026-000003", "Parent", "Education")
                .contains("something new", "field");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sq", "sr", "sr-cyrl", "en"})
    void every_fact_of_both_kinds_has_words_in_every_language(String language) throws Exception {
        for (String record : new String[] {Records.BIRTH, Records.EXTRACT}) {
            String known = record.replace(",\"unheardOf\":{\"field\":\"something new\"}", "");
            VERIFYING.fileIs(new FileVerdict.Intact(
                    VerifyingByHand.checked(new DocumentState.InForce(SomeDocument.ISSUED), null, false), known));
            String html = ask(upload(language)).getContentAsString();
            assertThat(html)
                    .doesNotContainPattern("<dt>[a-z]+[A-Z.][A-Za-z.]*</dt>")
                    .contains("<h3>");
        }
    }

    static Stream<Map.Entry<FileVerdict, String>> verdicts() {
        Checked checked = VerifyingByHand.checked(new DocumentState.InForce(SomeDocument.ISSUED), null, false);
        return Map.of(
                (FileVerdict) new FileVerdict.AddedTo(checked),
                "Something was added to this file after it was issued.",
                new FileVerdict.Changed("CB-M06-2026-000017"),
                "This file is not what the register issued.",
                new FileVerdict.Changed(null),
                "This file is not what the register issued.",
                new FileVerdict.Unknown(),
                "but the register does not know it.",
                new FileVerdict.NotOurs(),
                "This file has no seal of the Civil Registration Agency.")
                .entrySet()
                .stream();
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void a_file_that_is_not_what_was_issued_is_never_called_valid(Map.Entry<FileVerdict, String> verdict)
            throws Exception {
        VERIFYING.fileIs(verdict.getKey());
        MockHttpServletResponse response = ask(upload("en"));
        assertThat(heading(response)).contains(verdict.getValue());
        assertThat(response.getContentAsString()).doesNotContain("tone-good");
    }

    @Test
    void without_a_file_the_form_says_so() throws Exception {
        MockHttpServletResponse response = ask(post("/en/verify/file"));
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(response.getContentAsString()).contains("href=\"#file\"", "Choose the PDF file.");
        assertThat(ask(get("/sq/verify/file")).getHeader("Location")).isEqualTo("/sq/verify");
    }

    @Test
    void who_tries_out_codes_is_stopped_soon_and_told_when_to_come_back() throws Exception {
        int answered = 0;
        MockHttpServletResponse response = ask(post("/en/verify").param("code", WELL_FORMED));
        while (response.getStatus() == 422) {
            answered++;
            response = ask(post("/en/verify").param("code", WELL_FORMED));
        }
        assertThat(answered).isEqualTo(4); // six each of twenty, the last one on credit
        assertThat(response.getStatus()).isEqualTo(429);
        int seconds = Integer.parseInt(String.valueOf(response.getHeader("Retry-After")));
        assertThat(seconds).isBetween(1, 60);
        assertThat(response.getContentAsString()).contains("You can go on in " + seconds + " second");
        assertThat(ask(get("/en/v/" + SomeDocument.TOKEN)).getStatus()).isEqualTo(429);
        assertThat(ask(upload("sr")).getContentAsString()).contains("Previše provera odjednom");
        CLOCK.advance(Duration.ofSeconds(seconds));
        assertThat(ask(get("/en/v/" + SomeDocument.TOKEN)).getStatus()).isEqualTo(200);
    }

    @Test
    void whoever_checks_real_papers_checks_twenty_a_minute() throws Exception {
        for (int i = 0; i < 20; i++) {
            assertThat(ask(post("/en/verify").param("code", CODE)).getStatus()).isEqualTo(200);
        }
        assertThat(ask(post("/en/verify").param("code", CODE)).getStatus()).isEqualTo(429);
        assertThat(ask(from("192.0.2.7")).getStatus()).isEqualTo(200);
    }

    @Test
    void all_together_have_an_end_too() throws Exception {
        MockMvc narrow = CheckingWithoutDatabase.open(VERIFYING, CLOCK, 20, 50);
        for (int i = 0; i < 50; i++) {
            assertThat(narrow.perform(from("192.0.2." + i))
                            .andReturn()
                            .getResponse()
                            .getStatus())
                    .isEqualTo(200);
        }
        assertThat(narrow.perform(from("198.51.100.1"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(429);
    }

    @Test
    void a_slip_costs_nothing() throws Exception {
        for (int i = 0; i < 30; i++) {
            assertThat(ask(post("/en/verify").param("code", "K7QM")).getStatus())
                    .isEqualTo(422);
        }
    }

    @Test
    void a_program_gets_the_same_few_facts() throws Exception {
        VERIFYING.isNow(VerifyingByHand.checked(
                new DocumentState.Revoked(VerifyingByHand.ENDED, RevocationReason.LOST),
                LocalDate.of(2026, 11, 22),
                true));
        for (String body : new String[] {"{\"code\":\"" + CODE + "\"}", "{\"token\":\"" + SomeDocument.TOKEN + "\"}"}) {
            assertThat(json(ask(api(body)))).isEqualTo(new JsonMapper().readTree("""
                    {"kind": "birth-certificate", "number": "CB-M06-2026-000017", "initials": "A. K.",
                     "issuedAt": "2026-11-23T09:00:00Z",
                     "state": {"name": "REVOKED", "since": "2027-01-05T10:30:00Z"},
                     "validUntil": "2026-11-22", "expired": true}
                    """));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "{}, 400, code-or-token",
        "'{\"code\":\"K7QM-4ZTP-9XWR\",\"token\":\"0\"}', 400, code-or-token",
        "'{\"code\":\"K7QM\"}', 422, malformed-code",
        "'{\"code\":\"K7QM-4ZTP-9XWR\"}', 404, unknown",
        "'{\"token\":\"0\"}', 404, unknown"
    })
    void a_program_is_told_what_is_wrong(String body, int status, String code) throws Exception {
        MockHttpServletResponse response = ask(api(body));
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(json(response).path("type").asString()).isEqualTo("/problems/verification." + code);
    }

    @Test
    void a_program_gets_the_record_of_an_intact_file_only() throws Exception {
        VERIFYING.fileIs(new FileVerdict.Intact(
                VerifyingByHand.checked(new DocumentState.InForce(SomeDocument.ISSUED), null, false), Records.BIRTH));
        JsonNode intact = json(ask(apiFile()));
        assertThat(intact.path("verdict").asString()).isEqualTo("INTACT");
        assertThat(intact.path("record")).isEqualTo(new JsonMapper().readTree(Records.BIRTH));
        assertThat(intact.path("document").path("number").asString()).isEqualTo("CB-M06-2026-000017");
        VERIFYING.fileIs(new FileVerdict.Changed("CB-M06-2026-000017"));
        JsonNode changed = json(ask(apiFile()));
        assertThat(changed.path("verdict").asString()).isEqualTo("CHANGED");
        assertThat(changed.path("claimedNumber").asString()).isEqualTo("CB-M06-2026-000017");
        assertThat(changed.path("record").isNull()).isTrue();
    }

    @Test
    void a_program_that_asks_too_much_is_told_when_to_come_back() throws Exception {
        MockHttpServletResponse response = ask(apiFile());
        while (response.getStatus() == 200) {
            response = ask(apiFile());
        }
        assertThat(response.getStatus()).isEqualTo(429);
        assertThat(response.getHeader("Retry-After")).isNotNull();
        assertThat(json(response).path("type").asString()).isEqualTo("/problems/verification.too-many");
    }

    private MockHttpServletResponse ask(RequestBuilder request) throws Exception {
        MockHttpServletResponse response = MVC.perform(request).andReturn().getResponse();
        response.setCharacterEncoding("UTF-8");
        return response;
    }

    private static RequestBuilder upload(String language) {
        return multipart("/" + language + "/verify/file")
                .file(new MockMultipartFile("file", "a.pdf", "application/pdf", new byte[] {1}));
    }

    private static RequestBuilder api(String body) {
        return post("/api/v1/document-checks")
                .contentType("application/json")
                .content(body)
                .header("Accept-Language", "en");
    }

    private static RequestBuilder apiFile() {
        return post("/api/v1/document-checks/file")
                .contentType("application/pdf")
                .content(new byte[] {1});
    }

    private static RequestBuilder from(String address) {
        return get("/en/v/" + SomeDocument.TOKEN).with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }

    private static JsonNode json(MockHttpServletResponse response) throws Exception {
        return new JsonMapper().readTree(response.getContentAsString());
    }

    private static String heading(MockHttpServletResponse response) throws Exception {
        String html = response.getContentAsString();
        int start = html.indexOf("<h1>") + "<h1>".length();
        return html.substring(start, html.indexOf("</h1>", start));
    }
}
