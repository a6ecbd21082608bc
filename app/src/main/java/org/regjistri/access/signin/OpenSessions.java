package org.regjistri.access.signin;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The sessions that are open in this process. One that is not in here is over, whoever has its cookie.
@Component
class OpenSessions {
    private final Map<UUID, OpenSession> open = new ConcurrentHashMap<>();

    void add(OpenSession session, Instant now) {
        open.values().removeIf(each -> each.isOver(now));
        open.put(session.id(), session);
    }

    /// Notes that it was used; empty where it is over.
    Optional<OpenSession> seen(UUID id, Instant now) {
        return Optional.ofNullable(
                open.computeIfPresent(id, (_, session) -> session.isOver(now) ? null : session.seen(now)));
    }

    /// Carries this one over into a new epoch, in which all others of the official are worthless.
    void keep(UUID id, long epoch) {
        open.computeIfPresent(id, (_, session) -> session.at(epoch));
    }

    void end(UUID id) {
        open.remove(id);
    }

    /// Nothing where it is somebody else's.
    void end(UUID id, UUID official) {
        open.computeIfPresent(id, (_, session) -> session.signedIn().official().equals(official) ? null : session);
    }

    /// The one used last comes first.
    List<OpenSession> of(UUID official, long epoch, Instant now) {
        return open.values().stream()
                .filter(session -> session.signedIn().official().equals(official)
                        && session.signedIn().epoch() == epoch
                        && !session.isOver(now))
                .sorted(Comparator.comparing(OpenSession::lastSeen).reversed().thenComparing(OpenSession::id))
                .toList();
    }
}
