package org.regjistri.civilstatus.certificate;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.documents.DocumentOrder.SealedFact;
import org.regjistri.law.LegalTime;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/// What a birth certificate says: the act as it was written on the day, and the notes that were made on it since.
@Component
class BirthCertificate {
    private final PaperNames names;

    BirthCertificate(PaperNames names) {
        this.names = names;
    }

    PaperContent of(Act act, Gathered gathered) {
        Birth birth = act.birth();
        ObjectNode facts = PaperNames.object();
        facts.set("act", act(act));
        facts.set("person", person(birth, gathered));
        facts.set("mother", parent(birth.mother(), gathered));
        facts.set("father", parent(birth.father(), gathered));
        // Later notes on an act come with the procedures that make them.
        facts.putArray("notes");
        return new PaperContent(birth.child().name(), facts, sealed(act));
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

    private static List<SealedFact> sealed(Act act) {
        RegisterBirth.Child child = act.birth().child();
        return List.of(
                new SealedFact("gn", child.name().given()),
                new SealedFact("sn", child.name().surname()),
                new SealedFact("dob", child.bornOn().toString()),
                new SealedFact("pn", act.birth().number().digits()),
                new SealedFact("act", act.number().reference()));
    }
}
