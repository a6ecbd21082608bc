package org.regjistri.portal.verification;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.regjistri.law.LegalTime;
import org.regjistri.web.Allowance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// How often somebody may check. Whoever tries out codes is stopped soon, because one that no document has costs more
/// than one that is found; a counter where many papers are checked hardly notices.
@Component
class CheckPace {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int MORE_FOR_UNKNOWN = 5;
    private static final int MORE_FOR_FILE = 2;
    private static final String EVERYBODY = "";
    private final Allowance each;
    private final Allowance all;
    private final LegalTime time;

    /// @param perMinute for one address
    /// @param perMinuteInAll for all together
    CheckPace(
            @Value("${regjistri.verification.checks-per-minute:60}") int perMinute,
            @Value("${regjistri.verification.checks-per-minute-in-all:6000}") int perMinuteInAll,
            LegalTime time) {
        this.each = new Allowance(perMinute, MINUTE);
        this.all = new Allowance(perMinuteInAll, MINUTE);
        this.time = time;
    }

    /// Counts a check. Empty where it may go on; else when to come back.
    Optional<Instant> begin(HttpServletRequest request) {
        return each.take(request.getRemoteAddr(), time.now()).or(() -> all.take(EVERYBODY, time.now()));
    }

    void unknown(HttpServletRequest request) {
        charge(request, MORE_FOR_UNKNOWN);
    }

    void file(HttpServletRequest request) {
        charge(request, MORE_FOR_FILE);
    }

    /// How long to wait until then, at least one.
    int seconds(Instant until) {
        return (int) Math.max(1, Duration.between(time.now(), until).toSeconds());
    }

    private void charge(HttpServletRequest request, int more) {
        each.charge(request.getRemoteAddr(), more, time.now());
        all.charge(EVERYBODY, more, time.now());
    }
}
