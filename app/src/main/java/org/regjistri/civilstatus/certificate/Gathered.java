package org.regjistri.civilstatus.certificate;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.Act;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.RecordedFact;

/// What the register holds for one order, as read through the gate at one moment.
///
/// @param act that is certified; for an extract the act of birth, where it was made here
/// @param citizenshipsAtBirth as known now
/// @param relatives parents, and the spouse of the present or last marriage
/// @param numbers of the subject and the parents, as far as they hold one
/// @param history every fact of the subject that was recorded until the moment
record Gathered(
        CertificateFacts facts,
        Optional<Act> act,
        Set<CountryCode> citizenshipsAtBirth,
        Map<PersonId, PersonState> relatives,
        Map<PersonId, PersonalNumber> numbers,
        List<RecordedFact> history,
        AsOf asOf) {

    /// @throws java.util.NoSuchElementException where there is none: the rules refuse that before
    PersonState subject() {
        return facts.subject().orElseThrow();
    }

    PersonName subjectName() {
        return Objects.requireNonNull(subject().name(), "The rules want a name");
    }

    Optional<PersonName> nameOf(@Nullable PersonId person) {
        return Optional.ofNullable(person).map(relatives::get).map(PersonState::name);
    }

    @Nullable
    String numberOf(PersonId person) {
        PersonalNumber number = numbers.get(person);
        return number == null ? null : number.digits();
    }

    /// About whom the answer is, for the disclosure lines.
    Collection<UUID> subjects() {
        Set<UUID> all = new LinkedHashSet<>();
        Stream.of(facts.subject().stream(), relatives.values().stream(), facts.applicant().stream())
                .flatMap(people -> people)
                .map(person -> person.id().value())
                .forEach(all::add);
        return all;
    }
}
