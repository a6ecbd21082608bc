package org.regjistri.linkage.spark;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.PersonTable;

/// Which columns and relations stand in the bytes of a row, and in which order.
record Layout(List<String> columns, List<String> relations) {
    private static final Column NOTHING = new Column() {
        @Override
        public int from(int row) {
            return 0;
        }

        @Override
        public int to(int row) {
            return 0;
        }

        @Override
        public int code(int at) {
            throw new IndexOutOfBoundsException(at);
        }
    };

    /// Of all that either table knows; what only one knows is empty in the other.
    static Layout of(PersonTable left, PersonTable right) {
        return new Layout(
                names(left.columns().keySet(), right.columns().keySet()),
                names(left.relatives().keySet(), right.relatives().keySet()));
    }

    private static List<String> names(Set<String> left, Set<String> right) {
        return Stream.concat(left.stream(), right.stream()).distinct().sorted().toList();
    }

    List<Column> columns(PersonTable table) {
        return columns.stream()
                .map(name -> table.columns().getOrDefault(name, NOTHING))
                .toList();
    }

    List<Column> relatives(PersonTable table) {
        return relations.stream()
                .map(name -> table.relatives().getOrDefault(name, NOTHING))
                .toList();
    }
}
