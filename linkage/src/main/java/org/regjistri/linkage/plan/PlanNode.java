package org.regjistri.linkage.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// A part of the plan's file that knows where it stands.
sealed interface PlanNode {
    Place place();

    record Text(Place place, String value) implements PlanNode {}

    record Listing(Place place, List<PlanNode> items) implements PlanNode {}

    /// @param entries in the order of the file
    /// @param keys where each begins
    record Mapping(Place place, Map<String, PlanNode> entries, Map<String, Place> keys) implements PlanNode {}

    record Place(int line, int column) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparingInt(Place::line)
                    .thenComparingInt(Place::column)
                    .compare(this, other);
        }
    }
}
