package org.regjistri.linkage.plan;

/// What is done with a probability: from `link` on it is a link, from `review` on an official should look, below it is
/// nothing.
public record Thresholds(double link, double review) {
    public static final Thresholds USUAL = new Thresholds(0.9, 0.1);
}
