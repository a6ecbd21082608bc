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
        isPrinted(declaration);

        new BirthForm(page).goOn();
        assertThat(page.locator(".error-summary")).containsText("Shtypni deklaratën");
        new BirthForm(page).register();
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

    /// The paper that is read back and signed.
    private void isPrinted(Declaration declaration) {
        Page paper = window.waitForPage(() -> page.getByText("Shtyp deklaratën").click());
        assertThat(paper.locator(".sheet h1")).hasText("Deklaratë e lindjes");
        assertThat(paper.locator(".sheet")).containsText(declaration.name());
        assertThat(paper.locator(".signatures li")).hasCount(2);
        paper.close();
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
    void pressing_register_twice_and_coming_back_give_one_act() {
        Declaration declaration = Declaration.of(demo.people().couple(), "Dardan", "MALE");
        blank();
        check(declaration);
        String draft = page.url();
        new BirthForm(page).field("signed").check();
        page.locator("#main button.primary").dblclick();
        page.waitForURL(REGISTERED);
        String reference = page.locator(".reference").textContent();

        page.navigate(draft);
        page.waitForURL(REGISTERED);
        page.reload();
        assertThat(page.locator(".reference")).hasText(reference);
        page.navigate(draft + "/child");
        assertThat(heading()).hasText("Lindja u regjistrua");

        page.navigate(demo.address("/sq/desk?queue=today"));
        assertThat(main().getByText(declaration.name())).hasCount(1);
    }

    @Test
    void what_is_missing_is_said_at_each_step_once_and_leads_to_its_field() {
        Declaration declaration = Declaration.of(demo.people().couple(), "Ylber", "MALE");
        blank();
        BirthForm form = new BirthForm(page);
        form.text("motherNumber", declaration.parents().motherNumber());
        form.goOn();
        leads(1, "fatherNumber");
        assertThat(form.field("motherNumber")).hasValue(declaration.parents().motherNumber());
        form.text("fatherNumber", declaration.parents().fatherNumber());
        form.goOn();

        page.waitForURL("**/child");
        form.text("given", "Ylber");
        form.surname(declaration.surname());
        form.goOn();
        leads(4, "sex");
        assertThat(form.field("given")).hasValue("Ylber");
        form.child(BirthCase.of(declaration).child()).goOn();

        page.waitForURL("**/papers");
        form.goOn();
        assertThat(main()).containsText("Ende nuk mund të regjistrohet");
        main().locator(".notice a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/papers#declarant"));
        assertThat(page.locator("#main [name='signed']")).hasCount(0);
    }

    private void leads(int problems, String first) {
        Locator all = page.locator(".error-summary li a");
        assertThat(all).hasCount(problems);
        assertThat(page).hasTitle(Pattern.compile("^Gabim.*"));
        assertThat(page.locator(".error-summary")).isFocused();
        for (Locator problem : all.all()) {
            assertThat(page.locator(problem.getAttribute("href"))).hasCount(1);
        }
        all.first().click();
        assertThat(page.locator("#" + first)).isFocused();
    }

    @Test
    void what_the_law_does_not_allow_is_said_where_it_is_typed() {
        Declaration good = Declaration.of(demo.people().couple(), "Agon", "MALE");
        blank();
        BirthForm form = new BirthForm(page).parents(BirthCase.of(good));
        form.text("motherNumber", numberOfNobody());
        form.goOn();
        assertThat(page.locator(".error-summary")).containsText("Askush në regjistër nuk e mban numrin e nënës");
        form.text("motherNumber", good.parents().motherNumber());
        form.goOn();

        form.child(BirthCase.of(good.on(Today.date().minusDays(60))).child()).goOn();
        assertThat(page.locator(".error-summary")).containsText("Afati ligjor ka përfunduar");
        assertThat(page.locator(".error-summary li")).hasCount(1);
        form.day("bornOn", good.bornOn());
        // A settlement of Mitrovica by its code: the look-up would never offer it.
        form.text("place", "38-001");
        form.goOn();
        assertThat(page.locator(".error-summary")).containsText("Lindja regjistrohet aty ku ka ndodhur");
        assertThat(form.field("given")).hasValue("Agon");
    }

    @Test
    void the_same_child_again_is_seen_before_anything_is_registered() {
        Declaration first = Declaration.of(demo.people().couple(), "Arbër", "MALE");
        blank();
        check(first);
        new BirthForm(page).register();
        page.waitForURL(REGISTERED);

        blank();
        check(first);
        assertThat(page.locator(".notice").first()).containsText("dikush shumë i ngjashëm");
        assertThat(main()).containsText("A është regjistruar fëmija tashmë?");
        assertThat(new BirthForm(page).field("signed")).hasCount(0);
    }

    @Test
    void the_half_filled_step_keeps_what_was_typed_in_every_language() {
        Declaration declaration = Declaration.of(demo.people().couple(), "Çlirim", "MALE");
        blank();
        BirthForm form = new BirthForm(page);
        form.text("motherNumber", "123");
        String key = form.field("key").inputValue();
        language("Srpski");
        assertThat(form.field("motherNumber")).hasValue("123");
        assertThat(form.field("key")).hasValue(key);
        language("Shqip");

        form.toChild(BirthCase.of(declaration));
        page.waitForURL("**/child");
        form.text("given", "Çlirim");
        form.radio("sex", "MALE");
        form.text("bornOn.day", "3");
        for (String language : List.of("Srpski", "Српски", "English", "Shqip")) {
            language(language);
            assertThat(form.field("given")).hasValue("Çlirim");
            assertThat(form.field("bornOn.day")).hasValue("3");
            assertThat(page.locator("[name='sex'][value='MALE']")).isChecked();
            assertThat(page.locator(".error-summary")).hasCount(0);
        }
    }

    private void language(String name) {
        page.locator(".languages")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
        assertThat(page.locator(".languages [aria-current]")).hasText(name);
    }

    @Test
    void going_back_and_loading_again_lose_nothing_and_what_was_checked_can_be_changed() {
        Declaration declaration = Declaration.of(demo.people().couple(), "Liridon", "MALE");
        blank();
        BirthForm form = new BirthForm(page).toPapers(BirthCase.of(declaration));
        page.waitForURL("**/papers");
        page.goBack();
        page.waitForURL("**/child");
        assertThat(form.field("given")).hasValue("Liridon");
        page.reload();
        assertThat(form.field("bornAt")).hasValue("07:35");
        form.goOn();
        page.waitForURL("**/papers");
        form.papers(BirthCase.of(declaration).papers()).goOn();

        main().getByText("Ndrysho").first().click();
        page.waitForURL("**/child");
        form.text("given", "Liridona");
        form.radio("sex", "FEMALE");
        form.goOn();
        form.goOn();
        assertThat(main()).containsText("Liridona");
        assertThat(main()).containsText("Femër");
    }

    @Test
    void in_two_tabs_the_later_one_is_told_and_keeps_what_was_typed() {
        Declaration declaration = Declaration.of(demo.people().couple(), "Trim", "MALE");
        blank();
        new BirthForm(page).toChild(BirthCase.of(declaration));
        page.waitForURL("**/child");
        Page other = window.newPage();
        other.navigate(page.url());

        new BirthForm(page).child(BirthCase.of(declaration).child()).goOn();
        page.waitForURL("**/papers");
        BirthForm late = new BirthForm(other);
        late.child(BirthCase.of(declaration.named("Trimor")).child()).goOn();
        assertThat(other.locator(".error-summary")).containsText("Asgjë nuk u shkrua");
        assertThat(late.field("given")).hasValue("Trimor");
        late.goOn();
        other.waitForURL("**/papers");
        assertThat(other.locator(".error-summary")).hasCount(0);
    }

    @Test
    void a_lost_line_and_an_ended_session_lose_no_step() {
        Declaration declaration = Declaration.of(demo.people().couple(), "Flakron", "MALE");
        blank();
        BirthForm form = new BirthForm(page).toChild(BirthCase.of(declaration));
        page.waitForURL("**/child");
        String step = page.url();
        form.child(BirthCase.of(declaration).child());
        window.setOffline(true);
        form.goOn();
        window.setOffline(false);
        page.navigate(step);
        form.child(BirthCase.of(declaration).child()).goOn();
        page.waitForURL("**/papers");

        window.clearCookies();
        form.papers(BirthCase.of(declaration).papers()).goOn();
        assertThat(main()).not().containsText(declaration.parents().mother().name());
        window.close();
        window = demo.window(Demo.REGISTRAR, true);
        page = window.newPage();
        page.navigate(demo.address("/sq/desk?queue=mine"));
        assertThat(main().getByText(declaration.name())).hasCount(1);
        main().getByText(declaration.name()).click();
        assertThat(main()).containsText("Ende nuk mund të regjistrohet");
        main().locator(".notice a").first().click();
        form = new BirthForm(page).papers(BirthCase.of(declaration).papers());
        form.goOn();
        form.register();
        page.waitForURL(REGISTERED);
    }

    private void blank() {
        page.navigate(demo.address("/sq/births/new"));
    }

    private void check(Declaration declaration) {
        new BirthForm(page).toCheck(declaration);
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
