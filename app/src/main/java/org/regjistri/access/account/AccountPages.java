package org.regjistri.access.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Needs;
import org.regjistri.access.Official;
import org.regjistri.access.Right;
import org.regjistri.access.passkey.Passkeys;
import org.regjistri.access.signin.ApiTokens;
import org.regjistri.access.signin.Challenges;
import org.regjistri.access.signin.OpenSession;
import org.regjistri.access.signin.Sessions;
import org.regjistri.web.Form;
import org.regjistri.web.Page;
import org.regjistri.web.SeeOther;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Where an official sees who is in under their name, and ends it.
@Controller
class AccountPages {
    private static final Set<String> REFUSALS = Set.of("passkey", "passkey-name", "passkey-stale");
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final Passkeys passkeys;
    private final Challenges challenges;

    AccountPages(Sessions sessions, ApiTokens tokens, Passkeys passkeys, Challenges challenges) {
        this.sessions = sessions;
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.challenges = challenges;
    }

    @Needs(Right.KEEP_OWN_ACCOUNT)
    @GetMapping("/account")
    Page show(Official official, Form form, Ui ui, HttpServletRequest request) {
        if (REFUSALS.contains(form.value("refused"))) {
            form.reject(null, ui.text("account.refused." + form.value("refused")));
        }
        UUID here = sessions.current(request).map(OpenSession::id).orElseThrow();
        return Page.of(
                "access/account",
                new AccountPage(
                        official,
                        here,
                        sessions.open(official.id()),
                        tokens.open(official.id()),
                        passkeys.of(official.id()),
                        registration(official, request),
                        form));
    }

    private AccountPage.@Nullable Registration registration(Official official, HttpServletRequest request) {
        if (!sessions.isFresh(request)) {
            return null;
        }
        return new AccountPage.Registration(
                challenges.issue(request, Challenges.Purpose.REGISTER),
                BASE64.encodeToString(Passkeys.handle(official.id())),
                passkeys.credentialIds(official.id()).stream()
                        .map(BASE64::encodeToString)
                        .collect(Collectors.joining(" ")));
    }

    @Needs(Right.KEEP_OWN_ACCOUNT)
    @PostMapping("/account/sessions/end")
    SeeOther endSession(Official official, Form form) {
        form.uuid("session").ifPresent(session -> sessions.end(session, official.id()));
        return SeeOther.to("/account");
    }

    @Needs(Right.KEEP_OWN_ACCOUNT)
    @PostMapping("/account/tokens/end")
    SeeOther endToken(Official official, Form form) {
        form.uuid("token").ifPresent(token -> tokens.revoke(token, official.id()));
        return SeeOther.to("/account");
    }

    /// Everywhere, here as well.
    @Needs(Right.KEEP_OWN_ACCOUNT)
    @PostMapping("/account/sign-out")
    SeeOther signOut(Official official, HttpServletRequest request) {
        sessions.endAll(request, official.id());
        return SeeOther.to("/");
    }
}
