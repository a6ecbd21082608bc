package org.regjistri.civilstatus.act;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.civilstatus.DraftStep;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.civilstatus.StoryTeller;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells how the declaration came to be an act.
@Component
@Order(10)
class DraftTeller implements StoryTeller {
    private final Drafts drafts;

    DraftTeller(Drafts drafts) {
        this.drafts = drafts;
    }

    @Override
    public List<Event> tell(Act act) {
        List<Event> events = new ArrayList<>();
        for (Draft.Step step : drafts.story(DraftId.of(act.commandKey()))) {
            String key = key(step.step());
            if (key != null) {
                events.add(Event.of(step.at(), step.by(), key).withWords(step.words()));
            }
        }
        return events;
    }

    /// Null where it is told elsewhere, or says nothing: saving happens all the time.
    private static @Nullable String key(DraftStep step) {
        return switch (step) {
            case BEGIN -> "story.draft.begun";
            case TAKE -> "story.draft.taken";
            case HAND_OVER -> "story.draft.handed-over";
            case SEND_TO_REVIEW -> "story.draft.sent-to-review";
            case APPROVE -> "story.draft.approved";
            case SEND_BACK -> "story.draft.sent-back";
            case REFUSE -> "story.draft.refused";
            case WITHDRAW -> "story.draft.withdrawn";
            case EXPIRE -> "story.draft.expired";
            case SAVE, REGISTER -> null;
        };
    }
}
