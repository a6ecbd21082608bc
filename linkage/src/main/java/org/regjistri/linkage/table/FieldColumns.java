package org.regjistri.linkage.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        Map<String, Column> own = new LinkedHashMap<>();
        Map<String, Column> all = new LinkedHashMap<>();
        table.columns().keySet().forEach(field -> own.put(field, filler.fill(ownSources(field))));
        own.forEach((field, column) -> all.put(field, withRelatives(field, column, own)));
        return all;
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

    private Column withRelatives(String field, Column own, Map<String, Column> fields) {
        List<ValueSource> sources = new ArrayList<>();
        sources.add((row, bag) -> addAll(own, row, bag));
        for (Source source : sources(field)) {
            if (source instanceof Source.OfRelative(String relation, String of)) {
                Column relative = relatives.get(relation);
                Column values = fields.get(of);
                if (relative != null && values != null) {
                    sources.add(ofRelative(relative, values, plan.kind(of), plan.kind(field)));
                }
            }
        }
        return sources.size() == 1 ? own : filler.fill(sources);
    }

    private ValueSource ofRelative(Column relative, Column values, FieldKind from, FieldKind to) {
        if (from == to) {
            return (row, bag) -> {
                for (int at = relative.from(row); at < relative.to(row); at++) {
                    addAll(values, relative.code(at), bag);
                }
            };
        }
        int[] translation = dictionaries.translation(to, dictionaries.of(from));
        return (row, bag) -> {
            for (int at = relative.from(row); at < relative.to(row); at++) {
                int other = relative.code(at);
                for (int i = values.from(other); i < values.to(other); i++) {
                    bag.add(translation[values.code(i)]);
                }
            }
        };
    }

    private static void addAll(Column column, int row, CodeBag bag) {
        for (int at = column.from(row); at < column.to(row); at++) {
            bag.add(column.code(at));
        }
    }
}
