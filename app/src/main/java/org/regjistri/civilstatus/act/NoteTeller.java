package org.regjistri.civilstatus.act;

import java.util.List;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.Notes;
import org.regjistri.civilstatus.StoryTeller;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells of the later notes on the act.
@Component
@Order(50)
class NoteTeller implements StoryTeller {
    private final Notes notes;

    NoteTeller(Notes notes) {
        this.notes = notes;
    }

    @Override
    public List<Event> tell(Act act) {
        return notes.of(act.id()).stream()
                .map(note -> Event.of(
                                note.recordedAt(),
                                note.approvedBy(),
                                "story.note.entered",
                                note.reference(act.number()))
                        .withWords(note.reason()))
                .toList();
    }
}
