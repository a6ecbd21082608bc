package org.regjistri.journal.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.DerivedRow;
import org.regjistri.journal.DerivedTables;
import org.regjistri.journal.EntryHead;
import org.regjistri.journal.Verification.Kind;
import tools.jackson.databind.JsonNode;

/// Derives the rows of the other rooms from the entries and compares them with those that are there.
final class TableCheck {
    private static final int PAGE = 500;
    private final List<DerivedTables> rooms;
    private final AllEntries entries;
    private final Findings findings;
    private final BatchCheck batchCheck;
    private long rows;

    TableCheck(List<DerivedTables> rooms, AllEntries entries, BatchCheck batchCheck, Findings findings) {
        this.rooms = rooms;
        this.batchCheck = batchCheck;
        this.entries = entries;
        this.findings = findings;
    }

    long rows() {
        return rows;
    }

    /// @param genuine entries whose bytes are the ones committed to
    void compare(List<PlacedEntry> genuine) {
        List<PlacedEntry> batches = genuine.stream().filter(TableCheck::isBatch).toList();
        List<PlacedEntry> others =
                genuine.stream().filter(entry -> !isBatch(entry)).toList();
        for (DerivedTables room : rooms) {
            List<PlacedEntry> ordinary = room.batched().isEmpty() ? genuine : others;
            Map<UUID, List<DerivedRow>> actual =
                    room.actual(ordinary.stream().map(PlacedEntry::id).toList());
            ordinary.forEach(entry -> compare(room, entry, actual.getOrDefault(entry.id(), List.of())));
            if (!room.batched().isEmpty()) {
                batches.forEach(entry -> compareBatch(room, entry));
            }
        }
    }

    private static boolean isBatch(PlacedEntry placed) {
        StoredEntry entry = placed.entry();
        try {
            return entry != null && entry.isBatch();
        } catch (RuntimeException _) {
            return false; // no payload that could be read: the rows cannot be derived, which is reported then
        }
    }

    private void compareBatch(DerivedTables room, PlacedEntry placed) {
        try {
            rows += batchCheck.compare(room, Objects.requireNonNull(placed.entry()), words -> report(placed, words));
        } catch (RuntimeException e) {
            reportUnderivable(room, placed, e);
        }
    }

    void findRowsWithoutEntry() {
        for (DerivedTables room : rooms) {
            List<UUID> named = new ArrayList<>();
            room.forEachEntryNamed(entry -> {
                named.add(entry);
                if (named.size() == PAGE) {
                    reportUnknown(room, named);
                }
            });
            reportUnknown(room, named);
        }
    }

    private void compare(DerivedTables room, PlacedEntry placed, List<DerivedRow> actual) {
        rows += actual.size();
        List<DerivedRow> expected;
        try {
            expected = expected(room, placed.entry());
        } catch (RuntimeException e) {
            reportUnderivable(room, placed, e);
            return;
        }
        List<DerivedRow> missing = without(expected, actual);
        List<DerivedRow> surplus = without(actual, expected);
        if (!missing.isEmpty() || !surplus.isEmpty()) {
            report(placed, difference(missing, surplus));
        }
    }

    private void reportUnderivable(DerivedTables room, PlacedEntry placed, RuntimeException e) {
        report(
                placed,
                "the rows of section '" + room.section() + "' cannot be derived: "
                        + e.getClass().getName());
    }

    private static List<DerivedRow> expected(DerivedTables room, @Nullable StoredEntry entry) {
        if (entry == null) {
            return List.of();
        }
        EntryHead head = entry.head();
        @Nullable JsonNode section = entry.sections().get(room.section());
        return room.expected(head, section);
    }

    /// What is left of one list when the rows of the other are taken out, each once.
    private static List<DerivedRow> without(List<DerivedRow> rows, List<DerivedRow> others) {
        List<DerivedRow> left = new ArrayList<>(rows);
        others.forEach(left::remove);
        return left;
    }

    /// Names the tables, never what stands in them.
    private static String difference(List<DerivedRow> missing, List<DerivedRow> surplus) {
        return "not what the entry says: rows changed or gone " + perTable(missing) + ", rows that it does not say "
                + perTable(surplus);
    }

    private static String perTable(List<DerivedRow> rows) {
        Map<String, Long> counts = rows.stream()
                .collect(Collectors.groupingBy(DerivedRow::table, java.util.TreeMap::new, Collectors.counting()));
        return counts.isEmpty() ? "none" : counts.toString();
    }

    private void reportUnknown(DerivedTables room, List<UUID> named) {
        for (UUID unknown : new TreeSet<>(entries.unknown(named))) {
            findings.nowhere(
                    Kind.ROW_WITHOUT_ENTRY,
                    unknown,
                    "a row of section '" + room.section() + "' names an entry that does not exist");
        }
        named.clear();
    }

    private void report(PlacedEntry placed, String words) {
        Long position = placed.position();
        if (position == null) {
            findings.nowhere(Kind.TABLE_DIFFERS, placed.id(), words);
        } else {
            findings.at(Kind.TABLE_DIFFERS, position, placed.id(), words);
        }
    }
}
