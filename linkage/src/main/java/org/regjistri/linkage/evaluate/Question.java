package org.regjistri.linkage.evaluate;

import org.regjistri.linkage.plan.Thresholds;
import org.regjistri.linkage.resolve.Links;
import org.regjistri.linkage.table.Tables;

/// What is to be judged: what was found, beside what is true.
///
/// @param link pairs that were linked
/// @param review pairs that an official should look at
public record Question(Tables tables, Truth truth, Links links, Choice link, Choice review) {

    /// Of the pairs, by their position.
    @FunctionalInterface
    public interface Choice {
        boolean is(int at);
    }

    /// As probabilities alone would decide.
    public static Question byThresholds(Tables tables, Truth truth, Links links, Thresholds thresholds) {
        Links.Probabilities probability = links.probability();
        return new Question(
                tables,
                truth,
                links,
                at -> probability.of(at) >= thresholds.link(),
                at -> probability.of(at) >= thresholds.review() && probability.of(at) < thresholds.link());
    }

    boolean isLink(int at) {
        return link.is(at);
    }

    boolean isReview(int at) {
        return review.is(at);
    }

    boolean isTrue(int at) {
        return truth.isTrue(links.pairs().left(at), links.pairs().right(at));
    }
}
