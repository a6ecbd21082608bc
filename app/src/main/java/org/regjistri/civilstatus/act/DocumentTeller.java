package org.regjistri.civilstatus.act;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.StoryTeller;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentState;
import org.regjistri.documents.Documents;
import org.regjistri.kernel.ActorRef;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/// Tells of the papers that were handed out on the strength of the act, and how each of them stands.
@Component
@Order(40)
class DocumentTeller implements StoryTeller {
    private final Documents documents;

    DocumentTeller(Documents documents) {
        this.documents = documents;
    }

    @Override
    public List<Event> tell(Act act) {
        List<Event> events = new ArrayList<>();
        documents.of(act.birth().childId().value()).stream()
                .filter(document -> document.about().equals(act.id().value()))
                .forEach(document -> tell(document, events));
        return events;
    }

    private static void tell(Document document, List<Event> events) {
        String path = "/documents/" + document.id();
        String reference = document.number().reference();
        Word kind = new Word("documents.kind." + document.kind());
        events.add(Event.of(document.orderedAt(), document.orderedBy(), "story.document.ordered", kind, reference)
                .withPath(path));
        ActorRef system = new ActorRef(ActorRef.Kind.JOB, "documents");
        switch (document.state()) {
            case DocumentState.AwaitingSeal _ -> {}
            case DocumentState.InForce(var since) ->
                events.add(Event.of(since, system, "story.document.sealed", reference)
                        .withPath(path));
            case DocumentState.Overtaken(var since, var by) ->
                events.add(Event.of(since, system, "story.document.overtaken", reference, by)
                        .withPath(path));
            case DocumentState.Revoked(var since, var reason) ->
                events.add(Event.of(
                                since,
                                system,
                                "story.document.revoked",
                                reference,
                                new Word("documents.revocation." + reason))
                        .withPath(path));
        }
    }
}
