package org.regjistri.linkage.evaluate;

/// How far off precision and recall may be, were it other persons of the same kind.
public record Intervals(Interval precision, Interval recall) {
    /// Of nobody.
    static final Intervals ALL = new Intervals(new Interval(0, 1), new Interval(0, 1));
}
