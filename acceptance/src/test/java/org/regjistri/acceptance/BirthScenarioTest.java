package org.regjistri.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A birth at the counter of Istog, in Albanian, as the registrar does it.
@Order(1)
class BirthScenarioTest {
    /// Surnames as they are typed in Albanian, in Serbian Latin and in Cyrillic.
    private static final Map<String, List<String>> SURNAMES = Map.of(
            "Gashi", List.of("Gaši", "Гаши"),
            "Jashari", List.of("Jašari", "Јашари"),
            "Shala", List.of("Šalja", "Шаља"),
            "Krasniqi", List.of("Krasnići", "Краснићи"),
            "Beqiri", List.of("Bećiri", "Бећири"),
            "Selimi", List.of("Selimi", "Селими"),
            "Hasani", List.of("Hasani", "Хасани"),
            "Kurti", List.of("Kurti", "Курти"));

    private static final String REGISTERED = "**/sq/births/*/registered";
    private static Demo demo;
    private BrowserContext window;
    private Page page;
    private String sentKey = "";

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
    @ValueSource(booleans = {true, false})
    void a_birth_is_declared_checked_registered_and_found(boolean script) {
        window.close();
        window = demo.window(Demo.REGISTRAR, script);
        page = window.newPage();
        Declaration declaration = Declaration.of(
                demo.people()
                        .couple(couple -> SURNAMES.containsKey(couple.father().surname())),
                script ? "Shpresë" : "Shkurte",
                "FEMALE");
        page.navigate(demo.address("/sq/desk"));
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Regjistro lindje"))
                .first()
                .click();
        assertThat(page).hasURL(demo.address("/sq/births/new"));

        check(declaration);
        assertThat(main()).containsText(declaration.parents().mother().name());
        assertThat(main()).containsText(declaration.parents().father().name());
        assertThat(main()).containsText(grouped(declaration.parents().motherNumber()));
        assertThat(main()).containsText("Nuk mund të kthehet mbrapsht");

        new BirthForm(page).goOn();
        page.waitForURL(REGISTERED);
        assertThat(heading()).hasText("Lindja u regjistrua");
        String reference = page.locator(".reference").textContent();
        assertThat(reference).matches("B-M06-2026-[0-9]{5}");
        String number = page.locator(".number").textContent();
        assertThat(number.replaceAll("\\s", "")).matches("[0-9]{10}");
        String registered = page.url();

        page.getByText("Hap aktin").click();
        assertThat(heading()).hasText("Lindja e " + declaration.name());
        assertThat(main()).containsText(reference);
        assertThat(main()).containsText(number);
        assertThat(main()).containsText(declaration.parents().father().name());
        assertThat(main()).containsText("Arta Kelmendi");

        page.navigate(registered);
        page.getByText("Hap faqen e fëmijës").click();
        isThePersonPage(declaration, number, reference);
        knowsBothTimes(declaration);
        isFound(declaration, script ? List.of("Šprese", "Шпресе", "Shprese") : List.of("Škurte", "Шкурте", "shkurte"));
    }

    private void isThePersonPage(Declaration declaration, String number, String reference) {
        assertThat(heading()).hasText(declaration.name());
        assertThat(main()).containsText(number);
        assertThat(main()).containsText(reference);
        assertThat(main().getByRole(
                                AriaRole.LINK,
                                inMain(declaration.parents().mother().name())))
                .isVisible();
        assertThat(main().getByRole(
                                AriaRole.LINK,
                                inMain(declaration.parents().father().name())))
                .isVisible();
        Locator history = page.locator("table:has(caption:has-text('Gjithçka'))");
        assertThat(history.locator("thead th")).hasText(new String[] {"Çfarë", "Vlera", "E vërtetë", "E shënuar"});
        assertThat(history.locator("tbody tr")).hasCount(6);
    }

