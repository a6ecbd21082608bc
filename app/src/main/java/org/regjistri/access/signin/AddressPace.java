package org.regjistri.access.signin;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Slows down an address from which many attempts fail. An office of thirty people shares one, so nobody is shut out:
/// the answer only takes longer, up to a few seconds.
@Component
class AddressPace {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int FREE = 10;
    private static final int LONGEST_IN_STEPS = 30;
    private static final int ADDRESSES = 10_000;
    private final Map<String, Failures> byAddress = new LinkedHashMap<>();
    private final Duration step;

    /// @param step what each failure beyond the free ones adds
    AddressPace(@Value("${regjistri.access.failed-attempt-delay:100ms}") Duration step) {
        this.step = step;
    }

    private record Failures(Instant first, int count) {}

    void await(String address, Instant now) {
        Duration delay = delay(failures(address, now));
        if (delay.isPositive()) {
            try {
                Thread.sleep(delay);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    synchronized void failed(String address, Instant now) {
        Failures before = byAddress.remove(address);
        Failures after = before != null && before.first().plus(WINDOW).isAfter(now)
                ? new Failures(before.first(), before.count() + 1)
                : new Failures(now, 1);
        byAddress.put(address, after);
        if (byAddress.size() > ADDRESSES) {
            byAddress.remove(byAddress.keySet().iterator().next());
        }
    }

    synchronized int failures(String address, Instant now) {
        Failures kept = byAddress.get(address);
        return kept == null || !kept.first().plus(WINDOW).isAfter(now) ? 0 : kept.count();
    }

    /// Nothing for the first ten failures, then a step more with each, thirty steps at most.
    Duration delay(int failures) {
        return step.multipliedBy(Math.clamp(failures - FREE, 0, LONGEST_IN_STEPS));
    }
}
