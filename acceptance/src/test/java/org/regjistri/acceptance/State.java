package org.regjistri.acceptance;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A page in one of its states: who sees it and how one comes there.
///
/// @param official null for somebody who is not signed in
record State(String name, @Nullable String official, Way way) {

    /// Leads a window to the state.
    interface Way {
        void go(Page page, Demo demo, String language);
    }

    private static final String REGISTRAR = Demo.REGISTRAR;

    /// Every page of every role, in every state that looks different.
    static final List<State> ALL = Stream.of(pages(), Births.states(), Checks.states())
            .flatMap(List::stream)
            .toList();

    private static List<State> pages() {
        return List.of(
                at("home", null, "/"),
                at("sign-in", null, "/sign-in"),
                new State("sign-in-refused", null, State::refusedSignIn),
                at("keys", null, "/keys"),
                at("components", null, "/components"),
                at("not-found", null, "/nowhere"),
                at("desk", REGISTRAR, "/desk"),
                at("home-signed-in", REGISTRAR, "/"),
                at("birth-new", REGISTRAR, "/births/new"),
                new State("birth-errors", REGISTRAR, State::emptyForm),
                new State(
                        "birth-registered",
                        REGISTRAR,
                        (page, demo, language) -> open(
                                page,
                                demo,
                                language,
                                "/births/" + demo.registered().act() + "/registered")),
                new State(
                        "act-ground",
                        REGISTRAR,
                        (page, demo, language) -> open(
                                page,
                                demo,
                                language,
                                "/acts/" + demo.registered().act())),
                new State("act", REGISTRAR, State::act),
                new State("certificate-new", REGISTRAR, (page, demo, language) -> certificate(page, demo, language)),
                new State("certificate-errors", REGISTRAR, State::emptyCertificate),
                new State("certificate-check", REGISTRAR, State::certificateCheck),
                new State("certificate-sent-before", REGISTRAR, State::certificateSentBefore),
                new State("extract-new", REGISTRAR, (page, demo, language) -> extract(page, demo, language)),
                new State("extract-check", REGISTRAR, State::extractCheck),
                at("find", REGISTRAR, "/persons/find"),
                new State("find-nothing-typed", REGISTRAR, (page, demo, language) -> {
                    open(page, demo, language, "/persons/find");
                    new BirthForm(page).goOn();
                }),
                new State("find-found", REGISTRAR, (page, demo, language) -> {
                    open(page, demo, language, "/persons/find");
                    new BirthForm(page).text("surname", "Krasniqi");
                    new BirthForm(page).goOn();
                }),
                new State("find-nobody", REGISTRAR, (page, demo, language) -> {
                    open(page, demo, language, "/persons/find");
                    new BirthForm(page).text("surname", "Xyzxyzxyz");
                    new BirthForm(page).goOn();
                }),
                new State(
                        "person-ground",
                        REGISTRAR,
                        (page, demo, language) -> open(
                                page,
                                demo,
                                language,
                                "/persons/" + demo.registered().person())),
                new State("person", REGISTRAR, State::child),
                new State(
                        "person-mother",
                        REGISTRAR,
                        (page, demo, language) -> open(
                                page,
                                demo,
                                language,
                                "/persons/"
                                        + demo.registered()
                                                .declaration()
                                                .parents()
                                                .mother()
                                                .id() + "?ground=REGISTRATION")),
                new State(
                        "story",
                        REGISTRAR,
                        (page, demo, language) -> open(
                                page,
                                demo,
                                language,
                                "/acts/" + demo.registered().act() + "/story?ground=REGISTRATION")),
                at("books", REGISTRAR, "/books"),
                bookOfMitrovica("book", "book"),
                bookOfMitrovica("book-close", "close"),
                at("forbidden", REGISTRAR, "/officials"),
                at("desk-of-head", Demo.HEAD_OF_OFFICE, "/desk"),
                at("tutorial", REGISTRAR, "/tutorial"),
                at("disclosures-of-office", Demo.HEAD_OF_OFFICE, "/disclosures"),
                at("birth-new-abroad", Demo.CONSULAR_OFFICIAL, "/births/new"),
                at("desk-of-any-office", Demo.CENTRAL_REGISTER_OFFICIAL, "/desk"),
                at("journal", Demo.AUDITOR, "/journal"),
                at("disclosures", Demo.AUDITOR, "/disclosures"),
                at("denials", Demo.AUDITOR, "/disclosures?show=denials"),
                at("alarms", Demo.AUDITOR, "/alarms"),
                at("retention", Demo.AUDITOR, "/retention"),
                at("court-orders", Demo.CENTRAL_REGISTER_OFFICIAL, "/court-orders"),
                new State(
                        "court-order-entering",
                        Demo.CENTRAL_REGISTER_OFFICIAL,
                        (page, demo, language) -> open(
                                page,
                                demo,
                                language,
                                "/court-orders?person=" + demo.registered().person())),
                new State(
                        "looks-for-person",
                        REGISTRAR,
                        (page, demo, language) -> open(
                                page,
                                demo,
                                language,
                                "/persons/" + demo.registered().person() + "/disclosures")),
                at("officials", Demo.ADMINISTRATOR, "/officials"),
                at("account", REGISTRAR, "/account"),
                at("appointments", Demo.ADMINISTRATOR, "/appointments"),
                at("appoint", Demo.ADMINISTRATOR, "/appointments/new"),
                new State("appoint-errors", Demo.ADMINISTRATOR, State::emptyAppointment),
                new State("appointment", Demo.ADMINISTRATOR, State::appointment),
                new State("official", Demo.ADMINISTRATOR, State::official));
    }

