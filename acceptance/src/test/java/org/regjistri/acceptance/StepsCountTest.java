package org.regjistri.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an ordinary birth costs the hands: a married couple, a hospital, from the desk to the act.
@Order(2)
class StepsCountTest {
    private static final int STEPS_MAX = 12;
    private static final int FIELDS_MAX = 25;
    private static final int STOPS_MAX = 80;
    private static final Path FIGURES =
            Path.of("..", "docs", "performance.md").toAbsolutePath().normalize();

    @ParameterizedTest
    @ValueSource(strings = {"keyboard", "mouse and keyboard"})
    void an_ordinary_birth_takes_few_steps_and_fields(String way) throws IOException {
        Demo demo = Demo.shared();
        Declaration declaration = Declaration.of(
                demo.people()
                        .couple(couple ->
                                couple.mother().surname().equals(couple.father().surname())),
                "Arta",
                "FEMALE");
        try (BrowserContext window = demo.window(Demo.REGISTRAR, true)) {
            Page page = window.newPage();
            page.navigate(demo.address("/sq/desk"));
            Hand hand = new Hand(window, page, way.equals("keyboard"));
            hand.declare(declaration);
            page.waitForURL("**/sq/births/*/registered");

            assertThat(hand.steps).isLessThanOrEqualTo(STEPS_MAX);
            assertThat(hand.fields).isLessThanOrEqualTo(FIELDS_MAX);
            String figure =
                    "| %s | %d | %d | %d | %d |".formatted(way, hand.steps, hand.fields, hand.keys, hand.clicks);
            Files.writeString(Built.TARGET.resolve("steps-" + way.replace(' ', '-') + ".txt"), figure);
            assertThat(Files.readString(FIGURES)).contains(figure);
        }
    }

    /// One that counts what it does.
    private static final class Hand {
        private final BrowserContext window;
        private final Page page;
        private final boolean keyboard;
        private int steps;
        private int fields;
        private int keys;
        private int clicks;

        private Hand(BrowserContext window, Page page, boolean keyboard) {
            this.window = window;
            this.page = page;
            this.keyboard = keyboard;
        }

        private void declare(Declaration declaration) {
            act("Alt+n", "main a[data-key='n']");
            page.waitForURL("**/births/new");
            type("motherNumber", declaration.parents().motherNumber());
            type("fatherNumber", declaration.parents().fatherNumber());
            goOn("**/child");
            type("given", declaration.given());
            choose("sex", declaration.sex());
            day("bornOn", declaration.bornOn());
            type("bornAt", "0735");
            type("place", "Istog");
            goOn("**/papers");
            choose("declarant", "MOTHER");
            type("evidence.0.number", "118");
            type("evidence.0.issuer", "Spitali i Pejës");
            day("evidence.0.issuedOn", declaration.issuedOn());
            goOn("**/births/drafts/*");
            Page paper = window.waitForPage(() -> act("Alt+p", "main a[data-key='p']"));
            paper.close();
            choose("signed", "yes");
            act("Alt+s", "#main button.primary");
        }

        private void day(String name, LocalDate day) {
            type(name + ".day", "%02d".formatted(day.getDayOfMonth()));
            type(name + ".month", "%02d".formatted(day.getMonthValue()));
            type(name + ".year", Integer.toString(day.getYear()));
        }

        private void type(String name, String text) {
            goTo(name, "");
            page.keyboard().type(text);
            keys += text.length();
            fields++;
        }

        private void choose(String name, String value) {
            goTo(name, "[value='" + value + "']");
            if (keyboard) {
                press("Space");
            }
            fields++;
        }

        /// By keyboard to the first of its name; by mouse to the very one.
        private void goTo(String name, String which) {
            String field = "#main [name='" + name + "']" + which;
            if (!keyboard) {
                page.locator(field).click();
                clicks++;
                return;
            }
            for (int stop = 0; stop < STOPS_MAX; stop++) {
                press("Tab");
                if (name.equals(page.evaluate("document.activeElement.name ?? ''"))) {
                    return;
                }
            }
            throw new AssertionError("Tab never comes to " + name);
        }

        private void goOn(String address) {
            act("Enter", "#main button.primary");
            page.waitForURL(address);
        }

        private void act(String key, String button) {
            if (keyboard) {
                press(key);
            } else {
                page.locator(button).click();
                clicks++;
            }
            steps++;
        }

        private void press(String key) {
            page.keyboard().press(key);
            keys++;
        }

        @Override
        public String toString() {
            return String.format(Locale.ROOT, "%d steps, %d fields", steps, fields);
        }
    }
}
