package org.regjistri.civilstatus.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Disclosure;
import org.regjistri.access.Ground;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.OrderCertificate.About;
import org.regjistri.civilstatus.OrderCertificate.Who;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Parameter;
import org.regjistri.personalnumber.PersonalNumbers;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.Persons;
import org.regjistri.persons.RecordedFact;
import org.regjistri.territory.Territory;
import org.springframework.stereotype.Component;

/// Gathers what is certified and who asks, through the gate: everybody it shows has a disclosure line.
@Component
class CertificateSource {
    private static final Set<String> ATTRIBUTES =
            Set.of("number", "name", "sex", "birth", "citizenship", "parents", "marriage", "death", "acts");

    private final Persons persons;
    private final PersonalNumbers numbers;
    private final Acts acts;
    private final Territory territory;
    private final Law law;
    private final LegalTime time;
    private final Access access;

    CertificateSource(
            Persons persons,
            PersonalNumbers numbers,
            Acts acts,
            Territory territory,
            Law law,
            LegalTime time,
            Access access) {
        this.persons = persons;
        this.numbers = numbers;
        this.acts = acts;
        this.territory = territory;
        this.law = law;
        this.time = time;
        this.access = access;
    }

    /// @param who null while nobody has said who asks
    /// @param office at whose counter it is asked for
    /// @param occasion for the disclosure line. Example: `certificate.issue`
    record Question(About about, @Nullable Who who, OfficeCode office, String occasion) {}

    /// Empty where there is no such act or person.
    Optional<PersonId> subjectOf(About about) {
        return switch (about) {
            case About.OfAct(var act) ->
                acts.find(act).map(found -> found.birth().childId());
            case About.OfPerson(var person) ->
                Optional.of(person).filter(id -> !persons.known(List.of(id)).isEmpty());
        };
    }

    Gathered gather(Actor actor, Question question, Instant recordedAt) {
        return access.disclose(
                actor,
                Right.ISSUE_DOCUMENT,
                Ground.PARTY_PRESENT,
                new Disclosure<>(
                        question.occasion(), ATTRIBUTES, () -> read(question, recordedAt), Gathered::subjects));
    }

    private Gathered read(Question question, Instant recordedAt) {
        LocalDate today =
                time.today(territory.find(question.office()).orElseThrow().zone());
        AsOf now = new AsOf(today, recordedAt);
        Optional<PersonId> person = subjectOf(question.about());
        List<RecordedFact> history = person.map(one -> history(one, recordedAt)).orElse(List.of());
        Optional<PersonState> subject = person.map(one -> stateOn(today, one, history, recordedAt));
        Map<PersonId, PersonState> relatives = subject.map(one -> persons.findAll(relatives(one, history), now))
                .orElse(Map.of());
        Optional<PersonState> applicant = applicant(question.who(), subject, relatives, now);
        Map<PersonId, PersonalNumber> held =
                subject.map(one -> numbers.numbersOf(family(one))).orElse(Map.of());
        CertificateFacts facts = new CertificateFacts(
                subject,
                subject.map(PersonState::id).filter(held::containsKey).isPresent(),
                applicant,
                law.number(Parameter.ADULT_AGE_YEARS, today),
                today);
        return new Gathered(
                facts,
                act(question.about(), subject),
                subject.map(one -> citizenshipsAtBirth(one, history, recordedAt))
                        .orElse(Set.of()),
                relatives,
                held,
                history,
                now);
    }

    private Optional<Act> act(About about, Optional<PersonState> subject) {
        return switch (about) {
            case About.OfAct(var act) -> acts.find(act);
            case About.OfPerson _ -> subject.map(PersonState::id).flatMap(acts::birthOf);
        };
    }

    private List<RecordedFact> history(PersonId person, Instant until) {
        return persons.history(person).stream()
                .filter(fact -> !fact.recordedFrom().isAfter(until))
                .toList();
    }

    private static List<PersonId> family(PersonState subject) {
        List<PersonId> family = new ArrayList<>(subject.parents().values());
        family.add(subject.id());
        return family;
    }

    private static Set<PersonId> relatives(PersonState subject, List<RecordedFact> history) {
        Set<PersonId> relatives = new LinkedHashSet<>(subject.parents().values());
        Stream.ofNullable(subject.spouse()).forEach(relatives::add);
        lastMarriage(history).map(Fact.MarriedTo::spouse).ifPresent(relatives::add);
        return relatives;
    }

    /// As the register holds it now; it may have ended.
    static Optional<Fact.MarriedTo> lastMarriage(List<RecordedFact> history) {
        return history.stream()
                .filter(one -> one.recordedUntil() == null)
                .flatMap(one -> one.fact() instanceof Fact.MarriedTo marriage ? Stream.of(marriage) : Stream.empty())
                .max(Comparator.comparing(marriage -> marriage.valid().from()));
    }

    private Optional<PersonState> applicant(
            @Nullable Who who, Optional<PersonState> subject, Map<PersonId, PersonState> relatives, AsOf now) {
        return switch (who) {
            case null -> Optional.empty();
            case Who.ThePerson() -> subject;
            case Who.TheParent(var role) ->
                subject.flatMap(one -> one.parent(role)).map(relatives::get);
            case Who.Holder(var number) ->
                numbers.holderOf(number).flatMap(id -> persons.find(id, now)).filter(person -> person.name() != null);
            case Who.Stranger _ -> Optional.empty();
        };
    }

    private static Set<CountryCode> citizenshipsAtBirth(
            PersonState subject, List<RecordedFact> history, Instant recordedAt) {
        Fact.Born birth = subject.birth();
        return birth == null
                ? Set.of()
                : stateOn(birth.valid().from(), subject.id(), history, recordedAt)
                        .citizenships();
    }

    /// From what is read already: the history holds every fact, whatever day it is asked for.
    private static PersonState stateOn(LocalDate day, PersonId person, List<RecordedFact> history, Instant recordedAt) {
        return PersonState.of(
                person,
                history.stream()
                        .filter(one -> one.isKnownAt(recordedAt))
                        .map(RecordedFact::fact)
                        .filter(fact -> fact.valid().contains(day))
                        .toList());
    }
}
