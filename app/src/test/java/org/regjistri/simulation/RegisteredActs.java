package org.regjistri.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regjistri.civilstatus.Act;

/// The acts that somebody was told of, in the order in which they were: what other rooms' moves go on with.
public final class RegisteredActs {
    private static final int RECENT = 6;
    private final List<Act> all = new ArrayList<>();

    public void add(Act act) {
        all.add(act);
    }

    /// Any of the last ones; empty where there is none.
    public static Optional<Act> oneOf(Life life) {
        List<Act> all = life.remembered(RegisteredActs.class, RegisteredActs::new).all;
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(life.oneOf(all.subList(Math.max(0, all.size() - RECENT), all.size())));
    }
}
