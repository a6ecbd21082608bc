package org.broken.gamma;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Autowired;

/// Broken: a dependency that no constructor names.
public class InjectedField {
    @Autowired
    private Clock clock;

    public Clock clock() {
        return clock;
    }
}
