package org.regjistri.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/// The pages on which anybody checks a document, and those of officials about one, in their states. For each demo two
/// certificates are issued once, and one of them is revoked.
final class Checks {
    private static final String ORDER = Json.write(Map.of(
            "applicant", Map.of("capacity", "MOTHER"), "purpose", Map.of("kind", "EDUCATION"), "language", "sq"));
    private static final Map<Demo, Checks> BY_DEMO = new HashMap<>();

    /// A code that is well formed and that no document has.
    private static final String NOBODYS = "K7QM-4ZTP-9XWR";

    /// Asked for and not kept, because [State] wants it while it begins itself.
    static List<State> states() {
        return List.of(
                state("verify", (page, checks) -> {}),
                state("verify-malformed", (page, checks) -> type(page, "K7QM-4ZTP-9XWX")),
                state("verify-unknown", (page, checks) -> type(page, NOBODYS)),
                state("verify-valid", (page, checks) -> type(page, checks.valid.code())),
                state("verify-revoked", (page, checks) -> type(page, checks.revoked.code())),
                state(
                        "verify-no-file",
                        (page, checks) ->
                                page.locator("#by-file button.secondary").click()),
                state("verify-file-intact", (page, checks) -> send(page, checks.file)),
                state("verify-file-added-to", (page, checks) -> send(page, added(checks.file))),
                state("verify-file-changed", (page, checks) -> send(page, changed(checks.file))),
                state(
                        "verify-file-not-ours",
                        (page, checks) -> send(page, "%PDF-1.7\n%%EOF".getBytes(StandardCharsets.US_ASCII))),
                new State(
                        "verify-token-unknown",
                        null,
                        (page, demo, language) -> page.navigate(demo.address("/" + language + "/v/" + "0".repeat(32)))),
                desk("document", Demo.REGISTRAR, checks -> checks.valid.page() + "?ground=PARTY_PRESENT"),
                desk("document-revoked", Demo.REGISTRAR, checks -> checks.revoked.page() + "?ground=PARTY_PRESENT"),
                desk("document-receipt", Demo.REGISTRAR, checks -> checks.valid.page() + "/receipt?ground=SUPERVISION"),
                desk(
                        "document-revocation",
                        Demo.CENTRAL_REGISTER_OFFICIAL,
                        checks -> checks.valid.page() + "/revocation"),
                desk("documents-of-day", Demo.REGISTRAR, _ -> "/documents"),
                desk("document-kinds", Demo.CENTRAL_REGISTER_OFFICIAL, _ -> "/document-kinds"),
                new State("document-kind-errors", Demo.CENTRAL_REGISTER_OFFICIAL, (page, demo, language) -> {
                    page.navigate(demo.address("/" + language + "/document-kinds/birth-certificate"));
                    page.locator("#main button.primary").click();
                }));
    }

    private static State desk(String name, String official, Function<Checks, String> path) {
        return new State(
                name,
                official,
                (page, demo, language) -> page.navigate(demo.address("/" + language + path.apply(of(demo)))));
    }

    private final Issued valid;
    private final Issued revoked;
    private final byte[] file;

    private Checks(Demo demo) {
        this.valid = issue(demo);
        this.revoked = issue(demo);
        this.file = demo.api().bytes("/api/v1/documents/" + valid.id() + "/file?ground=PARTY_PRESENT");
        revoke(demo, revoked);
    }

    record Issued(String id, String code) {
        private String page() {
            return "/documents/" + id;
        }
    }

    private interface Step {
        void go(Page page, Checks checks);
    }

    static synchronized Checks of(Demo demo) {
        return BY_DEMO.computeIfAbsent(demo, Checks::new);
    }

    String code() {
        return valid.code();
    }

    private static State state(String name, Step step) {
        return new State(name, null, (page, demo, language) -> {
            Checks checks = of(demo);
            page.navigate(demo.address("/" + language + "/verify"));
            step.go(page, checks);
        });
    }

    private static void type(Page page, String code) {
        page.locator("#main [name='code']").fill(code);
        page.locator("#main button.primary").click();
    }

    private static void send(Page page, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload("certificate.pdf", "application/pdf", content));
        page.locator("#by-file button.secondary").click();
    }

    private static byte[] added(byte[] file) {
        return Arrays.copyOf(file, file.length + 7);
    }

    private static byte[] changed(byte[] file) {
        byte[] changed = file.clone();
        changed[file.length / 3] ^= 1;
        return changed;
    }

    private static Issued issue(Demo demo) {
        Api.Answer answer =
                demo.api().post("/api/v1/acts/" + demo.registered().act() + "/certificates", UUID.randomUUID(), ORDER);
        if (answer.status() != 201) {
            throw new AssertionError("Not issued: " + answer.status() + " " + answer.body());
        }
        return new Issued(answer.text("document"), answer.text("code"));
    }

    private static void revoke(Demo demo, Issued issued) {
        try (BrowserContext window = demo.window(Demo.CENTRAL_REGISTER_OFFICIAL, false)) {
            Page page = window.newPage();
            page.navigate(demo.address("/sq/documents/" + issued.id() + "/revocation"));
            page.locator("#main [name='reason'][value='WRONG_CONTENT']").check();
            page.locator("#main button.warning").click();
        }
    }
}
