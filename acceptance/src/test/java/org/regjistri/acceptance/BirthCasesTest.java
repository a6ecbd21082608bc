package org.regjistri.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.regjistri.acceptance.BirthCase.Child;
import org.regjistri.acceptance.BirthCase.Paper;
import org.regjistri.acceptance.BirthCase.Papers;
import org.regjistri.acceptance.BirthCase.Parent;

/// Each case of parents, from the counter to the act, as the registrar of Istog does it.
@Order(2)
class BirthCasesTest {
    private static final String REGISTERED = "**/sq/births/*/registered";
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
    void not_married_both_declare_and_the_father_acknowledges_the_child() {
        People.Someone mother = demo.people().singleWoman();
        People.Someone father = demo.people().singleMan();
        BirthCase birth = new BirthCase(
                new Parent.Numbered(mother.digits()),
                new Parent.Numbered(father.digits()),
                Child.of("Erblin", father.surname(), "MALE"),
                Papers.of("MOTHER", Paper.expected()));
        begin().toCheck(birth);
        assertThat(main()).containsText("Deklarojnë të dy");
        main().locator(".notice a").first().click();
        BirthForm form = new BirthForm(page);
        form.radio("declarant", "BOTH_PARENTS");
        form.goOn();
        assertThat(main()).containsText("atësia është njohur");
        register(birth);
    }

    @Test
    void where_the_father_is_not_known_the_mother_declares_and_gives_her_surname() {
        People.Someone mother = demo.people().singleWoman();
        BirthCase birth = new BirthCase(
                new Parent.Numbered(mother.digits()),
                new Parent.Unknown(),
                Child.of("Rinesa", mother.surname(), "FEMALE"),
                Papers.of("MOTHER", Paper.expected()));
        begin().toPapers(birth);
        assertThat(page.locator("[name='declarant'][value='FATHER']")).hasCount(0);
        new BirthForm(page).papers(birth.papers()).goOn();
        assertThat(main()).containsText("Babai nuk dihet");
        register(birth);
    }

    @Test
    void a_foreign_father_is_entered_by_passport_and_the_marriage_by_its_certificate() {
        People.Someone mother = demo.people().singleWoman();
        BirthCase birth = new BirthCase(
                new Parent.Numbered(mother.digits()),
                new Parent.Foreign("Matteo", "Bianchi", LocalDate.of(1990, 4, 12), "ITA", "YA4471902"),
                Child.of("Luana", "Bianchi", "FEMALE"),
                Papers.of("FATHER", Paper.expected(), Paper.of("MARRIAGE_CERTIFICATE", "Comune di Bari")));
        begin().toCheck(birth);
        assertThat(main()).containsText("Prindërit janë të martuar");
        assertThat(main()).containsText("një prind është shtetas");
        register(birth);
    }

    @Test
    void a_child_of_two_foreigners_gets_a_number_and_no_citizenship() {
        BirthCase birth = new BirthCase(
                new Parent.Foreign("Giulia", "Conti", LocalDate.of(1993, 5, 8), "ITA", "YB1180427"),
                new Parent.Foreign("Paolo", "Conti", LocalDate.of(1991, 9, 30), "ITA", "YB1180428"),
                Child.of("Elena", "Conti", "FEMALE"),
                Papers.of("BOTH_PARENTS", Paper.expected()));
        begin().toCheck(birth);
        assertThat(main()).containsText("Mbetet e zbrazët: prindërit janë të huaj");
        register(birth);
        assertThat(main()).containsText("Fusha e shtetësisë mbetet e zbrazët");
        assertThat(page.locator(".number").first().textContent().replaceAll("\\s", ""))
                .matches("[0-9]{10}");
    }

    @Test
    void a_child_that_was_found_is_declared_by_the_guardianship_authority() {
        BirthCase birth = new BirthCase(
                new Parent.Unknown(),
                new Parent.Unknown(),
                Child.of("Agim", "Istogu", "MALE").found(),
                Papers.of("GUARDIANSHIP_AUTHORITY", Paper.expected())
                        .by(demo.people().singleMan().digits()));
        begin().toCheck(birth);
        assertThat(main()).containsText("Fëmijë i gjetur");
        register(birth);
    }

    @Test
    void of_twins_the_second_begins_with_what_is_the_same() {
        BirthCase married = BirthCase.of(Declaration.of(demo.people().couple(), "Drin", "MALE"));
        BirthCase first = married.with(married.child().born(false, 2, 1));
        begin().toCheck(first);
        register(first);

        page.getByText("Regjistro fëmijën tjetër").click();
        page.waitForURL("**/child");
        BirthForm form = new BirthForm(page);
        assertThat(form.field("bornOn.day"))
                .hasValue(Integer.toString(first.child().bornOn().getDayOfMonth()));
        assertThat(form.field("ordinal")).hasValue("2");
        form.text("given", "Drita");
        form.radio("sex", "FEMALE");
        form.text("bornAt", "07:50");
        form.goOn();
        page.waitForURL("**/papers");
        assertThat(form.field("evidence.0.number")).hasValue("2026/118");
        form.goOn();
        assertThat(main()).containsText("fëmija 2 nga 2");
        form.register();
        page.waitForURL(REGISTERED);
        assertThat(main()).containsText("Drita");
    }

