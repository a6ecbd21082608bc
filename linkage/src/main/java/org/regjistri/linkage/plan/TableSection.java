package org.regjistri.linkage.plan;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// Reads what a plan says of one table; what it doesn't say is taken from the top of the plan.
///
/// @param folder where its files are looked for
record TableSection(Path folder, Section top, List<FieldPlan> fields, Mistakes mistakes) {
    private static Section nothing(Mistakes mistakes, PlanNode.Place place) {
        return new Section(new PlanNode.Mapping(place, Map.of(), Map.of()), mistakes);
    }

    /// @param side `left` or `right`
    /// @param file instead of the one that the plan names
    TablePlan read(String side, Optional<Path> file) {
        Section own = top.section(side)
                .map(some -> some.allow(
                        "file", "id", "columns", "joins", "only", "group", "relatives", "stratum", "truth", "encoding"))
                .orElseGet(() -> nothing(mistakes, top.place(side)));
        Optional<GroupPlan> group = own.section("group").map(this::group);
        Map<String, String> relatives = own.words("relatives");
        List<String> id = texts(own, "id");
        if (id.isEmpty()) {
            mistakes.add(
                    own.place(), "`id` is missing: the column, or columns, that name a row of the " + side + " table");
        }
        if (id.size() > 1 && !relatives.isEmpty()) {
            mistakes.add(own.place("relatives"), "relatives need an id of one column");
        }
        return new TablePlan(
                file.orElseGet(() -> file(own, side)),
                id,
                columns(own, relations(group, relatives)),
                joins(own),
                own.sets("only"),
                group,
                relatives,
                own.text("stratum"),
                truth(own),
                charset(own));
    }

    private Path file(Section own, String side) {
        Optional<String> name = own.text("file").or(() -> top.text("file"));
        if (name.isEmpty()) {
            mistakes.add(own.place(), "there is no `file` for the " + side + " table, here or on the command line");
        }
        return folder.resolve(name.orElse(""));
    }

    private List<String> texts(Section own, String key) {
        return own.node(key).isPresent() ? own.texts(key) : top.texts(key);
    }

    private static List<String> relations(Optional<GroupPlan> group, Map<String, String> relatives) {
        List<String> names = new ArrayList<>(relatives.keySet());
        group.ifPresent(some -> some.roles().values().forEach(role -> names.addAll(role.keySet())));
        return names;
    }

    private Map<String, ColumnPlan> columns(Section own, List<String> relations) {
        Optional<Section> section = own.node("columns").isPresent() ? own.section("columns") : top.section("columns");
        Map<String, ColumnPlan> columns = new LinkedHashMap<>();
        var reader = new ColumnSection(relations);
        section.ifPresent(some ->
                some.mapping().entries().forEach((field, node) -> columns.put(field, reader.read(some, field, node))));
        if (section.isEmpty()) {
            fields.forEach(field -> columns.put(field.name(), ColumnSection.same(field.name())));
        }
        return columns;
    }

    private List<JoinPlan> joins(Section own) {
        List<JoinPlan> joins = new ArrayList<>();
        for (PlanNode node : own.items("joins")) {
            own.section(node, "each of `joins`").ifPresent(join -> {
                join.allow("file", "key", "of", "columns");
                if (join.words("columns").isEmpty()) {
                    mistakes.add(join.place(), "`columns` is missing: what the join brings");
                }
                joins.add(new JoinPlan(
                        folder.resolve(join.needed("file")),
                        join.needed("key"),
                        join.needed("of"),
                        join.words("columns")));
            });
        }
        return joins;
    }

    private GroupPlan group(Section section) {
        section.allow("by", "role", "roles");
        Map<String, Map<String, String>> roles = new LinkedHashMap<>();
        section.section("roles")
                .ifPresent(
                        some -> some.mapping().entries().keySet().forEach(role -> roles.put(role, some.words(role))));
        return new GroupPlan(section.needed("by"), section.needed("role"), roles);
    }

    private Optional<TruthPlan> truth(Section own) {
        Optional<Section> section = own.node("truth").isPresent()
                ? own.section("truth")
                : top.section("truth").filter(some -> some.node("file").isEmpty());
        return section.map(some -> {
            some.allow("column", "pattern");
            return new TruthPlan(some.needed("column"), some.text("pattern").flatMap(text -> pattern(some, text)));
        });
    }

    private Optional<Pattern> pattern(Section section, String text) {
        try {
            Pattern pattern = Pattern.compile(text);
            if (pattern.matcher("").groupCount() == 0) {
                mistakes.add(section.place("pattern"), "`pattern` has no group `( )` that is the person");
            }
            return Optional.of(pattern);
        } catch (PatternSyntaxException e) {
            mistakes.add(section.place("pattern"), "`pattern` is no regular expression: " + e.getDescription());
            return Optional.empty();
        }
    }

    private Charset charset(Section own) {
        Optional<String> name = own.text("encoding").or(() -> top.text("encoding"));
        if (name.isEmpty()) {
            return StandardCharsets.UTF_8;
        }
        Section at = own.node("encoding").isPresent() ? own : top;
        try {
            Charset charset = Charset.forName(name.get());
            if (!charset.name().startsWith("UTF-16") && !charset.name().startsWith("UTF-32")) {
                return charset;
            }
            mistakes.add(at.place("encoding"), charset.name() + " is not read; save the file as UTF-8");
        } catch (IllegalArgumentException _) {
            mistakes.add(
                    at.place("encoding"),
                    "there is no encoding `" + name.get()
                            + "`. Usual ones: UTF-8, windows-1250, windows-1251, windows-1252, ISO-8859-2");
        }
        return StandardCharsets.UTF_8;
    }
}
