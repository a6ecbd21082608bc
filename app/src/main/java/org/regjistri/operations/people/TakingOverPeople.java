package org.regjistri.operations.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.Period;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.law.LegalTime;
import org.regjistri.personalnumber.IssueCause;
import org.regjistri.personalnumber.IssuedNumber;
import org.regjistri.personalnumber.NumberStatus;
import org.regjistri.personalnumber.PersonalNumbers;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonChanges;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.Persons;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/// Takes over a batch of persons of an earlier register: an entry each, all or none. Who is here already is passed
/// over, so
/// that a load that was cut off goes on where it stopped.
@Service
class TakingOverPeople {
    private static final OfficeCode ON_BEHALF_OF = OfficeCode.of("A-CENTRAL");
    private final Persons persons;
    private final PersonalNumbers numbers;
    private final Journal journal;
    private final Access access;
    private final LegalTime time;
    private final Ids ids;

    TakingOverPeople(
            Persons persons, PersonalNumbers numbers, Journal journal, Access access, LegalTime time, Ids ids) {
        this.persons = persons;
        this.numbers = numbers;
        this.journal = journal;
        this.access = access;
        this.time = time;
        this.ids = ids;
    }

    /// @param earlier everybody of the file before this batch, by id, to which the batch is added: a marriage is told
    /// by
    /// the later of the two
    /// @param source the register that they come from, kept with their numbers (PN-46)
    /// @return how many came in
    @Transactional
    long takeOver(List<EarlierPerson> batch, Map<String, EarlierPerson> earlier, String source) {
        Set<PersonId> known = persons.known(
                batch.stream().map(person -> PersonId.parse(person.id())).toList());
        Map<UUID, PersonChanges> changes = new LinkedHashMap<>();
        Map<UUID, IssuedNumber> held = new LinkedHashMap<>();
        for (EarlierPerson person : batch) {
            if (!known.contains(PersonId.parse(person.id()))) {
                UUID entry = ids.next();
                changes.put(entry, changes(person, earlier));
                numberOf(person, source).ifPresent(number -> held.put(entry, number));
            }
            earlier.put(person.id(), person);
        }
        Instant recordedAt = persons.lock(changedBefore(changes), time.now());
        persons.writeAll(changes, recordedAt);
        numbers.takeOver(held, recordedAt);
        journal.appendAll(drafts(changes, held, recordedAt));
        return changes.size();
    }

    private PersonChanges changes(EarlierPerson person, Map<String, EarlierPerson> earlier) {
        PersonId id = PersonId.parse(person.id());
        List<PersonChanges.Added> added = new ArrayList<>();
        EarlierPersonReading.facts(person).forEach(fact -> added.add(added(id, fact)));
        EarlierPerson spouse = person.spouse() == null ? null : earlier.get(person.spouse());
        if (spouse != null) {
            PersonId spouseId = PersonId.parse(spouse.id());
            Period marriage = EarlierPersonReading.marriage(person, spouse);
            added.add(added(id, new Fact.MarriedTo(spouseId, marriage)));
            added.add(added(spouseId, new Fact.MarriedTo(id, marriage)));
        }
        return new PersonChanges(List.of(id), added, List.of());
    }

    private PersonChanges.Added added(PersonId person, Fact fact) {
        return new PersonChanges.Added(ids.next(), person, fact);
    }

    private Optional<IssuedNumber> numberOf(EarlierPerson person, String source) {
        String digits = person.personalNumber();
        if (digits == null) {
            return Optional.empty();
        }
        return Optional.of(IssuedNumber.takenOver(
                PersonalNumber.of(digits),
                PersonId.parse(person.id()),
                person.died() == null ? NumberStatus.ACTIVE : NumberStatus.OF_DECEASED,
                ids.next(),
                source));
    }

    private static Set<PersonId> changedBefore(Map<UUID, PersonChanges> changes) {
        Set<PersonId> changed = new java.util.TreeSet<>();
        changes.values().forEach(one -> one.added().forEach(added -> changed.add(added.person())));
        changes.values().forEach(one -> changed.removeAll(one.created()));
        return changed;
    }

    private List<EntryDraft> drafts(
            Map<UUID, PersonChanges> changes, Map<UUID, IssuedNumber> held, Instant recordedAt) {
        Actor job = access.job("take-over", ON_BEHALF_OF);
        List<EntryDraft> drafts = new ArrayList<>();
        changes.forEach((entry, change) -> {
            Map<String, ObjectNode> sections = new HashMap<>();
            sections.put(Persons.SECTION, persons.section(change));
            IssuedNumber number = held.get(entry);
            if (number != null) {
                sections.put(PersonalNumbers.SECTION, numbers.section(List.of(number)));
            }
            drafts.add(new EntryDraft(
                    entry,
                    "person.taken-over",
                    recordedAt,
                    job.ref(),
                    ON_BEHALF_OF,
                    IssueCause.TAKEN_OVER.article(),
                    change.added().stream()
                            .map(added -> added.person().value())
                            .distinct()
                            .toList(),
                    sections));
        });
        return drafts;
    }
}
