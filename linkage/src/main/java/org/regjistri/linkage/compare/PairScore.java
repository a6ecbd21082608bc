package org.regjistri.linkage.compare;

/// How much the evidence speaks for one person: the sum of all weights in bits, above 0 for, below 0 against, without
/// the
/// prior. Safe for threads.
@FunctionalInterface
public interface PairScore {
    float weight(int left, int right);
}
