package org.regjistri.linkage.run;

import java.util.List;
import java.util.Optional;
import org.regjistri.linkage.blocking.EntryMemory;
import org.regjistri.linkage.blocking.PreparedKeys;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.compare.Comparisons;
import org.regjistri.linkage.compare.PreparedValues;
import org.regjistri.linkage.live.Changed;
import org.regjistri.linkage.live.GrowingTable;
import org.regjistri.linkage.live.LiveLink;
import org.regjistri.linkage.live.LiveLinkage;
import org.regjistri.linkage.live.NewRow;
import org.regjistri.linkage.live.Rules;
import org.regjistri.linkage.model.Scorer;
import org.regjistri.linkage.output.Progress;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;
import org.regjistri.linkage.table.TablesReader;

/// A linkage of two tables that stays open: acts and persons that come later are linked at
/// once, in milliseconds, with the links that a run over all rows would give them.
///
/// That holds for a run with the same [Models], of which [Frozen] is a part: weights, the
/// weight of others, the keys with their largest blocks, and over which rows it was counted how
/// rare values are. A block that outgrows its limit is left out from then on, in either way.
/// Not for several threads at once.
public final class OpenLinkage implements AutoCloseable {
    private final GrowingTable left;
    private final GrowingTable right;
    private final Completion completion;
    private final LiveLinkage live;
    private final BothIndexes indexes;
    private final Models models;

    private OpenLinkage(LinkagePlan plan, Tables tables, Models models, RunSettings settings) {
        this.models = models;
        left = growing(plan, tables.left(), tables);
        right = growing(plan, tables.right(), tables);
        Tables growing = new Tables(left.table(), right.table(), false, tables.dictionaries());
        completion = new Completion(plan, growing, tables.dictionaries());
        Frozen frozen = models.frozen()
                .orElseThrow(() -> new IllegalArgumentException("The models lack what else their run learned"));
        PreparedValues values = PreparedValues.of(tables);
        List<Comparison> flat = Comparisons.of(plan, growing, values, frozen.counted());
        Scorer flatScorer = Scorer.of(models.flat(), growing.left(), flat);
        Optional<Scorer> families = models.families()
                .map(model -> Scorer.of(model, growing.left(), FamilyComparisons.of(plan, growing, flat, flatScorer)));
        indexes = BothIndexes.of(
                frozen.keys(),
                plan.fields(),
                growing,
                new PreparedKeys(values),
                new EntryMemory(settings.indexMemory(), settings.spill()),
                settings.threads());
        live = new LiveLinkage(
                left,
                right,
                new PairsOfRow(indexes.candidates(), flatScorer, families, plan, models),
                indexes,
                values::catchUp,
                new Rules(plan, families.orElse(flatScorer)::disagreement, frozen.others()));
    }

    /// Also with the dates that only stand in orders.
    private static GrowingTable growing(LinkagePlan plan, PersonTable table, Tables tables) {
        List<FieldPlan> fields = table.columns().keySet().stream()
                .map(name -> new FieldPlan(name, plan.kind(name)))
                .toList();
        return new GrowingTable(table, fields, tables.dictionaries());
    }

    /// Reads the tables and links them as [LinkageRun] does, with the models of the settings
    /// where there are some.
    ///
    /// @throws IllegalArgumentException where the plan is about one table with itself
    public static OpenLinkage open(LinkagePlan plan, RunSettings settings, Progress progress) {
        refuseOneTable(plan);
        progress.phase("Reading", 0);
        Tables tables = TablesReader.read(plan, settings.threads());
        Models models;
        Scored scored;
        try (Outcome outcome = new LinkageRun(plan, settings, progress).run(tables)) {
            models = outcome.models();
            scored = outcome.resolution().links().pairs();
        }
        progress.phase("Opening", 0);
        return of(plan, tables, models, scored, settings);
    }

    /// Over tables that a run has linked.
    ///
    /// @param models of that run
    /// @param scored the pairs of that run
    public static OpenLinkage of(LinkagePlan plan, Tables tables, Models models, Scored scored, RunSettings settings) {
        refuseOneTable(plan);
        OpenLinkage open = new OpenLinkage(plan, tables, models, settings);
        open.live.open(scored);
        return open;
    }

    private static void refuseOneTable(LinkagePlan plan) {
        if (plan.right().isEmpty()) {
            throw new IllegalArgumentException("One table with itself can't be opened: link two tables");
        }
    }

    /// One new row on the left, with its fields as text.
    public Changed link(NewRow row) {
        return link(List.of(row));
    }

    /// New rows on the left that belong together; they may name one another as relatives, by
    /// the numbers that they will have from [#leftRows()] on. Fields that the plan takes from
    /// relatives are filled in.
    public Changed link(List<NewRow> record) {
        return live.link(completion.left(record, left.rows()));
    }

    /// A whole record of several roles, as the plan's group puts it together.
    ///
    /// @throws IllegalArgumentException where the plan has no group
    public Changed record(List<Mention> mentions) {
        return link(completion.rows(mentions, left.rows()));
    }

    /// A new row on the right: a person of the register.
    public Changed person(NewRow person) {
        return persons(List.of(person));
    }

    /// New rows on the right that belong together, as in [#link(List)].
    public Changed persons(List<NewRow> persons) {
        return live.persons(completion.right(persons, right.rows()));
    }

    /// The candidates of a row on the left as they stand now.
    public List<LiveLink> linksOf(int leftRow) {
        return live.linksOf(leftRow);
    }

    public int leftRows() {
        return left.rows();
    }

    public int rightRows() {
        return right.rows();
    }

    /// As they stand now.
    public PersonTable left() {
        return left.table();
    }

    /// As they stand now.
    public PersonTable right() {
        return right.table();
    }

    public Models models() {
        return models;
    }

    @Override
    public void close() {
        indexes.close();
    }
}