    /// What the register knew yesterday, and what was true before the birth: nothing.
    private void knowsBothTimes(Declaration declaration) {
        for (String field : List.of("knownAt", "validAt")) {
            LocalDate before = field.equals("knownAt")
                    ? Today.date().minusDays(1)
                    : declaration.bornOn().minusDays(1);
            fillDay(field, before);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Shfaq"))
                    .click();
            assertThat(heading()).not().hasText(declaration.name());
            page.goBack();
            assertThat(heading()).hasText(declaration.name());
        }
    }

    private void fillDay(String name, LocalDate day) {
        page.locator("form [name='" + name + ".day']").fill(Integer.toString(day.getDayOfMonth()));
        page.locator("form [name='" + name + ".month']").fill(Integer.toString(day.getMonthValue()));
        page.locator("form [name='" + name + ".year']").fill(Integer.toString(day.getYear()));
    }

    private void isFound(Declaration declaration, List<String> givens) {
        List<String> surnames = SURNAMES.getOrDefault(declaration.surname(), List.of());
        List<String> typed = List.of(
                givens.get(0) + " " + surnames.get(0),
                givens.get(1) + " " + surnames.get(1),
                givens.get(2) + " " + declaration.surname());
        for (String name : typed) {
            Locator box = page.locator("#find-q");
            box.fill(name);
            box.press("Enter");
            page.waitForURL("**/sq/persons/find");
            assertThat(main().getByRole(AriaRole.LINK, inMain(declaration.name()))
                            .first())
                    .isVisible();
            assertThat(page.url()).doesNotContain("?");
        }
    }

    @Test
    void sending_the_confirmation_twice_gives_one_act() {
        Declaration declaration = Declaration.of(demo.people().couple(), "Dardan", "MALE");
        page.navigate(demo.address("/sq/births/new"));
        check(declaration);
        page.locator("#main button.primary").dblclick();
        page.waitForURL(REGISTERED);
        String reference = page.locator(".reference").textContent();
        String key = sentKey;

        // Somebody sends the same form again.
        page.navigate(demo.address("/sq/births/new"));
        page.locator("#main input[name='key']").evaluate("(field, key) => { field.value = key; }", key);
        check(declaration);
        new BirthForm(page).goOn();
        page.waitForURL(REGISTERED);
        assertThat(page.locator(".reference")).hasText(reference);

        page.navigate(demo.address("/sq/desk"));
        assertThat(main().getByText(declaration.name())).hasCount(1);
    }

    @Test
    void an_empty_form_comes_back_with_every_problem_once_each_leading_to_its_field() {
        page.navigate(demo.address("/sq/births/new"));
        new BirthForm(page).text("given", "Ylber");
        new BirthForm(page).goOn();

        Locator problems = page.locator(".error-summary li a");
        assertThat(problems).hasCount(11);
        assertThat(page).hasTitle(Pattern.compile("^Gabim.*"));
        assertThat(page.locator(".error-summary")).isFocused();
        assertThat(new BirthForm(page).field("given")).hasValue("Ylber");
        for (Locator problem : problems.all()) {
            String field = problem.getAttribute("href");
            assertThat(page.locator(field)).hasCount(1);
        }
        problems.first().click();
        assertThat(page.locator("#surname")).isFocused();
        assertThat(page.locator("#surname")).hasAttribute("aria-invalid", "true");
    }

    @Test
    void what_the_law_does_not_allow_is_said_with_what_to_do() {
        Declaration good = Declaration.of(demo.people().couple(), "Agon", "MALE");
        Declaration late = good.on(Today.date().minusDays(60));
        page.navigate(demo.address("/sq/births/new"));
        BirthForm form = new BirthForm(page).fill(late);
        form.text("motherNumber", numberOfNobody());
        form.goOn();

        assertThat(page.locator(".error-summary")).containsText("Afati ligjor ka përfunduar");
        assertThat(page.locator(".error-summary")).containsText("Askush në regjistër nuk e mban numrin e nënës");
        assertThat(page.locator(".error-summary li")).hasCount(2);
        assertThat(form.field("evidenceNumber")).hasValue("2026/118");
        assertThat(form.field("given")).hasValue("Agon");
    }

