package org.regjistri.civilstatus.correction;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.ActNote;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.Notes;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.SlipValues;
import org.regjistri.civilstatus.note.NoteRows;
import org.springframework.stereotype.Component;

/// What an act of birth says now: the act, and what its notes say instead. The one place that knows both.
@Component
class SlipsInBirths implements Notes {
    private final NoteRows rows;

    SlipsInBirths(NoteRows rows) {
        this.rows = rows;
    }

    @Override
    public List<ActNote> of(ActId act) {
        return rows.of(act);
    }

    @Override
    public Birth current(Act act) {
        return current(act, of(act.id()));
    }

    @Override
    public Map<ActId, Birth> current(Collection<Act> acts) {
        Map<ActId, List<ActNote>> notes =
                rows.of(acts.stream().map(Act::id).toList()).stream().collect(Collectors.groupingBy(ActNote::act));
        return acts.stream()
                .collect(Collectors.toMap(Act::id, act -> current(act, notes.getOrDefault(act.id(), List.of()))));
    }

    private static Birth current(Act act, List<ActNote> notes) {
        SlipValues values = valuesOf(act.birth());
        for (ActNote note : notes) {
            values = SlipFields.applied(values, note.changes());
        }
        return with(act.birth(), values);
    }

    static SlipValues valuesOf(Birth birth) {
        RegisterBirth.Child child = birth.child();
        return new SlipValues(
                child.name(),
                child.sex(),
                child.bornOn(),
                child.bornAt(),
                child.place(),
                birth.evidence().stream()
                        .map(paper -> new SlipValues.Paper(paper.number(), paper.issuer(), paper.issuedOn()))
                        .toList());
    }

    private static Birth with(Birth birth, SlipValues values) {
        RegisterBirth.Child child = birth.child();
        return new Birth(
                birth.childId(),
                birth.number(),
                new RegisterBirth.Child(
                        values.name(),
                        values.sex(),
                        values.bornOn(),
                        values.bornAt(),
                        values.place(),
                        child.setting(),
                        child.plurality()),
                birth.mother(),
                birth.father(),
                birth.parentage(),
                birth.citizenship(),
                birth.declaration(),
                evidence(birth.evidence(), values.papers()),
                birth.termEndedOn(),
                birth.notTheSame(),
                birth.review(),
                birth.signedDeclaration());
    }

    private static List<Evidence> evidence(List<Evidence> inAct, List<SlipValues.Paper> papers) {
        List<Evidence> evidence = new ArrayList<>();
        for (int i = 0; i < inAct.size(); i++) {
            Evidence old = inAct.get(i);
            SlipValues.Paper paper = papers.get(i);
            evidence.add(new Evidence(
                    old.kind(), paper.number(), paper.issuer(), paper.issuedOn(), old.validUntil(), old.scan()));
        }
        return evidence;
    }
}