    @Test
    void a_birth_at_home_is_confirmed_by_a_doctor_and_two_witnesses() {
        BirthCase married = BirthCase.of(Declaration.of(demo.people().couple(), "Ulpiana", "FEMALE"));
        String one = demo.people().singleWoman().digits();
        BirthCase birth = new BirthCase(
                married.mother(),
                married.father(),
                married.child().born(true, 1, 1),
                Papers.of("FATHER", Paper.expected())
                        .with(one, demo.people().singleMan().digits()));
        begin().toCheck(new BirthCase(
                birth.mother(), birth.father(), birth.child(), birth.papers().with(one, one)));
        assertThat(main()).containsText("Dëshmitari duhet të jetë");
        main().locator(".notice a").first().click();
        new BirthForm(page).papers(birth.papers()).goOn();
        assertThat(main()).containsText("Vërtetim shëndetësor");
        register(birth);
    }

    @Test
    void what_is_unusual_is_looked_at_by_the_head_of_the_office_first() {
        BirthCase birth = new BirthCase(
                new Parent.Numbered(demo.people().singleWoman().digits()),
                new Parent.Foreign("Arben", "Dervishaj", LocalDate.of(1994, 2, 3), "ALB", null),
                Child.of("Yll", "Dervishaj", "MALE"),
                Papers.of("BOTH_PARENTS", Paper.expected()));
        begin().toCheck(birth);
        assertThat(main()).containsText("Babai nuk ka as numër as dokument");
        assertThat(new BirthForm(page).field("signed")).hasCount(0);
        page.locator("#review [name='reason']").fill("Ambasada e vërtetoi identitetin me shkresë.");
        page.locator("#review button.primary").click();
        assertThat(main()).containsText("Në shqyrtim");
        String draft = page.url();

        decide(draft, "Ambasada e vërtetoi");
        page.navigate(draft);
        register(birth);
    }

    /// The head of the office reads and agrees.
    private void decide(String draft, String reason) {
        try (BrowserContext other = demo.window(Demo.HEAD_OF_OFFICE, true)) {
            Page head = other.newPage();
            head.navigate(demo.address("/sq/desk?queue=review"));
            head.locator("main a[href*='" + id(draft) + "']").first().click();
            head.getByText("Shqyrto", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(head.locator("main")).containsText(reason);
            assertThat(head.locator("main")).containsText("Babai nuk ka as numër as dokument");
            head.locator("[name='decision'][value='APPROVE']").check();
            head.locator("#main button.primary").click();
            assertThat(head.locator("main .tag").first()).hasText("Shqyrtuar me pajtim");
        }
    }

    @Test
    void a_colleague_to_whom_it_is_handed_over_finishes_it() {
        BirthCase birth = BirthCase.of(Declaration.of(demo.people().couple(), "Vesa", "FEMALE"));
        begin().toPapers(birth);
        String draft = demo.address("/sq/births/drafts/" + id(page.url()));
        page.navigate(draft);
        page.getByText("Ia dorëzo një kolegu").click();
        page.locator("#official")
                .selectOption(new com.microsoft.playwright.options.SelectOption().setLabel("Besim Hoxha"));
        new BirthForm(page).goOn();
        assertThat(main()).containsText("Besim Hoxha");

        try (BrowserContext other = demo.window(Demo.HEAD_OF_OFFICE, true)) {
            Page colleague = other.newPage();
            colleague.navigate(draft + "/papers");
            BirthForm form = new BirthForm(colleague).papers(birth.papers());
            form.goOn();
            assertThat(colleague.locator("main")).containsText(birth.name());
            form.register();
            colleague.waitForURL(REGISTERED);
        }
        page.navigate(draft);
        assertThat(page).hasURL(Pattern.compile(".*/(acts|births)/.*"));
    }

    private BirthForm begin() {
        page.navigate(demo.address("/sq/births/new"));
        return new BirthForm(page);
    }

    private void register(BirthCase birth) {
        assertThat(page.locator("main h1")).hasText("Kontrolloni deklarimin");
        new BirthForm(page).register();
        page.waitForURL(REGISTERED);
        assertThat(main()).containsText(birth.name());
        assertThat(page.locator(".reference").textContent()).matches("B-M06-[0-9]{4}-[0-9]{5}");
    }

    private Locator main() {
        return page.locator("main");
    }

    private static String id(String address) {
        return Pattern.compile("drafts/([0-9a-f-]{36})")
                .matcher(address)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No draft in " + address));
    }
}
