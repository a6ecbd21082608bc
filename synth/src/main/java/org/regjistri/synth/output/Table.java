package org.regjistri.synth.output;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/// The shape of a table of the package.
///
/// @param name path inside the package without ending. Example: `register/persons`
/// @param meaning what a row is, for the data dictionary
public record Table(String name, String meaning, List<Column> columns) {
    private static final Pattern NAME = Pattern.compile("[a-z_]+(/[a-z_]+)*");

    public Table {
        columns = List.copyOf(columns);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("No name of a table: " + name);
        }
        var names = new HashSet<String>();
        if (columns.isEmpty()
                || !columns.stream().map(Column::name).allMatch(names::add)
                || columns.stream().allMatch(Column::optional)) {
            throw new IllegalArgumentException(name + ": columns need names of their own, and a row must not be empty");
        }
    }
}
