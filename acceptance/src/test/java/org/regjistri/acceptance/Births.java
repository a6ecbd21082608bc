package org.regjistri.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.regjistri.acceptance.BirthCase.Child;
import org.regjistri.acceptance.BirthCase.Paper;
import org.regjistri.acceptance.BirthCase.Papers;
import org.regjistri.acceptance.BirthCase.Parent;

/// The pages of a declaration on its way, in their states. Each draft is made once for a demo, and looked at in every
/// language.
final class Births {
    private static final Pattern ID = Pattern.compile("(?:drafts|births|corrections)/([0-9a-f-]{36})");
    private static final String REGISTRAR = Demo.REGISTRAR;
    private static final Map<Demo, Births> BY_DEMO = new HashMap<>();

    private final Demo demo;
    private final Map<String, String> made = new HashMap<>();

    private Births(Demo demo) {
        this.demo = demo;
    }

    static synchronized Births of(Demo demo) {
        return BY_DEMO.computeIfAbsent(demo, Births::new);
    }

    static List<State> states() {
        return List.of(
                state("birth-parents-by-paper", Births::foreign, "/births/drafts/{}/parents"),
                state("birth-child", Births::ordinary, "/births/drafts/{}/child"),
                new State("birth-child-errors", REGISTRAR, (page, demo, language) -> {
                    open(page, demo, language, "/births/drafts/" + of(demo).begun(page) + "/child");
                    new BirthForm(page).text("bornOn.day", "31");
                    new BirthForm(page).goOn();
                }),
                state("birth-papers-at-home", Births::atHome, "/births/drafts/{}/papers"),
                state("birth-check", Births::ordinary, "/births/drafts/{}"),
                state("birth-check-problems", Births::begun, "/births/drafts/{}"),
                state("birth-check-twin", Births::twin, "/births/drafts/{}"),
                state("birth-check-warning", Births::foreign, "/births/drafts/{}"),
                state("birth-check-in-review", Births::inReview, "/births/drafts/{}"),
                state("birth-declaration", Births::ordinary, "/births/drafts/{}/declaration"),
                new State("birth-scan-refused", REGISTRAR, (page, demo, language) -> {
                    open(page, demo, language, "/births/drafts/" + of(demo).ordinary(page));
                    page.locator("#file")
                            .setInputFiles(new FilePayload(
                                    "paper.pdf", "application/pdf", "no paper".getBytes(StandardCharsets.US_ASCII)));
                    page.locator("#scan button.secondary").click();
                }),
                new State("birth-already", REGISTRAR, Births::already),
                new State("birth-sent-before", REGISTRAR, Births::sentBefore),
                state("draft-story", Births::inReview, "/drafts/{}/story"),
                state("draft-hand-over", Births::ordinary, "/drafts/{}/hand-over"),
                state("draft-refusal", Births::ordinary, "/drafts/{}/refusal"),
                state("draft-withdrawal", Births::ordinary, "/drafts/{}/withdrawal"),
                state("draft-refused", Births::refused, "/drafts/{}/refusal/notice"),
                new State(
                        "draft-review",
                        Demo.HEAD_OF_OFFICE,
                        (page, demo, language) -> open(
                                page, demo, language, "/drafts/" + of(demo).byRegistrar(Births::inReview) + "/review")),
                new State(
                        "draft-of-a-colleague",
                        Demo.HEAD_OF_OFFICE,
                        (page, demo, language) ->
                                open(page, demo, language, "/births/drafts/" + of(demo).byRegistrar(Births::ordinary))),
                state("declaration-scan", Births::registered, "/acts/{}/declaration"),
                state("declarations-unscanned", Births::registered, "/declarations/unscanned"),
                state("correction-new", Births::registered, "/acts/{}/correction"),
                new State("correction-check", REGISTRAR, Births::correctionCheck),
                state("correction", Births::correction, "/corrections/{}"));
    }

    private interface Making {
        String by(Births births, Page page);
    }

    private static State state(String name, Making making, String path) {
        return new State(
                name,
                REGISTRAR,
                (page, demo, language) -> open(page, demo, language, path.replace("{}", making.by(of(demo), page))));
    }

    /// Made in a window of its own, for the states of those who do not make drafts.
    private String byRegistrar(Making making) {
        try (BrowserContext window = demo.window(REGISTRAR, true)) {
            return making.by(this, window.newPage());
        }
    }

    private static void open(Page page, Demo demo, String language, String path) {
        page.navigate(demo.address("/" + language + path));
    }

