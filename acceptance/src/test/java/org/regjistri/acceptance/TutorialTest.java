package org.regjistri.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// The tutorial ticks what the register shows, with scripts turned off. By an official of a mission, who does nothing
/// else in these tests.
@Order(2)
class TutorialTest {
    private final Demo demo = Demo.shared();

    @Test
    void a_lesson_is_ticked_when_it_was_done() {
        try (BrowserContext window = demo.window(Demo.CONSULAR_OFFICIAL, false)) {
            Page page = window.newPage();
            page.navigate(demo.address("/en/desk"));
            page.getByText("Five minutes with the register").click();
            assertThat(page.locator(".tutorial .tag"))
                    .hasText(new String[] {"Not yet", "Not yet", "Not yet", "Not yet", "Not yet", "Not yet"});
            page.locator("#BEGIN a").click();
            BirthCase birth = BirthCase.of(Declaration.of(demo.coupleToLookAt(), "Besa", "FEMALE"));
            new BirthForm(page).toChild(birth);
            page.navigate(demo.address("/en/tutorial"));
            assertThat(page.locator("#BEGIN .tag")).hasText("Done");
            assertThat(page.locator("#CHILD .tag")).hasText("Not yet");
        }
    }
}
