package org.regjistri.civilstatus;

import org.regjistri.access.Actor;

/// Books of years that were kept before this register.
public interface TakenOverBooks {

    /// Counts on from the acts that were loaded, and closes the series: nobody has to confirm years
    /// that were over before they came here. A series that is counted already is left alone.
    void close(Actor job);
}
