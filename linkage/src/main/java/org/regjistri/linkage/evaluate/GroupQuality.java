package org.regjistri.linkage.evaluate;

/// How well one group is served.
///
/// @param grouping what parts the groups. Example: `decade`
/// @param rows on the left
public record GroupQuality(
        String grouping, String group, long rows, PairCounts counts, Interval precision, Interval recall) {}
