package org.regjistri.linkage.table;

/// Where codes of a column come from. Used by several threads at once.
@FunctionalInterface
interface ValueSource {
    /// Adds those of the rows `from` to `to - 1`.
    void collect(int from, int to, CodeBag bag);
}
