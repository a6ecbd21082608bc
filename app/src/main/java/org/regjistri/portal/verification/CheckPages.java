package org.regjistri.portal.verification;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.OpenToAll;
import org.regjistri.documents.CheckCode;
import org.regjistri.documents.Verifying;
import org.regjistri.documents.Verifying.Checked;
import org.regjistri.web.Answer;
import org.regjistri.web.Form;
import org.regjistri.web.Page;
import org.regjistri.web.SeeOther;
import org.regjistri.web.Ui;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Checking a document on pages. Nothing of a document ever stands in an address, but for the random part of the one in
/// its QR code.
@Controller
class CheckPages {
    /// Sent by a page that shows a result: the switch of language is to check again, not to draw an empty form.
    private static final String AGAIN = "again";

    private final Verifying verifying;
    private final CheckPace pace;
    private final CheckResults results;

    CheckPages(Verifying verifying, CheckPace pace, CheckResults results) {
        this.verifying = verifying;
        this.pace = pace;
        this.results = results;
    }

    @OpenToAll
    @GetMapping("/verify")
    Page ask(Form form) {
        return Page.of("portal/verify", form);
    }

    /// The page after a file was checked has this address; in another language it begins anew.
    @OpenToAll
    @GetMapping("/verify/file")
    SeeOther askAgain() {
        return SeeOther.to("/verify");
    }

    @OpenToAll
    @GetMapping("/v/{token}")
    Page byToken(Ui ui, @PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        Optional<Instant> until = pace.begin(request);
        if (until.isPresent()) {
            return later(until.get(), response);
        }
        Optional<Checked> found = verifying.byToken(token);
        if (found.isEmpty()) {
            pace.unknown(request);
            return Page.of("portal/checked", results.unknownToken(ui)).withStatus(HttpStatus.NOT_FOUND);
        }
        return Page.of("portal/checked", results.byToken(ui, found.get()));
    }

    @OpenToAll
    @PostMapping("/verify")
    Page byCode(Ui ui, Form form, HttpServletRequest request, HttpServletResponse response) {
        String typed = form.value("code");
        if (form.isRedraw() && form.isBlank(AGAIN)) {
            return ask(form);
        }
        if (!CheckCode.isWellFormed(typed)) {
            return refused(ui, form, typed.isEmpty() ? "verification.code.missing" : "verification.code.malformed");
        }
        Optional<Instant> until = pace.begin(request);
        if (until.isPresent()) {
            return later(until.get(), response);
        }
        Optional<Checked> found = verifying.byCode(typed);
        if (found.isEmpty()) {
            pace.unknown(request);
            return refused(ui, form, "verification.code.unknown");
        }
        return Page.of("portal/checked", results.byCode(ui, found.get(), typed));
    }

    @OpenToAll
    @PostMapping("/verify/file")
    Answer byFile(
            Ui ui,
            Form form,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (file == null || file.isEmpty()) {
            form.reject("file", ui.text("verification.file.missing"));
            return ask(form).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Optional<Instant> until = pace.begin(request);
        if (until.isPresent()) {
            return later(until.get(), response);
        }
        pace.file(request);
        return Page.of("portal/checked", results.byFile(ui, verifying.ofFile(file.getBytes())));
    }

    private Page refused(Ui ui, Form form, String key) {
        form.reject("code", ui.text(key));
        return ask(form).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private Page later(Instant until, HttpServletResponse response) {
        int seconds = pace.seconds(until);
        response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
        return Page.of("portal/later", seconds).withStatus(HttpStatus.TOO_MANY_REQUESTS);
    }
}
