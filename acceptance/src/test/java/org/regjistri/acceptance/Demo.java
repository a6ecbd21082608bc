package org.regjistri.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A demo with people, and each official signed in at most once: a one-time code is good once.
final class Demo {
    static final String REGISTRAR = "arta.kelmendi";
    static final String HEAD_OF_OFFICE = "besim.hoxha";
    static final String REGISTRAR_OF_MITROVICA = "jelena.petrovic";
    static final String CONSULAR_OFFICIAL = "drita.morina";
    static final String CENTRAL_REGISTER_OFFICIAL = "faruk.bytyqi";
    static final String AUDITOR = "vlora.shala";
    static final String ADMINISTRATOR = "milan.ilic";

    private static final int PEOPLE = 2_400;
    private static @Nullable Demo shared;

    private final Server server;
    private final People people;
    private final Map<String, String> signedIn = new HashMap<>();
    private @Nullable Registered registered;
    private @Nullable Api api;
    private People.@Nullable Couple toLookAt;
    private @Nullable UUID issued;

    private Demo(Server server, People people) {
        this.server = server;
        this.people = people;
    }

    /// The one that all tests of pages share; it ends with the tests.
    static synchronized Demo shared() {
        if (shared == null) {
            shared = start("demo", PEOPLE);
        }
        return shared;
    }

    static Demo start(String name, int count, String... javaOptions) {
        Path folder = Built.freshFolder(name);
        Path file = Built.people(count, 7, folder);
        Server server = Server.start(folder.resolve("data"), file, javaOptions);
        return new Demo(server, People.of(file));
    }

    /// One that was started otherwise.
    static Demo of(Server server, People people) {
        return new Demo(server, people);
    }

    Server server() {
        return server;
    }

    People people() {
        return people;
    }

    /// The registrar of Mitrovica through the API, so that the registrar of Istog can sign in with the browser.
    synchronized Api api() {
        Api known = api;
        if (known == null) {
            known = Api.signIn(server, REGISTRAR_OF_MITROVICA);
            api = known;
        }
        return known;
    }

    /// A birth that is registered: its key, what was declared, and what came of it.
    record Registered(UUID key, Declaration declaration, String act, String reference, String person, String number) {}

    /// One that any page may be shown of.
    synchronized Registered registered() {
        Registered known = registered;
        if (known == null) {
            UUID key = UUID.randomUUID();
            Declaration declaration = Declaration.of(people.couple(), "Blerta-Shqiponja", "FEMALE")
                    .at("38-001");
            Api.Answer answer = api().register(key, declaration);
            if (answer.status() != 201) {
                throw new AssertionError("Not registered: " + answer.status() + " " + answer.body());
            }
            known = new Registered(
                    key,
                    declaration,
                    answer.text("act"),
                    answer.text("reference"),
                    answer.text("person"),
                    answer.text("personalNumber"));
            registered = known;
        }
        return known;
    }

    /// The key with which a certificate of the birth was issued.
    synchronized UUID issued() {
        UUID known = issued;
        if (known == null) {
            known = UUID.randomUUID();
            Api.Answer answer = api().post(
                            "/api/v1/acts/" + registered().act() + "/certificates",
                            known,
                            Json.write(Map.of(
                                    "applicant", Map.of("capacity", "MOTHER"),
                                    "purpose", Map.of("kind", "EDUCATION"),
                                    "language", "sq")));
            if (answer.status() != 201) {
                throw new AssertionError("Not issued: " + answer.status() + " " + answer.body());
            }
            issued = known;
        }
        return known;
    }

    /// Of whom no birth is ever registered, only declared.
    synchronized People.Couple coupleToLookAt() {
        People.Couple known = toLookAt;
        if (known == null) {
            known = people.couple();
            toLookAt = known;
        }
        return known;
    }

    /// A window of the browser in which the official is signed in.
    ///
    /// @param userName null for nobody
    BrowserContext window(@Nullable String userName, boolean script) {
        Browser.NewContextOptions options = new Browser.NewContextOptions()
                .setLocale("sq")
                .setViewportSize(1366, 768)
                .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE)
                .setJavaScriptEnabled(script);
        if (userName != null) {
            options.setStorageState(signedIn(userName));
        }
        return Browsers.get().newContext(options);
    }

    private synchronized String signedIn(String userName) {
        return signedIn.computeIfAbsent(userName, this::signIn);
    }

    /// As a visitor does it: by the button of the front page.
    private String signIn(String userName) {
        try (BrowserContext context = Browsers.get().newContext()) {
            Page page = context.newPage();
            page.navigate(address("/sq/"));
            page.locator("form.sign-in-demo:has(input[value='" + userName + "']) button")
                    .click();
            page.locator(".who-name").waitFor();
            return context.storageState();
        }
    }

    String address(String path) {
        return server.address(path).toString();
    }
}
