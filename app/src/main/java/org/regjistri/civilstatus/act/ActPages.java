package org.regjistri.civilstatus.act;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Ground;
import org.regjistri.access.GroundPage;
import org.regjistri.access.Needs;
import org.regjistri.access.OfficialNames;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActNote;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.Declaration;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.Notes;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.correction.NoteWords;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.Law;
import org.regjistri.territory.Territory;
import org.regjistri.web.Answer;
import org.regjistri.web.Page;
import org.regjistri.web.Row;
import org.regjistri.web.SeeOther;
import org.regjistri.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The act's page, and what is shown when it has just been made.
@Controller
class ActPages {
    private final ActLooking looking;
    private final Territory territory;
    private final Law law;
    private final OfficialNames officials;
    private final Access access;
    private final Notes notes;
    private final NoteWords words;

    ActPages(
            ActLooking looking,
            Territory territory,
            Law law,
            OfficialNames officials,
            Access access,
            Notes notes,
            NoteWords words) {
        this.looking = looking;
        this.territory = territory;
        this.law = law;
        this.officials = officials;
        this.access = access;
        this.notes = notes;
        this.words = words;
    }

    @GetMapping("/births/{act}/registered")
    @Needs(Right.READ_ACT)
    Answer registered(Actor actor, Ui ui, @PathVariable String act) {
        Act made = look(actor, Ground.REGISTRATION, act);
        // For whoever made it. Others look at an act with a ground of their own.
        return made.registrar().equals(actor.ref())
                ? page("civilstatus/birthRegistered", actor, ui, Ground.REGISTRATION, made)
                : SeeOther.to("/acts/" + made.id());
    }

    @GetMapping("/acts/{act}")
    @Needs(Right.READ_ACT)
    Page act(Actor actor, Ui ui, @PathVariable String act, @RequestParam(defaultValue = "") String ground) {
        Optional<Ground> named = GroundPage.read(ground);
        return named.isEmpty()
                ? GroundPage.of(ui, "/acts/" + act)
                : page("civilstatus/act", actor, ui, named.get(), look(actor, named.get(), act));
    }

    private Act look(Actor actor, Ground ground, String id) {
        return looking.look(actor, ground, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(String template, Actor actor, Ui ui, Ground ground, Act act) {
        List<ActNote> made = notes.of(act.id());
        Birth now = notes.current(act);
        return Page.of(
                template,
                new ActView(
                        act,
                        now.child().name().full(),
                        ground,
                        registration(ui, act),
                        child(ui, now),
                        parents(ui, act),
                        basis(ui, act, now),
                        made.stream().map(note -> words.rows(ui, act, note)).toList(),
                        made.isEmpty() ? List.of() : child(ui, act.birth()),
                        access.may(actor, Right.ISSUE_DOCUMENT),
                        access.may(actor, Right.PROPOSE_CORRECTION)));
    }

    private List<Row> registration(Ui ui, Act act) {
        ZoneId zone = territory.find(act.office()).orElseThrow().zone();
        return List.of(
                Row.ofCode(ui.text("civilstatus.act.reference"), act.number().reference()),
                Row.of(
                        ui.text("civilstatus.act.number"),
                        ui.text(
                                "civilstatus.act.number.text",
                                act.number().number(),
                                Integer.toString(act.number().year()),
                                office(ui, act.number().book()))),
                Row.of(ui.text("civilstatus.act.office"), office(ui, act.office())),
                Row.of(ui.text("civilstatus.act.registered"), ui.moment(act.recordedAt()))
                        .withSecond(zone.getId().equals("Europe/Belgrade") ? null : zone.getId()),
                Row.of(
                        ui.text("civilstatus.act.registrar"),
                        officials.nameOf(act.registrar()).orElse("–")));
    }

    private String office(Ui ui, OfficeCode code) {
        return territory.find(code).map(office -> ui.in(office.name())).orElse(code.value());
    }

    private List<Row> child(Ui ui, Birth birth) {
        RegisterBirth.Child child = birth.child();
        return List.of(
                Row.of(ui.text("civilstatus.birth.given"), child.name().given()),
                Row.of(ui.text("civilstatus.birth.surname"), child.name().surname()),
                Row.ofCode(ui.text("civilstatus.birth.number"), birth.number().grouped()),
                Row.of(ui.text("civilstatus.birth.sex"), ui.text("civilstatus.sex." + child.sex())),
                Row.of(
                        ui.text("civilstatus.birth.born-on"),
                        ui.date(child.bornOn()) + (child.bornAt() == null ? "" : ", " + child.bornAt())),
                Row.of(ui.text("civilstatus.birth.place"), territory.describe(child.place(), ui.language())));
    }

    private static List<Row> parents(Ui ui, Act act) {
        Birth birth = act.birth();
        return List.of(
                parent(ui, "civilstatus.birth.mother", birth.mother()),
                parent(ui, "civilstatus.birth.father", birth.father()),
                Row.of(ui.text("civilstatus.birth.parentage"), ui.text("civilstatus.parentage." + birth.parentage())),
                Row.of(
                        ui.text("civilstatus.birth.citizenship"),
                        ui.text("civilstatus.child-citizenship." + birth.citizenship())));
    }

    private static Row parent(Ui ui, String key, Birth.@Nullable Parent parent) {
        return parent == null
                ? Row.of(ui.text(key), ui.text("civilstatus.birth.nobody"))
                : Row.of(ui.text(key), parent.name().full())
                        .withSecond(
                                parent.number() == null ? null : parent.number().grouped());
    }

    private List<Row> basis(Ui ui, Act act, Birth now) {
        Declaration declaration = act.birth().declaration();
        List<Row> rows = new ArrayList<>();
        rows.add(Row.of(
                ui.text("civilstatus.birth.declarant"), ui.text("civilstatus.declarant." + declaration.declarant())));
        for (Evidence paper : now.evidence()) {
            rows.add(Row.of(ui.text("civilstatus.evidence." + paper.kind()), paper.number())
                    .withSecond(paper.issuer() + ", " + ui.date(paper.issuedOn())));
        }
        rows.addAll(List.of(
                Row.of(ui.text("civilstatus.birth.term"), ui.date(act.birth().termEndedOn())),
                Row.of(
                        ui.text("civilstatus.act.legal-basis"),
                        ui.in(law.article(act.legalBasis()).citation()))));
        return rows;
    }
}
