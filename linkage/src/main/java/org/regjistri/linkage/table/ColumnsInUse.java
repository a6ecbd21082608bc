package org.regjistri.linkage.table;

import java.util.LinkedHashSet;
import java.util.Set;
import org.regjistri.linkage.plan.ColumnPlan;
import org.regjistri.linkage.plan.ColumnPlan.Source;
import org.regjistri.linkage.plan.TablePlan;

/// The columns that a plan names: nothing else of a file is taken.
///
/// @param values read for what they say
/// @param keys read for whom they name
record ColumnsInUse(Set<String> values, Set<String> keys) {
    static ColumnsInUse of(TablePlan plan) {
        var use = new ColumnsInUse(new LinkedHashSet<>(), new LinkedHashSet<>());
        plan.columns().values().stream().map(ColumnPlan::sources).forEach(some -> some.forEach(use::add));
        use.values.addAll(plan.only().keySet());
        plan.stratum().ifPresent(use.values::add);
        plan.group().ifPresent(group -> {
            use.values.add(group.role());
            use.keys.add(group.group());
        });
        use.keys.addAll(plan.relatives().values());
        plan.truth().ifPresent(truth -> use.keys.add(truth.column()));
        plan.joins().forEach(join -> use.keys.add(join.of()));
        plan.id().stream()
                .filter(name -> plan.id().size() == 1 || !use.values.contains(name))
                .forEach(use.keys::add);
        return use;
    }

    private void add(Source source) {
        switch (source) {
            case Source.Direct(String column, var when) -> {
                values.add(column);
                values.addAll(when.keySet());
            }
            case Source.Age(String age, String on) -> {
                values.add(age);
                values.add(on);
            }
            case Source.Parts(String year, String month, String day) -> {
                values.add(year);
                addUnlessEmpty(month);
                addUnlessEmpty(day);
            }
            case Source.OfRelative _ -> {}
        }
    }

    private void addUnlessEmpty(String column) {
        if (!column.isEmpty()) {
            values.add(column);
        }
    }

    Set<Request> requests() {
        Set<Request> requests = new LinkedHashSet<>();
        values.forEach(name -> requests.add(new Request(name, false)));
        keys.forEach(name -> requests.add(new Request(name, true)));
        return requests;
    }
}
