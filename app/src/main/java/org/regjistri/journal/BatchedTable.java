package org.regjistri.journal;

import org.jspecify.annotations.Nullable;

/// A table into which rows may come by the thousand to one entry. Each row is then a line as
/// PostgreSQL's COPY writes it: the line that came in, and the line that is read again, are the
/// same bytes.
///
/// @param name with its schema. Example: `persons.sex_fact`
/// @param columns that a line has, separated by commas; the first is what lines are ordered by
/// @param lines the SELECT that gives the lines of an entry in that order, in their first form:
/// what is ended later is told as it was. `:entry` stands for the entry, `:recorded` for its
/// recorded time. Null where the rows are no legal content and are made again from others
/// @param strays the SELECT that counts rows which name the entry in another way than a line does;
/// null where none can
public record BatchedTable(
        String name,
        String columns,
        @Nullable String lines,
        @Nullable String strays) {

    /// How a line tells when the register knew, of the entry's time: an instant to the microsecond.
    public static final String RECORDED = "':recorded'";

    /// How a line tells a column `recorded` that was open when the row came in.
    public static final String OPEN =
            "'[\"' || to_char(lower(recorded) AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00\",)'";

    /// How a line tells a moment.
    public static String moment(String column) {
        return "to_char(" + column + " AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.US') || '+00'";
    }

    /// Rows that can be made again from others.
    public static BatchedTable ofKeys(String name, String columns) {
        return new BatchedTable(name, columns, null, null);
    }

    public boolean isProven() {
        return lines != null;
    }
}
