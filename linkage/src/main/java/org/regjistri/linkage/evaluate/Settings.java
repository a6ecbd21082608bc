package org.regjistri.linkage.evaluate;

import java.util.List;

/// @param clerkError share of pairs in review that the simulated official decides wrongly
/// @param draws of the bootstrap
public record Settings(long seed, double clerkError, int draws, List<Grouping> groupings) {
    public static final double USUAL_CLERK_ERROR = 0.02;
    public static final int USUAL_DRAWS = 1_000;

    public Settings {
        groupings = List.copyOf(groupings);
    }

    public static Settings usual(long seed, List<Grouping> groupings) {
        return new Settings(seed, USUAL_CLERK_ERROR, USUAL_DRAWS, groupings);
    }
}