    /// In which something is registered.
    private static State bookOfMitrovica(String name, String page) {
        return new State(name, Demo.CENTRAL_REGISTER_OFFICIAL, (window, demo, language) -> {
            String year = demo.registered().reference().replaceFirst("^B-M38-([0-9]{4})-.*$", "$1");
            open(window, demo, language, "/books/M38/" + (page.equals("book") ? year : page));
        });
    }

    private static State at(String name, @Nullable String official, String path) {
        return new State(name, official, (page, demo, language) -> open(page, demo, language, path));
    }

    private static void open(Page page, Demo demo, String language, String path) {
        page.navigate(demo.address("/" + language + path));
    }

    private static void act(Page page, Demo demo, String language) {
        open(page, demo, language, "/acts/" + demo.registered().act() + "?ground=REGISTRATION");
    }

    private static BirthForm certificate(Page page, Demo demo, String language) {
        open(page, demo, language, "/acts/" + demo.registered().act() + "/certificate");
        return new BirthForm(page);
    }

    /// With all that is only asked after a certain answer.
    private static void emptyCertificate(Page page, Demo demo, String language) {
        BirthForm form = certificate(page, demo, language);
        form.radio("asks", "GUARDIAN");
        form.radio("purpose", "OTHER");
        form.field("exemption").selectOption("SOCIAL_ASSISTANCE");
        form.text("proofNumber", "P.nr. 118/2026");
        form.goOn();
    }

    private static void certificateCheck(Page page, Demo demo, String language) {
        BirthForm form = certificate(page, demo, language);
        form.radio("asks", "FATHER");
        form.radio("purpose", "EDUCATION");
        form.radio("language", language.equals("sq") ? "sr" : "sq");
        form.goOn();
    }

    private static void certificateSentBefore(Page page, Demo demo, String language) {
        certificateCheck(page, demo, language);
        page.locator("#main [name='key']")
                .evaluate(
                        "(field, key) => { field.value = key; }", demo.issued().toString());
        new BirthForm(page).goOn();
    }

    private static BirthForm extract(Page page, Demo demo, String language) {
        String mother = demo.registered().declaration().parents().mother().id();
        open(page, demo, language, "/persons/" + mother + "/extract");
        return new BirthForm(page);
    }

    private static void extractCheck(Page page, Demo demo, String language) {
        BirthForm form = extract(page, demo, language);
        form.radio("purpose", "OTHER");
        form.text("purposeWords", "Konkurs në Ministrinë e Arsimit, Shkencës, Teknologjisë dhe Inovacionit");
        form.field("exemption").selectOption("SOCIAL_ASSISTANCE");
        form.text("exemptionPaper", "Vendim i Qendrës për Punë Sociale nr. 118/2026");
        form.goOn();
    }

    private static void child(Page page, Demo demo, String language) {
        open(page, demo, language, "/persons/" + demo.registered().person() + "?ground=REGISTRATION");
    }

    private static void refusedSignIn(Page page, Demo demo, String language) {
        open(page, demo, language, "/sign-in");
        BirthForm form = new BirthForm(page);
        form.text("userName", "nobody." + language);
        form.text("password", "wrong");
        form.text("code", "000000");
        form.goOn();
    }

    private static void emptyForm(Page page, Demo demo, String language) {
        open(page, demo, language, "/births/new");
        new BirthForm(page).goOn();
    }

    private static void emptyAppointment(Page page, Demo demo, String language) {
        open(page, demo, language, "/appointments/new");
        new BirthForm(page).goOn();
    }

    /// Somebody new, with the secret that is shown once.
    private static void appointment(Page page, Demo demo, String language) {
        open(page, demo, language, "/appointments/new");
        BirthForm form = new BirthForm(page);
        form.text("displayName", "Shqiponja Krasniqi-Gashi");
        form.text("userName", "new." + UUID.randomUUID().toString().substring(0, 8));
        form.field("office").selectOption("M06");
        form.radio("roles", "REGISTRAR");
        form.text("reason", "Vendim nr. 14/2026");
        form.goOn();
    }

    private static void official(Page page, Demo demo, String language) {
        open(page, demo, language, "/officials");
        page.locator("main tbody a").nth(1).click();
    }

    @Override
    public String toString() {
        return name;
    }
}
