package org.regjistri.linkage.table;

import java.util.Map;

/// Persons, a row each, numbered from 0 in the order of the file.
///
/// @param columns field of the plan -> its values
/// @param relatives relation -> rows of the relatives in this table, as if rows were codes
/// @param wanted rows that are to be linked
/// @param strata stratum of each row, as a number from 0 on with its name; all 0 where the plan has none
/// @param truth the true person of each row as a code, equal on both sides where it is one person; -1 where nobody says
/// or
///     the person stands nowhere else; absent (all -1) without a truth
public record PersonTable(
        int rows,
        RowIds ids,
        Map<String, Column> columns,
        Map<String, Column> relatives,
        Wanted wanted,
        Strata strata,
        Truth truth) {

    @FunctionalInterface
    public interface RowIds {
        String of(int row);
    }

    @FunctionalInterface
    public interface Wanted {
        boolean is(int row);
    }

    public interface Strata {
        int of(int row);

        java.util.List<String> names();
    }

    @FunctionalInterface
    public interface Truth {
        int of(int row);
    }

    /// @throws IllegalArgumentException where the table has no such field
    public Column column(String field) {
        Column column = columns.get(field);
        if (column == null) {
            throw new IllegalArgumentException("No field " + field);
        }
        return column;
    }
}
