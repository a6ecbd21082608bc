package org.regjistri.linkage.run;

import java.io.Serializable;
import org.regjistri.linkage.model.Model;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.plan.LinkagePlan;

/// Which of a row's scored pairs are kept.
///
/// @param floor in bits: what is below is nobody
/// @param behind so many bits behind the row's best one at most
/// @param most so many of a row, the best ones
public record Keeping(float floor, float behind, int most) implements Serializable {
    /// In bits of the odds of a pair, were it its row's only one.
    private static final double UNLIKELY = -10;

    /// As much as relatives can make good.
    private static final double BY_RELATIVES = -8;

    /// Below the least that an official wants to see.
    private static final double BELOW_REVIEW = -4;

    private static final double LEAST = -40;
    private static final float BEHIND = 30;
    private static final int OF_A_ROW = 12;
    private static final int MANY = 256;

    /// Of scores that are the last word.
    public static Keeping forLinks(LinkagePlan plan, Model model) {
        return of(plan, model, 0);
    }

    /// Of flat evidence, after which the families may be asked.
    public static Keeping ofFlat(boolean familiesFollow, LinkagePlan plan, Model model) {
        return of(plan, model, familiesFollow ? BY_RELATIVES : 0);
    }

    private static Keeping of(LinkagePlan plan, Model model, double more) {
        double prior = Double.NEGATIVE_INFINITY;
        for (int stratum = 0; stratum < model.strata().size(); stratum++) {
            prior = Math.max(prior, model.prior().bits(stratum));
        }
        double review = Math.log(plan.thresholds().review()) / Math.log(2);
        double odds = Math.max(LEAST, Math.min(UNLIKELY, review + BELOW_REVIEW));
        float floor = (float) (odds + more - prior);
        // Where each pair stands for itself, the best one of a row says nothing about the others.
        return plan.cardinality() == Cardinality.FREE
                ? new Keeping(floor, Float.MAX_VALUE, MANY)
                : new Keeping(floor, BEHIND, OF_A_ROW);
    }
}
