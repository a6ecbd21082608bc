package org.regjistri.civilstatus.act;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.StoryTeller;
import org.regjistri.kernel.ActorRef;
import org.regjistri.notices.Notices;
import org.regjistri.notices.SentNotice;
import org.regjistri.scans.Scan;
import org.regjistri.scans.Scans;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells what was scanned for the act, and of what the declarant was told.
@Component
@Order(30)
class PaperTeller implements StoryTeller {
    private static final ActorRef SYSTEM = new ActorRef(ActorRef.Kind.JOB, "notices");
    private final Scans scans;
    private final Notices notices;

    PaperTeller(Scans scans, Notices notices) {
        this.scans = scans;
        this.notices = notices;
    }

    @Override
    public List<Event> tell(Act act) {
        List<Event> events = new ArrayList<>();
        scans.about(act.commandKey()).forEach(scan -> events.add(scanned(scan)));
        scans.about(act.id().value()).forEach(scan -> events.add(scanned(scan)));
        notices.about(act.id().value()).forEach(notice -> events.add(told(notice)));
        return events;
    }

    private static Event scanned(Scan scan) {
        return Event.of(scan.keptAt(), scan.keptBy(), "story.scan.kept", scan.pages());
    }

    private static Event told(SentNotice notice) {
        Word channel = new Word("story.channel." + notice.channel());
        return switch (notice.state()) {
            case WAITING -> Event.of(notice.orderedAt(), SYSTEM, "story.notice.waiting", channel, notice.hint());
            case SENT ->
                Event.of(
                        notice.sentAt() == null ? notice.orderedAt() : notice.sentAt(),
                        SYSTEM,
                        "story.notice.sent",
                        channel,
                        notice.hint());
            case GIVEN_UP -> Event.of(notice.orderedAt(), SYSTEM, "story.notice.given-up", channel, notice.hint());
        };
    }
}
