package org.regjistri.civilstatus.certificate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActNote;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.Notes;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.correction.NoteWords;
import org.regjistri.documents.DocumentOrder.SealedFact;
import org.regjistri.kernel.Language;
import org.regjistri.law.LegalTime;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What a birth certificate says: the act as its later notes made it, and the notes.
@Component
class BirthCertificate {
    private final PaperNames names;
    private final Notes notes;
    private final NoteWords words;

    BirthCertificate(PaperNames names, Notes notes, NoteWords words) {
        this.names = names;
        this.notes = notes;
        this.words = words;
    }

    PaperContent of(Act act, Gathered gathered) {
        Birth birth = notes.current(act);
        ObjectNode facts = PaperNames.object();
        facts.set("act", act(act));
        facts.set("person", person(birth, gathered));
        facts.set("mother", parent(birth.mother(), gathered));
        facts.set("father", parent(birth.father(), gathered));
        ArrayNode later = facts.putArray("notes");
        notes.of(act.id()).forEach(note -> later.add(note(note)));
        return new PaperContent(birth.child().name(), facts, sealed(act, birth));
    }

    private ObjectNode note(ActNote note) {
        ObjectNode node = PaperNames.object()
                .put(
                        "on",
                        note.recordedAt().atZone(LegalTime.ZONE).toLocalDate().toString());
        node.putObject("text")
                .put("sq", words.onPaper(Language.SQ, note))
                .put("sr", words.onPaper(Language.SR_LATN, note))
                .put("en", words.onPaper(Language.EN, note));
        return node;
    }

    private ObjectNode act(Act act) {
        ObjectNode node = PaperNames.object()
                .put("reference", act.number().reference())
                .put("number", act.number().number())
                .put("year", act.number().year());
        node.set("book", names.office(act.number().book()));
        return node.put(
                "registeredOn",
                act.recordedAt().atZone(LegalTime.ZONE).toLocalDate().toString());
    }

    private ObjectNode person(Birth birth, Gathered gathered) {
        RegisterBirth.Child child = birth.child();
        ObjectNode node = PaperNames.name(child.name())
                .put("sex", child.sex().name())
                .put("personalNumber", birth.number().digits())
                .put("bornOn", child.bornOn().toString())
                .put("bornAt", child.bornAt() == null ? null : child.bornAt().toString());
        node.set("birthPlace", names.place(child.place()));
        node.set("citizenships", names.citizenships(gathered.citizenshipsAtBirth()));
        return node;
    }

    /// The name as in the act; the number stays the same for life.
    private static @Nullable ObjectNode parent(Birth.@Nullable Parent parent, Gathered gathered) {
        return parent == null
                ? null
                : PaperNames.name(parent.name()).put("personalNumber", gathered.numberOf(parent.id()));
    }

    private static List<SealedFact> sealed(Act act, Birth birth) {
        RegisterBirth.Child child = birth.child();
        return List.of(
                new SealedFact("gn", child.name().given()),
                new SealedFact("sn", child.name().surname()),
                new SealedFact("dob", child.bornOn().toString()),
                new SealedFact("pn", birth.number().digits()),
                new SealedFact("act", act.number().reference()));
    }
}
