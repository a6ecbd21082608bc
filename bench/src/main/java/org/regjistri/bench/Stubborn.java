package org.regjistri.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.regjistri.bench.Counter.Declaration;

/// Programs of offices that register one birth after the other, and ask again with the same key until they are told
/// that it is registered.
final class Stubborn {
    private static final int PAUSE_MILLIS = 50;

    private final Api api;
    private final Children children;
    private final Duration patience;
    private final ConcurrentMap<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Integer> outcomes = new ConcurrentHashMap<>();
    private final AtomicInteger unanswered = new AtomicInteger();
    private volatile boolean isHome;

    /// @param patience with one birth
    Stubborn(Api api, Children children, Duration patience) {
        this.api = api;
        this.children = children;
        this.patience = patience;
    }

    /// One client's work, until all go home; the last birth is brought to its end.
    void work() {
        try {
            while (!isHome) {
                register(children.next());
            }
        } catch (Load.Over _) {
            // The others are of the same mind.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void register(Declaration declaration) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            try {
                String act = api.registerOnce(declaration).required("act").stringValue();
                acknowledged.put(act, System.nanoTime());
                return;
            } catch (UnwantedAnswer e) {
                outcomes.merge(Integer.toString(e.status()), 1, Integer::sum);
            } catch (IOException e) {
                outcomes.merge(e.getClass().getSimpleName(), 1, Integer::sum);
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        unanswered.incrementAndGet();
    }

    void goHome() {
        isHome = true;
    }

    /// When the first birth was acknowledged after a moment (`System.nanoTime()`).
    OptionalLong firstAfter(long moment) {
        return acknowledged.values().stream()
                .mapToLong(Long::longValue)
                .filter(at -> at > moment)
                .min();
    }

    Set<String> acts() {
        return Set.copyOf(acknowledged.keySet());
    }

    int unanswered() {
        return unanswered.get();
    }

    Map<String, Integer> outcomes() {
        return new TreeMap<>(outcomes);
    }
}
