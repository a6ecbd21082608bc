package org.regjistri.linkage.run;

import org.regjistri.linkage.plan.Cardinality;

/// Which of a row's scored pairs are kept.
///
/// @param floor in bits: what is below is nobody
/// @param behind so many bits behind the row's best one at most
/// @param most so many of a row, the best ones
record Keeping(float floor, float behind, int most) {
    /// What can still become a link when the families are asked.
    static final Keeping FOR_FAMILIES = new Keeping(-4, 30, 12);

    /// What competes for a link.
    static final Keeping FOR_LINKS = new Keeping(4, 30, 12);

    private static final int MANY = 256;

    /// Where each pair stands for itself, the best one of a row says nothing about the others.
    Keeping under(Cardinality cardinality) {
        return cardinality == Cardinality.FREE ? new Keeping(floor, Float.MAX_VALUE, MANY) : this;
    }

    /// By flat evidence, which is the last word or not.
    static Keeping ofFlat(boolean familiesFollow) {
        return familiesFollow ? FOR_FAMILIES : FOR_LINKS;
    }
}
