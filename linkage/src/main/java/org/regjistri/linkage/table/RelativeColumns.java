package org.regjistri.linkage.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.LongAdder;
import org.regjistri.linkage.plan.TablePlan;

/// Who is whose relative in a table: from its groups and from its columns with ids.
record RelativeColumns(TablePlan table, TableFiles files, ColumnFiller filler, Warnings warnings) {
    Map<String, Column> make() {
        Map<String, List<ValueSource>> sources = new LinkedHashMap<>();
        relations().forEach(relation -> sources.put(relation, new ArrayList<>()));
        table.group().ifPresent(group -> {
            var groups = new Groups(group, files, warnings);
            sources.forEach((relation, some) -> groups.source(relation).ifPresent(some::add));
        });
        if (!table.relatives().isEmpty()) {
            var index = new KeyIndex(files.main().keys(table.id().getFirst()), files.rows());
            table.relatives()
                    .forEach((relation, column) -> of(sources, relation).addAll(byId(column, index)));
        }
        Map<String, Column> relatives = new LinkedHashMap<>();
        sources.forEach((relation, some) -> relatives.put(relation, filler.fill(some, files.rows())));
        return relatives;
    }

    private static List<ValueSource> of(Map<String, List<ValueSource>> sources, String relation) {
        return sources.computeIfAbsent(relation, _ -> new ArrayList<>());
    }

    private Set<String> relations() {
        Set<String> names = new LinkedHashSet<>(table.relatives().keySet());
        table.group().ifPresent(group -> group.roles().values().forEach(role -> names.addAll(role.keySet())));
        return new TreeSet<>(names);
    }

    private List<ValueSource> byId(String column, KeyIndex index) {
        List<ValueSource> sources = new ArrayList<>();
        long nobody = 0;
        for (View<RawColumn.Keys> view : files.keys(column)) {
            KeyIndex.Lookup lookup = index.of(view.column());
            sources.add((from, to, bag) -> {
                for (int row = from; row < to; row++) {
                    for (int at = view.link().first(row);
                            at >= 0;
                            at = view.link().next(at)) {
                        bag.add(row, lookup.first(view.column().key(at)));
                    }
                }
            });
            nobody += nobody(view, lookup);
        }
        if (nobody > 0) {
            warnings.add("Column `" + column + "` of " + table.file() + " names " + nobody
                    + (nobody == 1 ? " relative" : " relatives") + " that the table doesn't have");
        }
        return sources;
    }

    private long nobody(View<RawColumn.Keys> view, KeyIndex.Lookup lookup) {
        var nobody = new LongAdder();
        files.ranges().each((from, to) -> nobody.add(nobody(from, to, view, lookup)));
        return nobody.sum();
    }

    private static long nobody(int from, int to, View<RawColumn.Keys> view, KeyIndex.Lookup lookup) {
        long nobody = 0;
        for (int row = from; row < to; row++) {
            for (int at = view.link().first(row); at >= 0; at = view.link().next(at)) {
                long key = view.column().key(at);
                nobody += key != RawColumn.MISSING && lookup.first(key) < 0 ? 1 : 0;
            }
        }
        return nobody;
    }
}
