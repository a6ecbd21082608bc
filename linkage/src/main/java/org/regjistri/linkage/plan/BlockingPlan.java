package org.regjistri.linkage.plan;

import java.util.List;

/// How pairs are found.
///
/// @param keys empty: the planner chooses
/// @param pairsMax more pairs than this are refused before they are made; per row of the left table
/// @param blockMax a value of a key that so many rows on the right share is left to the other keys
public record BlockingPlan(List<KeyPlan> keys, int pairsMax, int blockMax) {
    public static final BlockingPlan AUTOMATIC = new BlockingPlan(List.of(), 400, 2_000);

    public BlockingPlan {
        keys = List.copyOf(keys);
    }
}
