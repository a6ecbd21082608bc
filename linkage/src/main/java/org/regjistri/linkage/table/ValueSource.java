package org.regjistri.linkage.table;

/// Where codes of a column come from. Used by several threads at once.
@FunctionalInterface
interface ValueSource {
    void collect(int row, CodeBag bag);
}
