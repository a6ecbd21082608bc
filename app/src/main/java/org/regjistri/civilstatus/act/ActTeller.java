package org.regjistri.civilstatus.act;

import java.util.List;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.StoryTeller;
import org.regjistri.territory.Territory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells of the act itself: registered, numbered.
@Component
@Order(20)
class ActTeller implements StoryTeller {
    private final Territory territory;

    ActTeller(Territory territory) {
        this.territory = territory;
    }

    @Override
    public List<Event> tell(Act act) {
        Object office = territory
                .find(act.office())
                .<Object>map(found -> found.name())
                .orElse(act.office().value());
        return List.of(
                Event.of(
                                act.recordedAt(),
                                act.registrar(),
                                "story.act.registered",
                                office,
                                act.number().reference())
                        .withPath("/acts/" + act.id()),
                Event.of(act.recordedAt(), act.registrar(), "story.act.numbered"));
    }
}
