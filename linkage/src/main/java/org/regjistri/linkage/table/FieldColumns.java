package org.regjistri.linkage.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regjistri.linkage.plan.ColumnPlan;
import org.regjistri.linkage.plan.ColumnPlan.Source;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.TablePlan;

/// Makes the fields of a table of its files.
record FieldColumns(
        LinkagePlan plan,
        TablePlan table,
        TableFiles files,
        Map<String, Column> relatives,
        Dictionaries dictionaries,
        ColumnFiller filler) {

    Map<String, Column> make() {
        Map<String, List<ValueSource>> sources = new LinkedHashMap<>();
        table.columns().keySet().forEach(field -> sources.put(field, ownSources(field)));
        Map<String, Column> own = new HashMap<>();
        for (String field : askedOfRelatives()) {
            own.put(field, fill(field, sources.getOrDefault(field, List.of())));
        }
        Map<String, Column> all = new LinkedHashMap<>();
        sources.forEach((field, some) -> all.put(field, withRelatives(field, some, own)));
        return all;
    }

    /// Fields that are needed without what relatives say of them.
    private Set<String> askedOfRelatives() {
        Set<String> fields = new LinkedHashSet<>();
        for (ColumnPlan column : table.columns().values()) {
            for (Source source : column.sources()) {
                if (source instanceof Source.OfRelative relative
                        && table.columns().containsKey(relative.field())) {
                    fields.add(relative.field());
                }
            }
        }
        return fields;
    }

    private List<ValueSource> ownSources(String field) {
        FieldKind kind = plan.kind(field);
        List<ValueSource> sources = new ArrayList<>();
        for (Source source : sources(field)) {
            switch (source) {
                case Source.Direct direct -> sources.addAll(direct(direct, kind));
                case Source.Age(String age, String on) ->
                    sources.add(new AgeSource(files, age, on, dictionaries.of(kind)));
                case Source.Parts parts -> sources.add(new PartsSource(files, parts, dictionaries.of(kind)));
                case Source.OfRelative _ -> {}
            }
        }
        return sources;
    }

    private List<Source> sources(String field) {
        ColumnPlan column = table.columns().get(field);
        return column == null ? List.of() : column.sources();
    }

    private List<ValueSource> direct(Source.Direct source, FieldKind kind) {
        List<ValueSource> sources = new ArrayList<>();
        Condition when = source.when().isEmpty() ? null : Condition.of(source.when(), files);
        for (View<RawColumn.Codes> view : files.codes(source.column())) {
            int[] translation = dictionaries.translation(kind, view.column().values());
            sources.add(new DirectSource(view, translation, when));
        }
        return sources;
    }

    private Column withRelatives(String field, List<ValueSource> ownSources, Map<String, Column> fields) {
        List<ValueSource> sources = new ArrayList<>();
        for (Source source : sources(field)) {
            if (source instanceof Source.OfRelative(String relation, String of)) {
                Column relative = relatives.get(relation);
                Column values = fields.get(of);
                if (relative != null && values != null) {
                    sources.add(ofRelative(relative, values, plan.kind(of), plan.kind(field)));
                }
            }
        }
        Column own = fields.get(field);
        if (own == null) {
            sources.addAll(0, ownSources);
            return fill(field, sources);
        }
        sources.addFirst((from, to, bag) -> addAll(own, from, to, bag));
        return sources.size() == 1 ? own : fill(field, sources);
    }

    private Column fill(String field, List<ValueSource> sources) {
        if (sources.size() == 1 && sources.getFirst() instanceof DirectSource direct && direct.isAsItIs()) {
            return new CodeColumn.Single(direct.codes());
        }
        return filler.fill(sources, dictionaries.of(plan.kind(field)).size());
    }

    private ValueSource ofRelative(Column relative, Column values, FieldKind from, FieldKind to) {
        int[] translation = from == to ? null : dictionaries.translation(to, dictionaries.of(from));
        return (start, end, bag) -> {
            for (int row = start; row < end; row++) {
                for (int at = relative.from(row); at < relative.to(row); at++) {
                    int other = relative.code(at);
                    for (int i = values.from(other); i < values.to(other); i++) {
                        int code = values.code(i);
                        bag.add(row, translation == null ? code : translation[code]);
                    }
                }
            }
        };
    }

    private static void addAll(Column column, int from, int to, CodeBag bag) {
        for (int row = from; row < to; row++) {
            for (int at = column.from(row); at < column.to(row); at++) {
                bag.add(row, column.code(at));
            }
        }
    }
}
