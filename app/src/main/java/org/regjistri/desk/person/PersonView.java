package org.regjistri.desk.person;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Ground;
import org.regjistri.civilstatus.Act;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.PersonId;
import org.regjistri.web.Form;
import org.regjistri.web.LifeLine;
import org.regjistri.web.Row;
import org.regjistri.web.Table;
import org.regjistri.web.Tone;

/// What a person's page shows.
///
/// @param standing how it stands with the person, in a word: living, deceased
/// @param whoLooked path of the looks at the person; null for those who may not see them
/// @param looksForPerson path of what the person may read of them; null for those who may not show it
/// @param courtOrder path where an order of a court about the person is entered; null for those who may not
/// @param documents issued about the person, newest first
/// @param mayIssue true where whoever looks may issue an extract
public record PersonView(
        Form form,
        PersonId person,
        Ground ground,
        String name,
        Optional<PersonalNumber> number,
        Standing standing,
        @Nullable String whoLooked,
        @Nullable String looksForPerson,
        @Nullable String courtOrder,
        List<Row> identity,
        FamilyViews.FamilyView family,
        LifeLine life,
        Table history,
        Optional<Act> birthAct,
        Table documents,
        boolean mayIssue,
        AsOf asOf) {

    public record Standing(String word, Tone tone) {}
}
