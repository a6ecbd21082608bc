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
        var seen = new KeyIndex(groups, files.rows());
        int start = 0;
        for (int row = 1; row <= files.rows(); row++) {
            if (row < files.rows() && isSame(row - 1, row)) {
                continue;
            }
            if (row - start > ROWS_MAX) {
                throw problem(start, "has more than " + ROWS_MAX + " rows; is it the record that mentions them?");
            }
            int after = groups.key(row - 1) == RawColumn.MISSING ? -1 : seen.next(row - 1);
            if (after >= 0) {
                throw problem(
                        after,
                        "goes on here, after other rows (it ended in line "
                                + files.main().places().line(row - 1) + "); sort the file by it");
            }
            start = row;
        }
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
        return isKnown ? Optional.of((row, bag) -> collect(row, wanted, bag)) : Optional.empty();
    }

    private void collect(int row, int[] wanted, CodeBag bag) {
        int role = roles.code(row);
        if (role < 0 || wanted[role] < 0) {
            return;
        }
        int first = row;
        while (first > 0 && isSame(first - 1, row)) {
            first--;
        }
        for (int other = first; other < files.rows() && (other == row || isSame(row, other)); other++) {
            if (other != row && roles.code(other) == wanted[role]) {
                bag.add(other);
            }
        }
    }
}
