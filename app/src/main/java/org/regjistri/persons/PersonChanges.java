package org.regjistri.persons;

import java.util.List;
import java.util.UUID;

/// What one entry does to persons. It is both the room's section of the entry and the order to write it.
///
/// @param created persons who enter the register with this entry
/// @param added facts that it brings; ids are made by the caller
/// @param ended facts that it ends
public record PersonChanges(List<PersonId> created, List<Added> added, List<Ended> ended) {

    public record Added(UUID id, PersonId person, Fact fact) {}

    /// @param kind as in the section. Example: `name`
    public record Ended(UUID id, PersonId person, String kind) {}
}
