package org.regjistri.persons;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/// The people of the register. Reading here discloses nothing by itself: whoever shows what was read passes the gate of
/// `access`.
public interface Persons {

    /// Locks the rows of these persons, in the order of their ids, until the transaction ends.
    ///
    /// @return the recorded time of what is about to be written: now, or later than anything recorded of them
    Instant lock(Collection<PersonId> persons, Instant now);

    /// Writes what an entry does. The persons changed are locked by the caller, or created here.
    void write(PersonChanges changes, UUID entry, Instant recordedAt);

    /// As [#write(PersonChanges, UUID, Instant)] for many entries of one moment: for loading.
    void writeAll(Map<UUID, PersonChanges> changesByEntry, Instant recordedAt);

    /// The room's section of an entry. Its name is [#SECTION].
    ObjectNode section(PersonChanges changes);

    String SECTION = "persons";

    /// Empty where the register knew nobody of that id at that moment.
    Optional<PersonState> find(PersonId person, AsOf asOf);

    /// Those of them whom the register knew.
    Map<PersonId, PersonState> findAll(Collection<PersonId> persons, AsOf asOf);

    /// Those of them who are in the register, whatever is known of them.
    Set<PersonId> known(Collection<PersonId> persons);

    /// Every fact ever recorded of the person, in the order in which the register came to know them.
    List<RecordedFact> history(PersonId person);

    /// Children whose current facts name this person as a parent, oldest first.
    List<PersonId> children(PersonId parent);

    /// As [#children(PersonId)] of several at once, by parent; whoever has no child is left out.
    Map<PersonId, List<PersonId>> children(Collection<PersonId> parents);

    /// Best first.
    ///
    /// @param limit at most 50
    List<PersonId> search(PersonQuery query, int limit);

    /// How many rows of keys each name has: one for each version of the fold that is kept.
    int keysOfAName();

    /// Who may be this child already, best first; empty where nobody is like it.
    List<Likeness> similarTo(Newborn newborn);
}
