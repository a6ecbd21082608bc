package org.regjistri.linkage.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads where the values of a field stand.
///
/// @param relations that the table knows: `father.given` is a field of a relative where `father` is
/// one
record ColumnSection(List<String> relations) {
    static ColumnPlan same(String field) {
        return new ColumnPlan(List.of(new ColumnPlan.Source.Direct(field, Map.of())));
    }

    ColumnPlan read(Section section, String field, PlanNode node) {
        List<ColumnPlan.Source> sources = new ArrayList<>();
        List<PlanNode> items = node instanceof PlanNode.Listing listing ? listing.items() : List.of(node);
        items.forEach(item -> source(section, field, item).ifPresent(sources::add));
        return new ColumnPlan(sources);
    }

    private Optional<ColumnPlan.Source> source(Section section, String field, PlanNode node) {
        if (node instanceof PlanNode.Text text) {
            return Optional.of(direct(text.value().isEmpty() ? field : text.value()));
        }
        return section.section(node, "a source of `" + field + "`").flatMap(this::source);
    }

    private ColumnPlan.Source direct(String name) {
        int dot = name.indexOf('.');
        if (dot > 0 && relations.contains(name.substring(0, dot))) {
            return new ColumnPlan.Source.OfRelative(name.substring(0, dot), name.substring(dot + 1));
        }
        return new ColumnPlan.Source.Direct(name, Map.of());
    }

    private Optional<ColumnPlan.Source> source(Section section) {
        if (section.node("age").isPresent()) {
            section.allow("age", "on");
            return Optional.of(new ColumnPlan.Source.Age(section.needed("age"), section.needed("on")));
        }
        if (section.node("year").isPresent()) {
            section.allow("year", "month", "day");
            return Optional.of(new ColumnPlan.Source.Parts(
                    section.needed("year"),
                    section.text("month").orElse(""),
                    section.text("day").orElse("")));
        }
        section.allow("column", "when", "age", "on", "year", "month", "day");
        Map<String, Set<String>> when = section.sets("when");
        return Optional.of(new ColumnPlan.Source.Direct(section.needed("column"), when));
    }
}
