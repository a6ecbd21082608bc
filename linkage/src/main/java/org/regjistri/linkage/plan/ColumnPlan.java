package org.regjistri.linkage.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Where the values of a field stand in one table: all of these sources together, each may be missing.
public record ColumnPlan(List<Source> sources) {
    public ColumnPlan {
        sources = List.copyOf(sources);
    }

    /// One place of values.
    public sealed interface Source {
        /// A column of the file or of a join.
        ///
        /// @param when column and the values of it with which this source counts; empty: always
        record Direct(String column, Map<String, Set<String>> when) implements Source {}

        /// The field of a relative: `father.given`.
        record OfRelative(String relation, String field) implements Source {}

        /// Age in whole years on a day gives two years of birth: `1948/1949`.
        record Age(String age, String on) implements Source {}

        /// A date in three columns; those of month and day may be empty.
        record Parts(String year, String month, String day) implements Source {}
    }
}
