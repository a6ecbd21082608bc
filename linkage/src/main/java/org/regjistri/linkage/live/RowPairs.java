package org.regjistri.linkage.live;

import org.regjistri.linkage.resolve.Scored;

/// How the batch finds, scores and keeps the pairs of one row on the left.
@FunctionalInterface
public interface RowPairs {
    /// Adds the pairs that are kept, ascending by the row on the right.
    void of(int left, Scored pairs);
}
