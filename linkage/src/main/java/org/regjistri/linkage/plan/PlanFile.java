package org.regjistri.linkage.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads `link.yaml`.
public final class PlanFile {
    private final Path folder;
    private final Section top;
    private final Mistakes mistakes;

    private PlanFile(Path folder, Section top, Mistakes mistakes) {
        this.folder = folder;
        this.top = top;
        this.mistakes = mistakes;
    }

    /// A plan for two tables.
    ///
    /// @param left instead of the file that the plan names; as is `right`
    /// @throws PlanProblems with all mistakes at once
    public static LinkagePlan link(Path file, Optional<Path> left, Optional<Path> right) {
        return link(file, beside(file), left, right);
    }

    /// A plan for one table with itself.
    ///
    /// @param input instead of the file that the plan names
    /// @throws PlanProblems with all mistakes at once
    public static LinkagePlan dedupe(Path file, Optional<Path> input) {
        return dedupe(file, beside(file), input);
    }

    /// As above, with files looked for elsewhere than beside the plan.
    public static LinkagePlan link(Path file, Path folder, Optional<Path> left, Optional<Path> right) {
        return read(file, folder, true, left, right);
    }

    /// As above, with files looked for elsewhere than beside the plan.
    public static LinkagePlan dedupe(Path file, Path folder, Optional<Path> input) {
        return read(file, folder, false, input, Optional.empty());
    }

    /// Where files that a plan names are looked for as a rule.
    public static Path beside(Path file) {
        return file.toAbsolutePath().resolveSibling("");
    }

    private static LinkagePlan read(Path file, Path folder, boolean isLink, Optional<Path> left, Optional<Path> right) {
        var mistakes = new Mistakes(file);
        var top = new Section(PlanTree.read(file, mistakes), mistakes);
        LinkagePlan plan = new PlanFile(folder, top, mistakes).plan(isLink, left, right);
        mistakes.throwIfAny();
        return plan;
    }

    private LinkagePlan plan(boolean isLink, Optional<Path> leftFile, Optional<Path> rightFile) {
        top.allow(
                "cardinality",
                "families",
                "left",
                "right",
                "fields",
                "relations",
                "orders",
                "once",
                "blocking",
                "thresholds",
                "seed",
                "truth",
                "file",
                "id",
                "columns",
                "encoding");
        List<FieldPlan> fields = fields();
        var reader = new TableSection(folder, top, fields, mistakes);
        TablePlan left = reader.read("left", leftFile);
        Optional<TablePlan> right = isLink ? Optional.of(reader.read("right", rightFile)) : Optional.empty();
        List<OrderPlan> orders = new OrdersSection(top, left, right, mistakes).read();
        var check = new PlanCheck(top, left, right, mistakes);
        check.fields(fields, orders);
        List<RelationPlan> relations =
                top.texts("relations").stream().map(RelationPlan::new).toList();
        check.relations(relations);
        return new LinkagePlan(
                left,
                right,
                fields,
                relations,
                orders,
                top.truth("families", !relations.isEmpty()),
                top.node("cardinality")
                        .flatMap(node -> top.choice(node, "cardinality", Cardinality.values()))
                        .orElse(isLink ? Cardinality.ONE_TO_ONE : Cardinality.FREE),
                once(),
                new BlockingSection(top, fields, mistakes).read(),
                thresholds(),
                top.whole("seed", 0, 1L << 50, 1),
                truthFile());
    }

    private List<FieldPlan> fields() {
        List<FieldPlan> fields = new ArrayList<>();
        Optional<Section> section = top.section("fields");
        if (section.isEmpty()) {
            mistakes.add(top.place("fields"), "`fields` is missing: what is compared, and what kind each is");
        }
        section.ifPresent(some -> some.mapping()
                .entries()
                .forEach((name, node) -> some.choice(node, "kind of field", FieldKind.values())
                        .ifPresent(kind -> fields.add(new FieldPlan(name, kind)))));
        return List.copyOf(fields);
    }

    private Set<String> once() {
        return new LinkedHashSet<>(top.texts("once"));
    }

    private Thresholds thresholds() {
        Optional<Section> section = top.section("thresholds").map(some -> some.allow("link", "review"));
        if (section.isEmpty()) {
            return Thresholds.USUAL;
        }
        double link = section.get().number("link", 0, 1, Thresholds.USUAL.link());
        double review = section.get().number("review", 0, 1, Math.min(link, Thresholds.USUAL.review()));
        if (review > link) {
            mistakes.add(section.get().place("review"), "`review` is over `link`");
        }
        return new Thresholds(link, review);
    }

    /// Under `truth` stands a file of pairs, or, in the short form, a column of the tables.
    private Optional<TruthFile> truthFile() {
        Optional<Section> section =
                top.section("truth").filter(some -> some.node("file").isPresent());
        return section.map(some -> {
            some.allow("file", "left", "right");
            for (String side : List.of("left", "right")) {
                if (some.texts(side).isEmpty()) {
                    mistakes.add(some.place(), "`" + side + "` is missing: columns that name its row");
                }
            }
            return new TruthFile(folder.resolve(some.text("file").orElse("")), some.texts("left"), some.texts("right"));
        });
    }
}
