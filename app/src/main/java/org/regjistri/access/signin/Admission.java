package org.regjistri.access.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.law.LegalTime;
import org.springframework.stereotype.Component;

/// The last step of the ways in that know an official without a password: a line for each attempt, and a session for
/// whoever is in office.
@Component
public class Admission {
    private final SessionEpochs epochs;
    private final Sessions sessions;
    private final Attempts attempts;
    private final AddressPace pace;
    private final LegalTime time;

    Admission(SessionEpochs epochs, Sessions sessions, Attempts attempts, AddressPace pace, LegalTime time) {
        this.epochs = epochs;
        this.sessions = sessions;
        this.attempts = attempts;
        this.pace = pace;
        this.time = time;
    }

    /// To be called first: an address from which much fails waits.
    public void begin(HttpServletRequest request) {
        pace.await(request.getRemoteAddr(), time.now());
    }

    /// @return false where they have left
    public boolean admit(UUID official, SignInWay way, HttpServletRequest request, HttpServletResponse response) {
        OptionalLong epoch = epochs.of(official);
        if (epoch.isEmpty()) {
            refuse(official, way, request);
            return false;
        }
        Instant now = time.now();
        attempts.write(now, official, way, Attempts.End.ACCEPTED);
        sessions.begin(request, response, new SignedIn(official, epoch.getAsLong(), now, way));
        return true;
    }

    /// @param official null where nobody is known by what was shown
    public void refuse(@Nullable UUID official, SignInWay way, HttpServletRequest request) {
        failed(official, way, way == SignInWay.PASSKEY ? Attempts.End.PASSKEY : Attempts.End.PROVIDER, request);
    }

    /// The provider knows them, and nobody here is linked to that subject.
    public void refuseUnlinked(HttpServletRequest request) {
        failed(null, SignInWay.PROVIDER, Attempts.End.UNLINKED, request);
    }

    private void failed(@Nullable UUID official, SignInWay way, Attempts.End end, HttpServletRequest request) {
        attempts.write(time.now(), official, way, end);
        pace.failed(request.getRemoteAddr(), time.now());
    }
}
