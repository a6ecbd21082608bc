package org.regjistri.access;

import java.util.Set;
import org.regjistri.testing.TestOfficial;

/// Actors for tests that call use cases directly. Only this room can build one.
public final class TestActors {
    private TestActors() {}

    public static Actor of(TestOfficial official, Role... roles) {
        return new Official(
                official.id(), official.userName(), "Zyrtar " + official.userName(), official.office(), Set.of(roles));
    }
}
