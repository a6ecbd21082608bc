package org.regjistri.linkage.table;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.regjistri.linkage.plan.GroupPlan;

/// Rows that one record mentions together: those with the same value that stand one after another.
final class Groups {
    private static final int ROWS_MAX = 1_000;
    private final GroupPlan plan;
    private final TableFiles files;
    private final RawColumn.Keys groups;
    private final RawColumn.Codes roles;

    Groups(GroupPlan plan, TableFiles files, Warnings warnings) {
        this.plan = plan;
        this.files = files;
        this.groups = files.main().keys(plan.group());
        this.roles = files.main().codes(plan.role());
        refuseTornGroups();
        warnOfUnknownRoles(warnings);
    }

    private void refuseTornGroups() {
        KeyIndex seen = neverFall() ? null : new KeyIndex(groups, files.rows());
        int start = 0;
        for (int row = 1; row <= files.rows(); row++) {
            if (row < files.rows() && isSame(row - 1, row)) {
                continue;
            }
            if (row - start > ROWS_MAX) {
                throw problem(start, "has more than " + ROWS_MAX + " rows; is it the record that mentions them?");
            }
            int after = seen == null || groups.key(row - 1) == RawColumn.MISSING ? -1 : seen.next(row - 1);
            if (after >= 0) {
                throw problem(
                        after,
                        "goes on here, after other rows (it ended in line "
                                + files.main().places().line(row - 1) + "); sort the file by it");
            }
            start = row;
        }
    }

    /// Whether all are numbers that grow from row to row: then none can come again, and no index is needed to see it.
    private boolean neverFall() {
        return !files.ranges().any(row -> groups.key(row) < (row == 0 ? 0 : Math.max(0, groups.key(row - 1))));
    }

    private InputProblem problem(int row, String what) {
        Sheet sheet = files.main();
        return new InputProblem(
                sheet.file(), sheet.places().line(row), 0, "`" + plan.group() + "` " + groups.text(row) + " " + what);
    }

    private void warnOfUnknownRoles(Warnings warnings) {
        Set<String> named = new TreeSet<>(plan.roles().keySet());
        plan.roles().values().forEach(relatives -> named.addAll(relatives.values()));
        named.removeIf(role -> roles.values().code(role) >= 0);
        if (!named.isEmpty()) {
            warnings.add("No row of " + files.main().file() + " has the role " + String.join(", ", named));
        }
    }

    private boolean isSame(int row, int other) {
        long group = groups.key(row);
        return group != RawColumn.MISSING && group == groups.key(other);
    }

    /// Where the relatives of one relation come from.
    Optional<ValueSource> source(String relation) {
        int[] wanted = new int[roles.values().size()];
        Arrays.fill(wanted, -1);
        boolean isKnown = false;
        for (Map.Entry<String, Map<String, String>> role : plan.roles().entrySet()) {
            String of = role.getValue().get(relation);
            int code = roles.values().code(role.getKey());
            if (of != null && code >= 0) {
                wanted[code] = roles.values().code(of);
                isKnown = true;
            }
        }
        return isKnown ? Optional.of((from, to, bag) -> collect(from, to, wanted, bag)) : Optional.empty();
    }

    private void collect(int from, int to, int[] wanted, CodeBag bag) {
        int first = from;
        while (first > 0 && isSame(first - 1, from)) {
            first--;
        }
        for (int row = from; row < to; row = first) {
            int end = row + 1;
            while (end < files.rows() && isSame(end - 1, end)) {
                end++;
            }
            for (int own = row; own < Math.min(end, to); own++) {
                int role = roles.code(own);
                if (role >= 0 && wanted[role] >= 0) {
                    collect(own, first, end, wanted[role], bag);
                }
            }
            first = end;
        }
    }

    private void collect(int row, int first, int end, int wanted, CodeBag bag) {
        for (int other = first; other < end; other++) {
            if (other != row && roles.code(other) == wanted) {
                bag.add(row, other);
            }
        }
    }
}
