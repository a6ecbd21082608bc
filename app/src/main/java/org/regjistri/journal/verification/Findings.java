package org.regjistri.journal.verification;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.Verification.Finding;
import org.regjistri.journal.Verification.Kind;

/// Keeps the first findings by position and counts the others.
final class Findings {
    private static final int KEPT = 100;
    private static final Comparator<Finding> BY_POSITION = Comparator.comparing(
                    Finding::from, Comparator.nullsLast(Comparator.<Long>naturalOrder()))
            .thenComparing(Finding::to, Comparator.nullsLast(Comparator.<Long>naturalOrder()))
            .thenComparing(Finding::kind)
            .thenComparing(Finding::entry, Comparator.nullsLast(Comparator.<UUID>naturalOrder()))
            .thenComparing(Finding::words);

    private static final Set<Kind> EXACT = Set.of(Kind.EDITED, Kind.DELETED, Kind.INSERTED, Kind.REORDERED);

    private final TreeSet<Finding> kept = new TreeSet<>(BY_POSITION);
    private long further;

    void at(Kind kind, long position, @Nullable UUID entry, String words) {
        add(new Finding(kind, position, position, entry, words));
    }

    void between(Kind kind, long from, long to, String words) {
        add(new Finding(kind, from, to, null, words));
    }

    void nowhere(Kind kind, @Nullable UUID entry, String words) {
        add(new Finding(kind, null, null, entry, words));
    }

    /// That an entry among these positions is already known to be wrong, to the position.
    boolean explains(long from, long to) {
        return kept.stream()
                .filter(finding -> EXACT.contains(finding.kind()) && Objects.equals(finding.from(), finding.to()))
                .anyMatch(finding -> finding.from() != null && finding.from() >= from && finding.from() <= to);
    }

    private void add(Finding finding) {
        kept.add(finding);
        if (kept.size() > KEPT) {
            kept.pollLast();
            further++;
        }
    }

    List<Finding> first() {
        return List.copyOf(kept);
    }

    long further() {
        return further;
    }
}
