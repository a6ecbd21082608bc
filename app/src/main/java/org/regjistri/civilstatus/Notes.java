package org.regjistri.civilstatus;

import java.util.List;

/// The later notes on acts, to be read. Whoever shows one passes the gate of `access`.
public interface Notes {

    /// Oldest first.
    List<ActNote> of(ActId act);

    /// What the act says now: the act with its notes.
    Birth current(Act act);
}
