package org.regjistri.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.regjistri.law.LegalTime;
import org.springframework.stereotype.Component;

/// What a passkey must sign: random, known to one session only, good once and for five minutes.
@Component
public class Challenges {
    static final Duration LIFETIME = Duration.ofMinutes(5);
    private static final String ATTRIBUTE = Challenges.class.getName();
    private static final int BYTES = 32;
    /// A person may have so many pages open.
    private static final int AT_ONCE = 8;

    private final LegalTime time;
    private final SecureRandom random = new SecureRandom();

    Challenges(LegalTime time) {
        this.time = time;
    }

    /// One for signing in does not register a passkey, nor the other way round.
    public enum Purpose {
        SIGN_IN,
        REGISTER
    }

    private record Issued(String value, Purpose purpose, Instant at) implements Serializable {}

    /// @return in base64url
    public String issue(HttpServletRequest request, Purpose purpose) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        HttpSession session = request.getSession(true);
        synchronized (this) {
            Deque<Issued> kept = new ArrayDeque<>(kept(session));
            kept.addLast(new Issued(value, purpose, time.now()));
            while (kept.size() > AT_ONCE) {
                kept.removeFirst();
            }
            session.setAttribute(ATTRIBUTE, new ArrayList<>(kept));
        }
        return value;
    }

    /// The challenge, if this session has it; from now on nobody has.
    public Optional<byte[]> take(HttpServletRequest request, Purpose purpose, byte[] answered) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        Optional<Issued> found;
        synchronized (this) {
            List<Issued> kept = new ArrayList<>(kept(session));
            found = kept.stream()
                    .filter(issued -> issued.purpose() == purpose && MessageDigest.isEqual(bytes(issued), answered))
                    .findFirst();
            found.ifPresent(kept::remove);
            session.setAttribute(ATTRIBUTE, new ArrayList<>(kept));
        }
        return found.filter(issued -> time.now().isBefore(issued.at().plus(LIFETIME)))
                .map(Challenges::bytes);
    }

    private static byte[] bytes(Issued issued) {
        return Base64.getUrlDecoder().decode(issued.value());
    }

    private static List<Issued> kept(HttpSession session) {
        return session.getAttribute(ATTRIBUTE) instanceof List<?> list
                ? list.stream().map(Issued.class::cast).toList()
                : List.of();
    }
}
