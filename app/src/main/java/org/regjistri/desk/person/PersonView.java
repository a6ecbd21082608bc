package org.regjistri.desk.person;

import java.util.List;
import java.util.Optional;
import org.regjistri.access.Ground;
import org.regjistri.civilstatus.Act;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.PersonId;
import org.regjistri.web.Form;
import org.regjistri.web.LifeLine;
import org.regjistri.web.Row;
import org.regjistri.web.Table;

/// What a person's page shows.
///
/// @param documents issued about the person, newest first
/// @param mayIssue true where whoever looks may issue an extract
public record PersonView(
        Form form,
        PersonId person,
        Ground ground,
        String name,
        Optional<PersonalNumber> number,
        boolean deceased,
        List<Row> identity,
        List<Relative> relatives,
        LifeLine life,
        Table history,
        Optional<Act> birthAct,
        Table documents,
        boolean mayIssue,
        AsOf asOf) {}
