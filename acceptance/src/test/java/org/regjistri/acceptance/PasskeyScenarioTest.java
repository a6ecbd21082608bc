package org.regjistri.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/// A passkey in a real browser, with the browser's own virtual authenticator.
class PasskeyScenarioTest {
    /// Whom no other test signs in: a passkey ends all other sessions.
    private static final String SECOND_ADMINISTRATOR = "teuta.gashi";

    private static final String NAME = "Laptopi i zyrës";
    private final Demo demo = Demo.shared();

    @Test
    void a_passkey_is_added_signs_in_and_opens_nothing_once_it_is_removed() {
        try (BrowserContext window = demo.window(null, true)) {
            Page page = window.newPage();
            authenticator(window, page);
            page.navigate(demo.address("/sq/"));
            page.locator("form.sign-in-demo:has(input[value='" + SECOND_ADMINISTRATOR + "']) button")
                    .click();
            assertThat(page.locator(".who-name")).isVisible();
            page.navigate(demo.address("/sq/account"));
            page.locator("[data-passkey='register'] input[name='name']").fill(NAME);
            page.locator("[data-passkey='register'] button:not(.unseen)").click();
            assertThat(page.locator("main h3", new Page.LocatorOptions().setHasText(NAME)))
                    .isVisible();

            page.locator("form.leave button").click();
            passkeyButton(page).click();
            assertThat(page.locator(".who-name")).isVisible();

            page.navigate(demo.address("/sq/account"));
            page.locator("form[action$='/account/passkeys/end'] button:not(.unseen)")
                    .click();
            assertThat(page.locator("main h3", new Page.LocatorOptions().setHasText(NAME)))
                    .hasCount(0);
            page.locator("form.leave button").click();
            passkeyButton(page).click();
            assertThat(page.locator("[data-focus]")).isVisible();
            assertThat(page.locator(".who-name")).hasCount(0);
        }
    }

    @Test
    void without_script_the_page_offers_the_other_ways_only() {
        try (BrowserContext window = demo.window(null, false)) {
            Page page = window.newPage();
            page.navigate(demo.address("/sq/sign-in"));
            assertThat(page.locator("#main")).isVisible();
            assertThat(page.locator("[data-passkey='sign-in']")).isHidden();
        }
    }

    private static Locator passkeyButton(Page page) {
        return page.locator("[data-passkey='sign-in'] button:not(.unseen)");
    }

    /// A device that is always unlocked.
    private static void authenticator(BrowserContext window, Page page) {
        CDPSession session = window.newCDPSession(page);
        session.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject wanted = new JsonObject();
        wanted.add("options", options);
        session.send("WebAuthn.addVirtualAuthenticator", wanted);
    }
}
