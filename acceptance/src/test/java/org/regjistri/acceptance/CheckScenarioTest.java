package org.regjistri.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A clerk of a bank checks a certificate, with the keyboard, and with scripts turned off.
@Order(2)
class CheckScenarioTest {
    private static final Path SCREENSHOTS = Built.TARGET.resolve("screenshots");
    private final Demo demo = Demo.shared();
    private final Checks checks = Checks.of(demo);

    @Test
    void without_script_a_code_is_checked_with_the_keyboard_alone() {
        try (BrowserContext window = demo.window(null, false)) {
            Page page = window.newPage();
            page.navigate(demo.address("/en/"));
            Locator link = page.locator("main a.button[href='/en/verify']");
            link.focus();
            page.keyboard().press("Enter");
            page.locator("#code").focus();
            page.keyboard()
                    .type(checks.code().toLowerCase(java.util.Locale.ROOT).replace("-", " "));
            page.keyboard().press("Enter");
            // A key does not wait for the page that it leads to.
            page.locator(".verdict").waitFor();
            assertThat(page.locator("h1").innerText()).isEqualTo("This document is genuine and valid.");
            assertThat(page.url()).isEqualTo(demo.address("/en/verify"));
        }
    }

    @Test
    void the_answer_stays_when_the_language_is_switched() {
        try (BrowserContext window = demo.window(null, false)) {
            Page page = window.newPage();
            page.navigate(demo.address("/en/verify"));
            page.locator("#code").fill(checks.code());
            page.locator("#main button.primary").click();
            for (String language : List.of("sq", "sr-Latn", "sr-Cyrl")) {
                page.locator(".languages [lang='" + language + "']").click();
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
                assertThat(page.locator(".verdict.tone-good").count()).isEqualTo(1);
            }
        }
    }

    @Test
    void the_answer_is_seen_on_a_small_telephone_without_scrolling_and_fits_on_one_sheet() {
        try (BrowserContext window = Browsers.get()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(320, 568)
                        .setLocale("sq"))) {
            Page page = window.newPage();
            page.navigate(demo.address("/sq/verify"));
            page.locator("#code").fill(checks.code());
            page.locator("#main button.primary").click();
            var box = page.locator(".verdict").boundingBox();
            assertThat(box.y + box.height).isLessThan(568);
            byte[] paper = page.pdf(new Page.PdfOptions()
                    .setPath(SCREENSHOTS.resolve("verify-valid-sheet.pdf"))
                    .setPreferCSSPageSize(true)
                    .setFormat("A4"));
            String pdf = new String(paper, java.nio.charset.StandardCharsets.ISO_8859_1);
            assertThat(pdf.split("/Type /Page\\b", -1)).hasSize(2);
        }
    }
}
