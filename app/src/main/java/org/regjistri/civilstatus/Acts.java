package org.regjistri.civilstatus;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.persons.PersonId;

/// The acts, to be read. Whoever shows one passes the gate of `access`.
public interface Acts {

    Optional<Act> find(ActId id);

    /// The act of the person's birth, where it was registered here.
    Optional<Act> birthOf(PersonId child);

    /// What was registered in a book, at the office or its satellite offices, newest first.
    ///
    /// @param from inclusive
    /// @param until exclusive
    /// @param limit at most 500
    List<Act> of(OfficeCode book, Instant from, Instant until, int limit);
}
