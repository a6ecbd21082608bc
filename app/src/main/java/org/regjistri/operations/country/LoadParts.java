package org.regjistri.operations.country;

import java.util.List;
import org.regjistri.civilstatus.Act;
import org.regjistri.journal.BatchPart;
import org.regjistri.journal.BatchedTable;
import org.regjistri.personalnumber.IssuedNumber;
import org.regjistri.persons.PersonChanges;
import org.springframework.stereotype.Component;

/// The rooms that have rows to load. A later register joins here, with a stage of its own.
@Component
record LoadParts(BatchPart<PersonChanges> persons, BatchPart<IssuedNumber> numbers, BatchPart<Act> acts) {

    List<BatchPart<?>> all() {
        return List.of(persons, numbers, acts);
    }

    /// Every table into which rows come, each as `schema.name`.
    List<String> tables() {
        return all().stream()
                .flatMap(part -> part.tables().stream())
                .map(BatchedTable::name)
                .toList();
    }
}
