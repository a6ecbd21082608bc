package org.regjistri.linkage.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.regjistri.linkage.blocking.Candidates;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.table.Tables;
import org.regjistri.linkage.threads.Crew;

/// Learns a model without labels, by expectation and maximization (Arthur P. Dempster, Nan M.
/// Laird, Donald B. Rubin, *Maximum Likelihood from Incomplete Data via the EM Algorithm*, 1977;
/// for linkage William E. Winkler, *Using the EM Algorithm for Weight Computation in the
/// Fellegi-Sunter Model of Record Linkage*, 1988), over the distinct outcomes of comparing.
///
/// u comes from random pairs, m from the candidates of sampled left rows. First all strata learn
/// together, then each its own numbers.
///
/// Two persons are strangers or [Kin]: brothers and sisters agree on everything that families share, so that without a
/// class of their own they would pass for persons wherever the true one is missing.
///
/// Known bias: a pair that blocking missed is not seen, so m of a field that many keys need is a
/// little too good. Several keys with different fields keep that small.
///
/// Reviewed pairs are settled in advance, and so are taken with the other candidates of their rows.
/// What officials were asked about is a choice by score, not a sample; settling them leaves the
/// rest of the sample to say what is usual.
public final class Learning {
    private static final double CHANGE_LEAST = 1e-4;
    private final LearningSettings settings;

    public Learning(LearningSettings settings) {
        this.settings = settings;
    }

    /// Everything anew.
    ///
    /// @param fields of the plan, kept in the model
    /// @param reviewed what officials decided, empty where nobody was asked
    public Learned learn(
            List<FieldPlan> fields,
            Tables tables,
            List<Comparison> comparisons,
            Candidates candidates,
            List<Reviewed> reviewed) {
        return learn(fields, tables, comparisons, candidates, reviewed, Optional.empty());
    }

    /// Keeps what is known of comparisons and learns the others beside them.
    public Learned learn(
            List<FieldPlan> fields,
            Tables tables,
            List<Comparison> comparisons,
            Candidates candidates,
            List<Reviewed> reviewed,
            Optional<Model> before) {
        Levels levels = new Levels(comparisons, Kin.own(fields, comparisons));
        int[] left = WantedRows.of(tables.left());
        int[] right = tables.isOne() ? left : WantedRows.of(tables.right());
        double others = Math.max(1, tables.isOne() ? (right.length - 1) / 2.0 : right.length);
        boolean competing = settings.cardinality() != Cardinality.FREE && !tables.isOne();
        ReviewedRows decided = new ReviewedRows(reviewed, tables);
        int[] rows = decided.with(CandidateSample.choose(left, candidates, settings));
        LearnedStrata strata = new LearnedStrata(tables.left(), rows);
        CandidateSample sample = CandidateSample.draw(rows, candidates, levels, strata, decided, settings);
        ChanceSample chance = ChanceSample.draw(left, right, tables.isOne(), levels, strata, settings);

        Expectation expectation =
                new Expectation(sample, chance, levels, competing, others, strata.size(), new Crew(settings.threads()));
        List<Learned.Round> rounds = new ArrayList<>();
        Parameters learned = rounds(
                expectation,
                levels,
                competing,
                others,
                new Known(before, comparisons, strata.names()),
                strata.size(),
                rounds);
        ModelMaking making = new ModelMaking(fields, comparisons, strata.names());
        Model model = making.model(learned, competing, others);
        List<String> warnings =
                Doubts.about(model, comparisons, new Known(before, comparisons, strata.names()), sample, decided);
        return new Learned(model, rounds, warnings, sample.rows(), sample.pairs(), chance.pairs());
    }

    private Parameters rounds(
            Expectation expectation,
            Levels levels,
            boolean competing,
            double others,
            Known known,
            int strata,
            List<Learned.Round> rounds) {
        Counts chance = expectation.chanceAlone();
        Maximization maximization = new Maximization(levels, strata, competing, others, known, chance);
        Parameters parameters = maximization.start(chance);
        if (known.isThere()) {
            // What is known tells who is who. Asking what was just learned too would only harden it: a level that
            // speaks
            // against takes its own pairs away.
            Parameters once = maximization.of(expectation.of(parameters), true);
            rounds.add(new Learned.Round(1, true, once.partners(0), 0, once.changeSince(parameters)));
            return once;
        }
        boolean apart = false;
        for (int round = 1; round <= settings.rounds(); round++) {
            Counts counts = expectation.of(parameters);
            Parameters next = maximization.of(counts, apart);
            double change = next.changeSince(parameters);
            parameters = next;
            rounds.add(new Learned.Round(round, apart, next.partners(0), counts.likelihood, change));
            if (change < CHANGE_LEAST && (apart || strata == 1)) {
                break;
            }
            apart |= change < CHANGE_LEAST || 2 * round >= settings.rounds();
        }
        return strata == 1 || apart ? parameters : maximization.of(expectation.of(parameters), true);
    }
}
