package org.regjistri.journal;

/// A row of a table that rests on an entry, in a form that can be compared: the table, and its columns as canonical
/// text.
///
/// Two are equal where the table holds exactly what the entry says.
public record DerivedRow(String table, String content) implements Comparable<DerivedRow> {

    @Override
    public int compareTo(DerivedRow other) {
        int byTable = table.compareTo(other.table);
        return byTable != 0 ? byTable : content.compareTo(other.content);
    }
}
