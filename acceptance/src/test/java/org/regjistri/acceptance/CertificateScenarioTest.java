package org.regjistri.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// A mother stands at the counter of Istog and wants the birth certificate of her child.
@Order(2)
class CertificateScenarioTest {
    private static Demo demo;
    private BrowserContext window;
    private Page page;

    @BeforeAll
    static void begin() {
        demo = Demo.shared();
    }

    @BeforeEach
    void open() {
        window = demo.window(Demo.REGISTRAR, true);
        page = window.newPage();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @ParameterizedTest
    @CsvSource({"sq, sq, true", "sr, sr, false", "en, en, true", "sr-cyrl, sr, false"})
    void a_certificate_is_asked_for_checked_issued_and_printed(String language, String paper, boolean script) {
        window.close();
        window = demo.window(Demo.REGISTRAR, script);
        page = window.newPage();
        page.navigate(demo.address("/" + language + "/acts/" + demo.registered().act() + "?ground=PARTY_PRESENT"));
        page.locator("main a.button.primary").click();

        BirthForm form = new BirthForm(page);
        assertThat(page.locator("#main [name='language'][value='" + paper + "']"))
                .isChecked();
        form.radio("asks", "MOTHER");
        form.radio("purpose", "EDUCATION");
        form.goOn();
        assertThat(main()).containsText(demo.registered().reference());
        assertThat(main())
                .containsText(demo.registered().declaration().parents().mother().name());
        form.goOn();

        page.waitForURL("**/" + language + "/documents/*");
        assertThat(main()).containsText("CB-M06-2026-");
        assertThat(page.locator(".tag").first()).hasClass(java.util.regex.Pattern.compile("tone-good"));
        isAPdf();
    }

    private void isAPdf() {
        String file = page.locator("main a[href*='/file']").first().getAttribute("href");
        APIResponse response = window.request().get(demo.address(file));
        assertThat(response.status()).isEqualTo(200);
        assertThat(new String(response.body(), 0, 4, StandardCharsets.US_ASCII)).isEqualTo("%PDF");
    }

    @Test
    void clicking_twice_and_sending_the_form_again_give_one_document() {
        Api.Answer birth = demo.api()
                .registered(
                        Declaration.of(demo.people().couple(), "Drilon", "MALE").at("38-001"));
        String form = demo.address("/sq/acts/" + birth.text("act") + "/certificate");
        page.navigate(form);
        String key = new BirthForm(page).field("key").inputValue();
        check();
        page.locator("#main button.primary").dblclick();
        page.waitForURL("**/sq/documents/*");
        String first = page.url();

        page.navigate(form);
        page.locator("#main [name='key']").evaluate("(field, key) => { field.value = key; }", key);
        check();
        new BirthForm(page).goOn();
        page.waitForURL("**/sq/documents/*");
        assertThat(page.url()).isEqualTo(first);

        page.navigate(demo.address("/sq/persons/" + birth.text("person") + "?ground=PARTY_PRESENT"));
        assertThat(main().locator("a[href*='/documents/']")).hasCount(1);
    }

    private void check() {
        BirthForm form = new BirthForm(page);
        form.radio("asks", "FATHER");
        form.radio("purpose", "HEALTH_CARE");
        form.goOn();
    }

    @Test
    void what_nobody_needs_to_answer_is_not_asked() {
        page.navigate(demo.address("/sq/acts/" + demo.registered().act() + "/certificate"));
        BirthForm form = new BirthForm(page);
        for (String field : new String[] {"applicantNumber", "proofNumber", "purposeWords", "exemptionPaper"}) {
            assertThat(form.field(field)).isHidden();
        }
        form.radio("asks", "GUARDIAN");
        form.radio("purpose", "OTHER");
        form.field("exemption").selectOption("SOCIAL_ASSISTANCE");
        for (String field : new String[] {"applicantNumber", "proofNumber", "purposeWords", "exemptionPaper"}) {
            assertThat(form.field(field)).isVisible();
        }
        form.goOn();
        assertThat(page.locator(".error-summary li a")).hasCount(6);
    }

    @Test
    void somebody_taken_over_from_the_earlier_register_gets_an_extract() {
        String mother = demo.registered().declaration().parents().mother().id();
        page.navigate(demo.address("/sq/persons/" + mother + "?ground=PARTY_PRESENT"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lësho ekstrakt"))
                .click();
        BirthForm form = new BirthForm(page);
        assertThat(page.locator("#main [name='asks'][value='SELF']")).isChecked();
        form.radio("purpose", "BANK");
        form.goOn();
        assertThat(main()).containsText("E martuar");
        form.goOn();
        page.waitForURL("**/sq/documents/*");
        assertThat(main()).containsText("EP-M06-2026-");
        isAPdf();
    }

    private Locator main() {
        return page.locator("main");
    }
}
