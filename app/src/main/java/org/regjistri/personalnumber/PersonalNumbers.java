package org.regjistri.personalnumber;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.persons.PersonId;
import tools.jackson.databind.node.ObjectNode;

/// All personal numbers, of every issuer and status.
public interface PersonalNumbers {

    String SECTION = "personalnumber";

    /// Makes a number for the person and writes it, in the caller's transaction.
    ///
    /// @throws IllegalArgumentException for a cause that makes no numbers
    IssuedNumber issueFor(PersonId person, IssueCause cause, UUID entry, Instant recordedAt);

    /// Writes numbers that were created before this system, each with the entry that brings it.
    void takeOver(Map<UUID, IssuedNumber> numbersByEntry, Instant recordedAt);

    /// The room's section of an entry.
    ObjectNode section(List<IssuedNumber> issued);

    /// Who holds it, whatever its status; empty where it was never given to anybody.
    Optional<PersonId> holderOf(PersonalNumber number);

    /// Those of them that somebody holds.
    Map<PersonalNumber, PersonId> holdersOf(Collection<PersonalNumber> numbers);

    /// The number that each of these persons holds now; one that is inactive is nobody's.
    Map<PersonId, PersonalNumber> numbersOf(Collection<PersonId> persons);
}