    @Test
    void a_birth_in_another_municipality_is_sent_there() {
        Declaration elsewhere = Declaration.of(demo.people().couple(), "Agim", "MALE");
        page.navigate(demo.address("/sq/births/new"));
        BirthForm form = new BirthForm(page).fill(elsewhere);
        // The page offers the places of its own municipality only; somebody sends another all the same.
        form.field("place").evaluate("select => { select.selectedOptions[0].value = '38-001'; }");
        form.goOn();
        assertThat(page.locator(".error-summary li")).hasCount(1);
        assertThat(page.locator(".error-summary")).containsText("Lindja regjistrohet aty ku ka ndodhur");
    }

    @Test
    void the_same_child_again_is_not_registered_and_a_twin_is_after_a_look() {
        Declaration first = Declaration.of(demo.people().couple(), "Arbër", "MALE");
        register(first);

        page.navigate(demo.address("/sq/births/new"));
        check(first);
        assertThat(page.locator(".notice")).containsText("A është regjistruar fëmija tashmë?");
        new BirthForm(page).goOn();
        assertThat(heading()).hasText("Ky fëmijë është regjistruar tashmë");
        assertThat(main()).containsText(first.name());

        page.navigate(demo.address("/sq/births/new"));
        check(first.named("Besnik"));
        new BirthForm(page).goOn();
        assertThat(page.locator(".error-summary li")).hasCount(1);
        page.locator("input[name='notTheSame']").check();
        new BirthForm(page).goOn();
        page.waitForURL(REGISTERED);
        assertThat(main()).containsText("Besnik");
    }

    @Test
    void the_half_filled_form_keeps_what_was_typed_in_every_language() {
        page.navigate(demo.address("/sq/births/new"));
        BirthForm form = new BirthForm(page);
        form.text("given", "Çlirim");
        form.radio("sex", "MALE");
        form.field("place").selectOption(Declaration.ISTOG);
        form.text("bornOn.day", "3");
        String key = form.field("key").inputValue();
        for (String language : List.of("Srpski", "Српски", "English", "Shqip")) {
            page.locator(".languages")
                    .getByText(language, new Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.locator(".languages [aria-current]")).hasText(language);
            assertThat(form.field("given")).hasValue("Çlirim");
            assertThat(form.field("bornOn.day")).hasValue("3");
            assertThat(form.field("place")).hasValue(Declaration.ISTOG);
            assertThat(page.locator("[name='sex'][value='MALE']")).isChecked();
            assertThat(form.field("key")).hasValue(key);
            assertThat(page.locator(".error-summary")).hasCount(0);
        }
    }

    @Test
    void what_was_checked_can_be_changed() {
        Declaration declaration = Declaration.of(demo.people().couple(), "Liridon", "MALE");
        page.navigate(demo.address("/sq/births/new"));
        check(declaration);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ndrysho"))
                .click();
        BirthForm form = new BirthForm(page);
        assertThat(form.field("given")).hasValue("Liridon");
        assertThat(form.field("bornAt")).hasValue("07:35");
        form.text("given", "Liridona");
        form.radio("sex", "FEMALE");
        form.goOn();
        assertThat(main()).containsText("Liridona");
        assertThat(main()).containsText("Femër");
    }

    private void register(Declaration declaration) {
        page.navigate(demo.address("/sq/births/new"));
        check(declaration);
        new BirthForm(page).goOn();
        page.waitForURL(REGISTERED);
    }

    private void check(Declaration declaration) {
        BirthForm form = new BirthForm(page).fill(declaration);
        sentKey = form.field("key").inputValue();
        form.goOn();
        assertThat(heading()).hasText("Kontrolloni deklarimin");
    }

    private Locator main() {
        return page.locator("main");
    }

    private Locator heading() {
        return page.locator("main h1");
    }

    private static Locator.GetByRoleOptions inMain(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }

    private static String grouped(String number) {
        return number.substring(0, 4);
    }

    private static String numberOfNobody() {
        return "1234567892";
    }
}
