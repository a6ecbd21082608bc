package org.regjistri.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.kernel.Ids;
import org.regjistri.law.LegalTime;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;

/// The sessions of pages.
@Component
public class Sessions {
    /// Without a request for so long, a session is over.
    public static final Duration IDLE = Duration.ofMinutes(30);
    /// However busy, a session is over after so long: a working day.
    public static final Duration ABSOLUTE = Duration.ofHours(10);

    /// For so long after password and code, somebody may add to what they sign in with.
    static final Duration FRESH = Duration.ofMinutes(15);

    private static final String SESSION = OpenSession.class.getName();
    private final OpenSessions open;
    private final SessionEpochs epochs;
    private final LegalTime time;
    private final Ids ids;
    private final CsrfTokenRepository formTokens;

    Sessions(OpenSessions open, SessionEpochs epochs, LegalTime time, Ids ids, CsrfTokenRepository formTokens) {
        this.open = open;
        this.epochs = epochs;
        this.time = time;
        this.ids = ids;
        this.formTokens = formTokens;
    }

    /// Under a new identifier and with a new form token: whatever was known of the session before is worthless.
    void begin(HttpServletRequest request, HttpServletResponse response, SignedIn signedIn) {
        HttpSession session = request.getSession(true);
        if (session.getAttribute(SESSION) instanceof UUID before) {
            open.end(before);
        }
        request.changeSessionId();
        formTokens.saveToken(null, request, response);
        session.setMaxInactiveInterval((int) IDLE.toSeconds());
        Instant now = time.now();
        String browser = BrowserKind.of(request.getHeader(HttpHeaders.USER_AGENT));
        OpenSession begun = new OpenSession(ids.next(), signedIn, browser, now);
        open.add(begun, now);
        session.setAttribute(SESSION, begun.id());
    }

    /// Empty where nobody signed in, or the session is over.
    public Optional<SignedIn> of(HttpServletRequest request) {
        return current(request).map(OpenSession::signedIn);
    }

    /// The session that the request belongs to.
    public Optional<OpenSession> current(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(SESSION) instanceof UUID id)) {
            return Optional.empty();
        }
        Optional<OpenSession> found = open.seen(id, time.now());
        if (found.isEmpty()) {
            session.invalidate();
        }
        return found;
    }

    /// Whether password and code were given a moment ago: a forgotten open window is not to become a way in for good.
    public boolean isFresh(HttpServletRequest request) {
        return current(request)
                .map(OpenSession::signedIn)
                .filter(signedIn -> signedIn.way() == SignInWay.PASSWORD)
                .filter(signedIn -> !time.now().isAfter(signedIn.since().plus(FRESH)))
                .isPresent();
    }

    public void end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            if (session.getAttribute(SESSION) instanceof UUID id) {
                open.end(id);
            }
            session.invalidate();
        }
    }

    /// One of the official's own, wherever it is open in this process; nothing where it is somebody else's.
    public void end(UUID session, UUID official) {
        open.end(session, official);
    }

    /// After what somebody signs in with has changed: every other session and every token of theirs is over.
    public void endOthers(HttpServletRequest request, UUID official) {
        long epoch = epochs.raise(official);
        current(request).ifPresent(session -> {
            open.keep(session.id(), epoch);
            request.changeSessionId();
        });
    }

    /// This session, every other one and every token of the official are over.
    public void endAll(HttpServletRequest request, UUID official) {
        var _ = epochs.raise(official);
        end(request);
    }

    /// Those in this process, the one used last first.
    public List<OpenSession> open(UUID official) {
        Instant now = time.now();
        return epochs.of(official).stream()
                .boxed()
                .flatMap(epoch -> open.of(official, epoch, now).stream())
                .toList();
    }
}
