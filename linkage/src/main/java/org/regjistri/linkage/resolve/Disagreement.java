package org.regjistri.linkage.resolve;

/// How much of a pair's evidence speaks against it, in bits from 0 up, whatever else speaks for it.
/// What is missing says nothing: so a poor copy of an entry disagrees little where a namesake
/// disagrees much. Safe for threads.
@FunctionalInterface
public interface Disagreement {
    double bits(int left, int right);
}
