package org.regjistri.law;

import java.time.LocalDate;
import java.util.UUID;

/// Something that is kept for a time only. Each room brings one for each kind of thing that it keeps so; one job asks
/// them all.
public interface Retention {

    /// What it is, for message keys and entries. Example: `looks`, whose name is `retention.what.looks`.
    String what();

    /// The days for which it is kept.
    Parameter days();

    /// Removes some of what was over before that day, in the caller's transaction.
    ///
    /// @param entry in which the journal will say how many went
    /// @return how many went; 0 where nothing is left to remove
    int forget(LocalDate before, UUID entry);
}
