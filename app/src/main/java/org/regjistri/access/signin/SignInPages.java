package org.regjistri.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import org.regjistri.access.OpenToAll;
import org.regjistri.law.LegalTime;
import org.regjistri.web.Answer;
import org.regjistri.web.Form;
import org.regjistri.web.Page;
import org.regjistri.web.SeeOther;
import org.regjistri.web.Ui;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Signing in and out on pages.
@Controller
class SignInPages {
    private final SigningIn signingIn;
    private final Sessions sessions;
    private final LegalTime time;

    SignInPages(SigningIn signingIn, Sessions sessions, LegalTime time) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.time = time;
    }

    @OpenToAll
    @GetMapping("/sign-in")
    Page ask(Form form) {
        return page(form);
    }

    @OpenToAll
    @PostMapping("/sign-in")
    Answer signIn(Form form, Ui ui, HttpServletRequest request, HttpServletResponse response) {
        if (form.isRedraw()) {
            return page(form);
        }
        SignInOutcome outcome = signingIn.signIn(new SigningIn.Attempt(
                form.value("userName"), passwordOf(form), form.value("code"), request.getRemoteAddr()));
        return switch (outcome) {
            case SignInOutcome.Accepted(SignedIn signedIn) -> {
                sessions.begin(request, response, signedIn);
                yield SeeOther.to(SignInForm.placeHere(form.value("return")));
            }
            case SignInOutcome.Refused refused -> {
                form.reject(null, ui.text("access.sign-in.refused"));
                yield page(form).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case SignInOutcome.Locked(Instant until) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(secondsTo(until)));
                form.reject(null, ui.text("access.sign-in.locked", until));
                yield page(form).withStatus(HttpStatus.TOO_MANY_REQUESTS);
            }
        };
    }

    @OpenToAll
    @PostMapping("/sign-out")
    SeeOther signOut(HttpServletRequest request, HttpServletResponse response) {
        sessions.end(request);
        response.setHeader("Clear-Site-Data", "\"cache\"");
        return SeeOther.to("/sign-in");
    }

    private long secondsTo(Instant until) {
        return Math.max(1, Duration.between(time.now(), until).toSeconds());
    }

    /// As typed: blanks at the ends may belong to it.
    private static String passwordOf(Form form) {
        return form.values("password").isEmpty() ? "" : form.values("password").getFirst();
    }

    private static Page page(Form form) {
        return Page.of("access/sign-in", new SignInForm(form, SignInForm.placeHere(form.value("return"))));
    }
}
