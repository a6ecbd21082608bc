package org.regjistri.linkage.evaluate;

import org.regjistri.linkage.plan.Thresholds;
import org.regjistri.linkage.resolve.Links;
import org.regjistri.linkage.table.Tables;

/// What is to be judged: what was found, beside what is true.
public record Question(Tables tables, Truth truth, Links links, Thresholds thresholds) {

    boolean isLink(int at) {
        return links.probability().of(at) >= thresholds.link();
    }

    boolean isReview(int at) {
        double probability = links.probability().of(at);
        return probability >= thresholds.review() && probability < thresholds.link();
    }

    boolean isTrue(int at) {
        return truth.isTrue(links.pairs().left(at), links.pairs().right(at));
    }
}
