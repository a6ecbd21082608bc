package org.regjistri.personalnumber;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/// The life of a number. No way leads out of INACTIVE, and none back to "free".
public enum NumberStatus {
    ACTIVE,
    /// Citizenship lost; the same digits come back when it is reacquired (Article 5).
    DORMANT,
    /// Annulled (Article 9); stays in the system for ever.
    INACTIVE,
    /// Its holder has died; it stays theirs.
    OF_DECEASED;

    private static final Map<NumberStatus, Set<NumberStatus>> NEXT = new EnumMap<>(Map.of(
            ACTIVE, EnumSet.of(DORMANT, INACTIVE, OF_DECEASED),
            DORMANT, EnumSet.of(ACTIVE, INACTIVE, OF_DECEASED),
            // A declaration of death may prove wrong.
            OF_DECEASED, EnumSet.of(ACTIVE, INACTIVE),
            INACTIVE, EnumSet.noneOf(NumberStatus.class)));

    public boolean mayBecome(NumberStatus next) {
        return NEXT.getOrDefault(this, Set.of()).contains(next);
    }
}
