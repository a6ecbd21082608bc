package org.regjistri.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
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
    private static final Set<String> REFUSALS =
            Set.of("passkey", "provider", "provider-away", "provider-unlinked", "provider-factor");
    private final SigningIn signingIn;
    private final Sessions sessions;
    private final Challenges challenges;
    private final ProviderSettings provider;
    private final LegalTime time;

    SignInPages(
            SigningIn signingIn, Sessions sessions, Challenges challenges, ProviderSettings provider, LegalTime time) {
        this.signingIn = signingIn;
        this.sessions = sessions;
        this.challenges = challenges;
        this.provider = provider;
        this.time = time;
    }

    /// The field `refused` says why another way in led back here: a key below `sign-in.refused`.
    @OpenToAll
    @GetMapping("/sign-in")
    Page ask(Form form, Ui ui, HttpServletRequest request) {
        if (REFUSALS.contains(form.value("refused"))) {
            form.reject(null, ui.text("sign-in.refused." + form.value("refused")));
        }
        return page(form, request);
    }

    @OpenToAll
    @PostMapping("/sign-in")
    Answer signIn(Form form, Ui ui, HttpServletRequest request, HttpServletResponse response) {
        if (form.isRedraw()) {
            return page(form, request);
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
                yield page(form, request).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case SignInOutcome.Locked(Instant until) -> {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(secondsTo(until)));
                form.reject(null, ui.text("access.sign-in.locked", until));
                yield page(form, request).withStatus(HttpStatus.TOO_MANY_REQUESTS);
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

    private Page page(Form form, HttpServletRequest request) {
        return Page.of(
                "access/sign-in",
                new SignInForm(
                        form,
                        SignInForm.placeHere(form.value("return")),
                        challenges.issue(request, Challenges.Purpose.SIGN_IN),
                        provider.isConfigured() ? provider.name() : null));
    }
}
