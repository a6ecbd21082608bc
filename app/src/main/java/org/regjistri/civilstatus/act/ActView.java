package org.regjistri.civilstatus.act;

import java.util.List;
import org.regjistri.access.Ground;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.persons.PersonId;
import org.regjistri.web.Row;

/// What the pages of an act show.
///
/// @param ground on which it is looked at, and the person from here
/// @param registration where the act stands, who made it and when
/// @param basis on what it rests: declaration, evidence, term, article
/// @param childName as it is now
/// @param child as it is now: the act with its later notes
/// @param notes the later notes, oldest first
/// @param original the child as the act was written; empty where no note says anything else
/// @param mayIssue true where whoever looks may issue a certificate of it
public record ActView(
        Act act,
        String childName,
        Ground ground,
        List<Row> registration,
        List<Row> child,
        List<Row> parents,
        List<Row> basis,
        List<List<Row>> notes,
        List<Row> original,
        boolean mayIssue,
        boolean mayCorrect) {

    public PersonId person() {
        return act.birth().childId();
    }

    /// True where it is one of several children of a birth, and not the last.
    public boolean isAnotherToCome() {
        RegisterBirth.Plurality plurality = act.birth().child().plurality();
        return plurality.ordinal() < plurality.children();
    }
}
