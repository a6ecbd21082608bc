package org.regjistri.civilstatus.act;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Actor;
import org.regjistri.access.Ground;
import org.regjistri.access.GroundPage;
import org.regjistri.access.Needs;
import org.regjistri.access.OfficialNames;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.StoryTeller;
import org.regjistri.civilstatus.StoryTeller.Event;
import org.regjistri.civilstatus.StoryTeller.Word;
import org.regjistri.web.Page;
import org.regjistri.web.Ui;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The story of an act: what happened to it, in sentences, in the order of time.
@Controller
class StoryPages {
    private final ActLooking looking;
    private final ObjectProvider<StoryTeller> tellers;
    private final OfficialNames officials;

    StoryPages(ActLooking looking, ObjectProvider<StoryTeller> tellers, OfficialNames officials) {
        this.looking = looking;
        this.tellers = tellers;
        this.officials = officials;
    }

    @GetMapping("/acts/{act}/story")
    @Needs(Right.READ_ACT)
    Page story(Actor actor, Ui ui, @PathVariable String act, @RequestParam(defaultValue = "") String ground) {
        Optional<Ground> named = GroundPage.read(ground);
        if (named.isEmpty()) {
            return GroundPage.of(ui, "/acts/" + act + "/story");
        }
        Act found = looking.look(actor, named.get(), act)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Event> events = new ArrayList<>();
        tellers.orderedStream().forEach(teller -> events.addAll(teller.tell(found)));
        events.sort(Comparator.comparing(Event::at));
        return Page.of(
                "civilstatus/story",
                new StoryView(
                        found,
                        named.get(),
                        events.stream()
                                .map(event -> sentence(ui, named.get(), event))
                                .toList()));
    }

    private StoryView.Sentence sentence(Ui ui, Ground ground, Event event) {
        List<Object> arguments = new ArrayList<>();
        arguments.add(officials.nameOf(event.by()).orElseGet(() -> ui.text("story.system")));
        for (Object argument : event.arguments()) {
            arguments.add(argument instanceof Word(String key) ? ui.text(key) : argument);
        }
        return new StoryView.Sentence(
                ui.moment(event.at()),
                ui.text(event.key(), arguments.toArray()),
                event.words(),
                path(event.path(), ground));
    }

    /// What it opens asks for a ground too: the one that was named here.
    private static @Nullable String path(@Nullable String path, Ground ground) {
        return path == null ? null : path + "?" + GroundPage.PARAMETER + "=" + ground;
    }
}
