package org.regjistri.linkage.evaluate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The group that is served worst beside the one that is served best, by recall.
///
/// @param points how far apart their recalls are
public record Spread(String grouping, GroupQuality worst, GroupQuality best, double points) {
    /// Of fewer true pairs nothing can be said.
    public static final long ENOUGH = 100;

    /// One for each grouping with two groups that are large enough.
    static List<Spread> of(List<GroupQuality> groups) {
        Map<String, List<GroupQuality>> byGrouping = new LinkedHashMap<>();
        for (GroupQuality each : groups) {
            if (each.counts().truePairs() >= ENOUGH) {
                byGrouping
                        .computeIfAbsent(each.grouping(), _ -> new ArrayList<>())
                        .add(each);
            }
        }
        List<Spread> spreads = new ArrayList<>();
        byGrouping.forEach((grouping, ofOne) -> {
            if (ofOne.size() > 1) {
                ofOne.sort(Comparator.comparingDouble(each -> each.counts().recall()));
                GroupQuality worst = ofOne.getFirst();
                GroupQuality best = ofOne.getLast();
                spreads.add(new Spread(
                        grouping,
                        worst,
                        best,
                        best.counts().recall() - worst.counts().recall()));
            }
        });
        return spreads;
    }
}
