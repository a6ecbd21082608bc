package org.regjistri.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.regjistri.law.LegalTime;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// The sessions of pages.
@Component
public class Sessions {
    /// Without a request for so long, a session is over.
    public static final Duration IDLE = Duration.ofMinutes(30);
    /// However busy, a session is over after so long: a working day.
    public static final Duration ABSOLUTE = Duration.ofHours(10);

    private static final String SIGNED_IN = SignedIn.class.getName();
    private static final String LAST_SEEN = SignedIn.class.getName() + ".lastSeen";
    private final LegalTime time;
    private final CsrfTokenRepository formTokens;

    Sessions(LegalTime time, CsrfTokenRepository formTokens) {
        this.time = time;
        this.formTokens = formTokens;
    }

    /// Under a new identifier and with a new form token: whatever was known of the session before is worthless.
    void begin(HttpServletRequest request, HttpServletResponse response, SignedIn signedIn) {
        HttpSession session = request.getSession(true);
        request.changeSessionId();
        formTokens.saveToken(null, request, response);
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        session.setAttribute(SIGNED_IN, signedIn);
        session.setAttribute(LAST_SEEN, time.now());
    }

    /// Empty where nobody signed in, or the session is over.
    public Optional<SignedIn> of(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null
                || !(session.getAttribute(SIGNED_IN) instanceof SignedIn signedIn)
                || !(session.getAttribute(LAST_SEEN) instanceof Instant lastSeen)) {
            return Optional.empty();
        }
        Instant now = time.now();
        if (now.isAfter(lastSeen.plus(IDLE)) || now.isAfter(signedIn.since().plus(ABSOLUTE))) {
            session.invalidate();
            return Optional.empty();
        }
        session.setAttribute(LAST_SEEN, now);
        return Optional.of(signedIn);
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
