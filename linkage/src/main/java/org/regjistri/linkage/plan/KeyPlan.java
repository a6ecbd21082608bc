package org.regjistri.linkage.plan;

import java.util.List;

/// A key for blocking: two rows are compared where all parts are present and equal.
public record KeyPlan(List<Part> parts) {
    public KeyPlan {
        parts = List.copyOf(parts);
    }

    public String name() {
        return String.join(" + ", parts.stream().map(Part::name).toList());
    }

    public record Part(String field, Take take) {
        public String name() {
            return field + "." + take.name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /// What of a value counts.
    public enum Take {
        /// The value as prepared: folded names, whole dates, digits.
        WHOLE,
        /// The kernel's phonetic key, of each word.
        SOUND,
        /// The first letter of the fold.
        INITIAL,
        /// The first four letters of the fold.
        START,
        YEAR,
        /// Month and day, in whichever order they were written.
        DAY,
        /// Year and month.
        MONTH
    }
}
