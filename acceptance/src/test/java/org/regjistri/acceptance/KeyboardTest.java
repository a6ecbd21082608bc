package org.regjistri.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// Everything without a mouse.
@Order(2)
class KeyboardTest {
    private static final int STOPS_MAX = 80;
    private final Demo demo = Demo.shared();
    private BrowserContext window;
    private Page page;

    @BeforeEach
    void open() {
        window = demo.window(Demo.REGISTRAR, true);
        page = window.newPage();
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void a_birth_is_registered_by_keyboard_alone() {
        Declaration declaration = Declaration.of(demo.people().couple(), "Valbona", "FEMALE");
        page.navigate(demo.address("/sq/desk"));
        press("Alt+n");
        page.waitForURL("**/sq/births/new");

        typeInto("motherNumber", declaration.parents().motherNumber());
        typeInto("fatherNumber", declaration.parents().fatherNumber());
        press("Enter");

        page.waitForURL("**/child");
        typeInto("given", declaration.given());
        tabTo("surname");
        press("Space"); // the father's, which stands first
        tabTo("sex");
        press("Space"); // the first of the two is "Femër"
        typeDay("bornOn", declaration.bornOn());
        typeInto("bornAt", "0735");
        typeInto("place", "Istog");
        press("Alt+s");

        page.waitForURL("**/papers");
        tabTo("declarant");
        press("Space");
        press("ArrowDown"); // from "Nëna" to "Babai"
        typeInto("evidence.0.number", "2026/9");
        typeInto("evidence.0.issuer", "Spitali");
        typeDay("evidence.0.issuedOn", declaration.issuedOn());
        press("Enter");

        assertThat(page.locator("main h1")).hasText("Kontrolloni deklarimin");
        assertThat(page.locator("main")).containsText("Valbona");
        assertThat(page.locator("main")).containsText("Babai");
        tabTo("signed");
        press("Space");
        press("Alt+s");
        page.waitForURL("**/sq/births/*/registered");
        assertThat(page.locator("main")).containsText("Valbona");
    }

    @Test
    void the_first_stop_skips_to_the_content() {
        page.navigate(demo.address("/sq/births/new"));
        press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        assertThat(page.locator(".skip")).isInViewport();
        press("Enter");
        press("Tab");
        assertThat(page.locator("#office")).isFocused();
    }

    @Test
    void enter_in_any_field_goes_on_in_the_same_language() {
        for (String field : List.of("motherNumber", "fatherNumber")) {
            page.navigate(demo.address("/sq/births/new"));
            page.locator("#main [name='" + field + "']").focus();
            press("Enter");
            assertThat(page.locator(".error-summary")).isVisible();
            assertThat(page.locator("html")).hasAttribute("lang", "sq");
        }
    }

    @Test
    void tab_walks_the_form_in_its_order_shows_where_it_is_and_is_never_trapped() {
        page.navigate(demo.address("/sq/births/new"));
        assertThat(walk()).containsExactly("q", "office", "motherNumber", "fatherNumber");
        new BirthForm(page).toChild(BirthCase.of(Declaration.of(demo.coupleToLookAt(), "Valbona", "FEMALE")));
        page.waitForURL("**/child");
        assertThat(walk())
                .containsExactly(
                        "q",
                        "given",
                        "surname",
                        "sex",
                        "bornOn.day",
                        "bornOn.month",
                        "bornOn.year",
                        "bornAt",
                        "place",
                        "look-up",
                        "setting");
    }

    /// The names of the fields, in the order in which Tab comes to them.
    private List<String> walk() {
        List<String> walked = new ArrayList<>();
        for (int stop = 0; stop < STOPS_MAX; stop++) {
            press("Tab");
            Map<?, ?> here = focused();
            if ("BODY".equals(here.get("tag"))) {
                break;
            }
            assertThat(here.get("visible")).as("focus is seen at %s", here).isEqualTo(true);
            assertThat(here.get("inView"))
                    .as("focus is on the screen at %s", here)
                    .isEqualTo(true);
            walked.add(String.valueOf(here.get("name")));
        }
        assertThat(walked).as("the walk ends").hasSizeLessThan(STOPS_MAX);
        return walked.stream().filter(name -> !name.isEmpty()).toList();
    }

    @Test
    void keys_are_shown_when_asked_for() {
        page.navigate(demo.address("/sq/births/new"));
        press("?");
        assertThat(page.locator(".key-sign").first()).isVisible();
        press("Escape");
        assertThat(page.locator(".key-sign")).hasCount(0);
        press("/");
        assertThat(page.locator("#find-q")).isFocused();
    }

    private Map<?, ?> focused() {
        return (Map<?, ?>) page.evaluate("""
                () => {
                  const e = document.activeElement;
                  const style = getComputedStyle(e);
                  const box = e.getBoundingClientRect();
                  return {
                    tag: e.tagName,
                    name: e.name || '',
                    text: (e.textContent || '').trim().slice(0, 30),
                    visible: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
                    inView: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth
                  };
                }""");
    }

    private void typeInto(String name, String text) {
        tabTo(name);
        page.keyboard().type(text);
    }

    private void typeDay(String name, LocalDate day) {
        typeInto(name + ".day", Integer.toString(day.getDayOfMonth()));
        typeInto(name + ".month", Integer.toString(day.getMonthValue()));
        typeInto(name + ".year", Integer.toString(day.getYear()));
    }

    /// Forward only: what is next on the paper is next here.
    private void tabTo(String name) {
        for (int stop = 0; stop < STOPS_MAX; stop++) {
            press("Tab");
            if (name.equals(focused().get("name"))) {
                return;
            }
        }
        throw new AssertionError("Tab never comes to " + name);
    }

    private void press(String key) {
        page.keyboard().press(key);
    }
}
