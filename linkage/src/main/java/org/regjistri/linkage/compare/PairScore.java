package org.regjistri.linkage.compare;

/// How much the evidence speaks for one person: the sum of all weights in bits, above 0 for, below 0 against, without
/// the
/// prior. Safe for threads.
@FunctionalInterface
public interface PairScore {
    float weight(int left, int right);

    /// Weights of one row beside several, the same as one by one. Those below the floor may be left
    /// out, with their rows.
    ///
    /// @param into of that size at least, in the order of the rows that are left
    default void weigh(int left, Abreast rights, float floor, float[] into) {
        for (int i = 0; i < rights.size(); i++) {
            into[i] = weight(left, rights.row(i));
        }
    }
}
