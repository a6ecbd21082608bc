package org.regjistri.civilstatus;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// The later notes on acts, to be read. Whoever shows one passes the gate of `access`.
public interface Notes {

    /// Oldest first.
    List<ActNote> of(ActId act);

    /// What the act says now: the act with its notes.
    Birth current(Act act);

    /// As [#current(Act)], of many at once.
    Map<ActId, Birth> current(Collection<Act> acts);
}
