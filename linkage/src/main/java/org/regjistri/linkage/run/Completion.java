package org.regjistri.linkage.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.regjistri.linkage.live.NewRow;
import org.regjistri.linkage.plan.ColumnPlan.Source;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.GroupPlan;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.TablePlan;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.Dictionary;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// Fills in what a file's rows get from one another: who is whose relative in a record, and the
/// fields that a plan takes from relatives.
record Completion(LinkagePlan plan, Tables tables, Map<FieldKind, Dictionary> dictionaries) {
    List<NewRow> left(List<NewRow> rows, int first) {
        return completed(plan.left(), tables.left(), rows, first);
    }

    List<NewRow> right(List<NewRow> rows, int first) {
        return completed(plan.right().orElseThrow(), tables.right(), rows, first);
    }

    /// The persons of a record, each with the number that it will have; not completed yet.
    List<NewRow> rows(List<Mention> mentions, int first) {
        GroupPlan group =
                plan.left().group().orElseThrow(() -> new IllegalArgumentException("The plan has no group of rows"));
        boolean byRole = plan.left().stratum().equals(Optional.of(group.role()));
        Set<String> wanted = plan.left().only().get(group.role());
        List<NewRow> rows = new ArrayList<>();
        for (int i = 0; i < mentions.size(); i++) {
            Mention mention = mentions.get(i);
            rows.add(new NewRow(
                    mention.id(),
                    mention.fields(),
                    relatives(mentions, i, group, first),
                    byRole ? mention.role() : mention.stratum(),
                    wanted == null || wanted.contains(mention.role())));
        }
        return rows;
    }

    private static Map<String, List<Integer>> relatives(List<Mention> mentions, int of, GroupPlan group, int first) {
        Map<String, List<Integer>> relatives = new TreeMap<>();
        group.roles().getOrDefault(mentions.get(of).role(), Map.of()).forEach((relation, role) -> {
            List<Integer> rows = new ArrayList<>();
            for (int i = 0; i < mentions.size(); i++) {
                if (i != of && mentions.get(i).role().equals(role)) {
                    rows.add(first + i);
                }
            }
            relatives.put(relation, rows);
        });
        return relatives;
    }

    private List<NewRow> completed(TablePlan table, PersonTable there, List<NewRow> rows, int first) {
        return rows.stream()
                .map(row -> {
                    Map<String, List<String>> fields = new TreeMap<>(row.fields());
                    table.columns()
                            .forEach((field, column) -> column.sources().forEach(source -> {
                                if (source instanceof Source.OfRelative(String relation, String of)) {
                                    Set<String> values =
                                            new LinkedHashSet<>(row.fields().getOrDefault(field, List.of()));
                                    for (int relative : row.relatives().getOrDefault(relation, List.of())) {
                                        values.addAll(
                                                relative < first
                                                        ? written(there, of, relative)
                                                        : rows.get(relative - first)
                                                                .fields()
                                                                .getOrDefault(of, List.of()));
                                    }
                                    values.addAll(fields.getOrDefault(field, List.of()));
                                    fields.put(field, List.copyOf(values));
                                }
                            }));
                    return new NewRow(row.id(), fields, row.relatives(), row.stratum(), row.wanted());
                })
                .toList();
    }

    private List<String> written(PersonTable there, String field, int row) {
        Column column = there.column(field);
        Dictionary dictionary = dictionaries.get(plan.kind(field));
        List<String> texts = new ArrayList<>();
        for (int at = column.from(row); dictionary != null && at < column.to(row); at++) {
            texts.add(dictionary.text(column.code(at)));
        }
        return texts;
    }
}
