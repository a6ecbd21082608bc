package org.regjistri.linkage.run;

import java.util.List;
import org.regjistri.linkage.blocking.ChosenKey;
import org.regjistri.linkage.resolve.Others;

/// What a run learned from its tables beside the weights. Kept together with them, so that rows
/// that come later get the links that they would have got in that run, and a run with them
/// gives the same links as the rows one by one.
///
/// @param others what candidates compete with, for each stratum of the left table
/// @param keys pairs are found by these, whatever the plan says now
/// @param counted how rare a value is was counted over so many rows at the beginning of the
///     right table; those behind came later
public record Frozen(Others others, List<ChosenKey> keys, int counted) {
    public Frozen {
        keys = List.copyOf(keys);
    }
}
