package org.regjistri.linkage.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regjistri.linkage.blocking.BlockingPlanner;
import org.regjistri.linkage.blocking.Candidates;
import org.regjistri.linkage.blocking.EntryMemory;
import org.regjistri.linkage.blocking.KnownKeys;
import org.regjistri.linkage.blocking.PlannedBlocking;
import org.regjistri.linkage.blocking.PreparedKeys;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.compare.Comparisons;
import org.regjistri.linkage.compare.PreparedValues;
import org.regjistri.linkage.model.Learned;
import org.regjistri.linkage.model.Learning;
import org.regjistri.linkage.model.LearningSettings;
import org.regjistri.linkage.model.Model;
import org.regjistri.linkage.model.Scorer;
import org.regjistri.linkage.output.Progress;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.resolve.Clustering;
import org.regjistri.linkage.resolve.Clusters;
import org.regjistri.linkage.resolve.Resolution;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.table.Tables;
import org.regjistri.linkage.table.TablesReader;

/// One linkage from files to links: read, prepare, block, learn, score, ask the families,
/// resolve.
public final class LinkageRun {
    private final LinkagePlan plan;
    private final RunSettings settings;
    private final Progress progress;
    private final List<String> warnings = new ArrayList<>();
    private final List<Learned> learned = new ArrayList<>();

    public LinkageRun(LinkagePlan plan, RunSettings settings, Progress progress) {
        this.plan = plan;
        this.settings = settings;
        this.progress = progress;
    }

    /// @throws org.regjistri.linkage.table.InputProblem where a file can't be read as it is
    /// @throws org.regjistri.linkage.blocking.TooManyPairs where the keys bring too much
    ///     together
    /// @throws org.regjistri.linkage.model.ModelProblem where a given model is for something
    ///     else
    public Outcome run() {
        progress.phase("Reading", 0);
        return run(TablesReader.read(plan, settings.threads()));
    }

    /// With tables that were read already.
    public Outcome run(Tables tables) {
        warnings.addAll(tables.warnings());
        progress.phase("Preparing values", 0);
        PreparedValues values = PreparedValues.of(tables);
        Optional<Frozen> known = settings.models().flatMap(Models::frozen);
        List<Comparison> flat = Comparisons.of(
                plan,
                tables,
                values,
                known.map(Frozen::counted).orElse(tables.right().rows()));
        progress.phase("Choosing keys", 0);
        EntryMemory memory = new EntryMemory(settings.indexMemory(), settings.spill());
        PreparedKeys keyValues = new PreparedKeys(values);
        PlannedBlocking blocking = known.map(frozen ->
                        KnownKeys.plan(frozen.keys(), plan.fields(), tables, keyValues, memory, settings.threads()))
                .orElseGet(() -> BlockingPlanner.plan(plan, tables, keyValues, memory, settings.threads()));
        try {
            return scored(tables, flat, blocking);
        } catch (RuntimeException e) {
            blocking.candidates().close();
            throw e;
        }
    }

    private Outcome scored(Tables tables, List<Comparison> flat, PlannedBlocking blocking) {
        Model flatModel = settings.models()
                .map(Models::flat)
                .orElseGet(() -> learn("Learning", tables, flat, blocking.candidates(), Optional.empty()));
        Scorer flatScorer = Scorer.of(flatModel, tables.left(), flat);
        boolean families = plan.families() && !plan.relations().isEmpty();
        progress.phase("Scoring", tables.left().rows());
        Scoring.Result found = new Scoring(tables.left(), blocking.candidates(), settings.threads(), progress)
                .all(flatScorer, Keeping.ofFlat(families, plan, flatModel), saved("flat", flatModel));
        if (!families) {
            return resolved(tables, blocking, flat, flatModel, Optional.empty(), flatScorer, found);
        }
        List<Comparison> together = FamilyComparisons.of(plan, tables, flat, flatScorer);
        Candidates kept = new KeptPairs(found.scored(), tables.left().rows());
        Model model = settings.models()
                .flatMap(Models::families)
                .orElseGet(() -> learn("Learning from families", tables, together, kept, Optional.of(flatModel)));
        Scorer scorer = Scorer.of(model, tables.left(), together);
        progress.phase("Scoring with families", tables.left().rows());
        Scored again = new Scoring(tables.left(), kept, settings.threads(), progress)
                .all(scorer, Keeping.forLinks(plan, model), saved("families", model))
                .scored();
        return resolved(
                tables,
                blocking,
                together,
                flatModel,
                Optional.of(model),
                scorer,
                new Scoring.Result(again, found.pairs()));
    }

    private SavedParts saved(String stage, Model model) {
        return settings.work()
                .map(work -> SavedParts.in(work, stage + "-" + WorkDigest.of(plan, model)))
                .orElseGet(SavedParts::nowhere);
    }

    private Model learn(
            String phase, Tables tables, List<Comparison> comparisons, Candidates candidates, Optional<Model> before) {
        progress.phase(phase, 0);
        Learned result = new Learning(LearningSettings.usual(plan.cardinality(), plan.seed(), settings.threads()))
                .learn(plan.fields(), tables, comparisons, candidates, settings.reviewed(), before);
        learned.add(result);
        warnings.addAll(result.warnings());
        return result.model();
    }

    private Outcome resolved(
            Tables tables,
            PlannedBlocking blocking,
            List<Comparison> comparisons,
            Model flatModel,
            Optional<Model> families,
            Scorer scorer,
            Scoring.Result found) {
        progress.phase("Resolving", 0);
        Optional<Frozen> known = settings.models().flatMap(Models::frozen);
        Settling settling = new Settling(plan, tables, settings.reviewed(), scorer);
        Model last = families.orElse(flatModel);
        Settling.Settled settled = settling.of(found.scored(), last.calibration(), known.map(Frozen::others));
        Resolution resolution = settled.resolution();
        Frozen frozen = known.orElseGet(() -> new Frozen(
                resolution.others(),
                blocking.candidates().keys(),
                tables.right().rows()));
        Models models = new Models(flatModel, families, Optional.of(frozen)).with(settled.calibration());
        Optional<Clusters> clusters = tables.isOne()
                ? Optional.of(Clustering.of(tables.left().rows(), resolution, settling::direct))
                : Optional.empty();
        return new Outcome(
                tables,
                blocking.report(),
                blocking.candidates(),
                comparisons,
                models,
                scorer,
                List.copyOf(learned),
                found.pairs(),
                resolution,
                clusters,
                List.copyOf(warnings));
    }
}