    private synchronized String once(String name, Page page, Consumer<BirthForm> making) {
        return made.computeIfAbsent(name, _ -> {
            open(page, demo, "sq", "/births/new");
            making.accept(new BirthForm(page));
            return id(page);
        });
    }

    private static String id(Page page) {
        Matcher found = ID.matcher(page.url());
        if (!found.find()) {
            throw new AssertionError("Not a page of a declaration: " + page.url());
        }
        return found.group(1);
    }

    private Declaration unborn() {
        return Declaration.of(demo.coupleToLookAt(), "Shkëlqim-Dëfrim", "MALE");
    }

    String ordinary(Page page) {
        return once("ordinary", page, form -> form.toCheck(unborn()));
    }

    String begun(Page page) {
        return once("begun", page, form -> form.toChild(BirthCase.of(unborn())));
    }

    String atHome(Page page) {
        BirthCase married = BirthCase.of(unborn());
        return once(
                "at-home",
                page,
                form -> form.toPapers(married.with(married.child().born(true, 1, 1))));
    }

    private String twin(Page page) {
        return once(
                "twin",
                page,
                form -> form.toCheck(
                        demo.registered().declaration().at(Declaration.ISTOG).named("Teuta")));
    }

    String foreign(Page page) {
        return once("foreign", page, form -> form.toCheck(withoutPaper("Yllka")));
    }

    private BirthCase withoutPaper(String given) {
        return new BirthCase(
                new Parent.Numbered(demo.coupleToLookAt().motherNumber()),
                new Parent.Foreign("Alessandro", "Dervishaj", LocalDate.of(1994, 2, 3), "ITA", null),
                Child.of(given, "Dervishaj", "FEMALE"),
                Papers.of("MOTHER", Paper.expected(), Paper.of("COURT_DECISION", "Gjykata Themelore në Pejë")));
    }

    String inReview(Page page) {
        return once("in-review", page, form -> {
            form.toCheck(withoutPaper("Yllza"));
            page.locator("#review [name='reason']").fill("Ambasada e vërtetoi identitetin me shkresë.");
            page.locator("#review button.primary").click();
            page.locator(".tag").first().waitFor();
        });
    }

    private String refused(Page page) {
        return once("refused", page, form -> {
            form.toChild(BirthCase.of(unborn()));
            String draft = id(page);
            open(page, demo, "sq", "/drafts/" + draft + "/refusal");
            form.text("reason", "Lindja nuk ka ndodhur në komunën tonë.");
            page.locator("#main button.warning").click();
            page.waitForURL("**/refusal/notice");
        });
    }

    String registered(Page page) {
        return register("registered", page, "Lumnije");
    }

    private String register(String name, Page page, String given) {
        return once(name, page, form -> {
            form.toCheck(Declaration.of(demo.people().couple(), given, "FEMALE"));
            form.register();
            page.waitForURL("**/registered");
        });
    }

    private static void correctionCheck(Page page, Demo demo, String language) {
        open(page, demo, language, "/acts/" + of(demo).registered(page) + "/correction");
        of(demo).propose(page);
    }

    private void propose(Page page) {
        BirthForm form = new BirthForm(page);
        form.text("given", "Shpresa-Lumnije");
        form.text("reason", "Në raport shkruan ndryshe: gabim gjatë shtypjes.");
        form.goOn();
    }

    private String correction(Page page) {
        String act = register("to-correct", page, "Mirlinda");
        return once("correction", page, form -> {
            open(page, demo, "sq", "/acts/" + act + "/correction");
            propose(page);
            form.goOn();
            page.waitForURL("**/corrections/*");
        });
    }

    /// Whoever sends the same child again sees it before; here somebody sends it all the same.
    private static void already(Page page, Demo demo, String language) {
        Births births = of(demo);
        String draft = births.once(
                "again",
                page,
                form -> form.toCheck(demo.registered().declaration().at(Declaration.ISTOG)));
        open(page, demo, language, "/births/drafts/" + draft);
        page.locator("#main [name='only']").evaluate("field => { field.name = 'signed'; field.value = 'yes'; }");
        page.locator("#main button.primary").click();
    }

    private static void sentBefore(Page page, Demo demo, String language) {
        String key = demo.registered().key().toString();
        Births births = of(demo);
        births.once("sent-before", page, form -> {
            form.parents(BirthCase.of(births.unborn()));
            form.field("key").evaluate("(field, key) => { field.value = key; }", key);
            form.goOn();
            form.child(BirthCase.of(births.unborn()).child()).goOn();
            form.papers(BirthCase.of(births.unborn()).papers()).goOn();
        });
        open(page, demo, language, "/births/drafts/" + key);
        new BirthForm(page).register();
    }
}
