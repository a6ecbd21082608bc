package org.regjistri.linkage.output;

/// Rows on their way to a [Sheet], each cell by cell from the left. For one thread; others make
/// theirs at the same time.
interface Rows {
    /// @param text empty: nothing is known
    void text(String text);

    void decimal(double value);

    /// @param number of one of the words of the column
    void word(int number);

    void endRow();
}
