package org.regjistri.linkage.report;

import java.util.List;
import java.util.Optional;
import org.regjistri.linkage.blocking.BlockingReport;
import org.regjistri.linkage.model.ComparisonWeights;
import org.regjistri.linkage.model.Explanation;
import org.regjistri.linkage.model.Learned;
import org.regjistri.linkage.model.LevelWeights;
import org.regjistri.linkage.model.Model;

/// What the engine's parts say, as the report shows it.
public final class ReportParts {
    private ReportParts() {}

    public static ReportData.BlockingProfile blocking(BlockingReport report) {
        return new ReportData.BlockingProfile(
                report.rows(),
                report.pairs(),
                report.rowsWithoutKey(),
                report.rowsLost(),
                report.recall(),
                report.keys().stream().map(ReportParts::key).toList(),
                report.notes());
    }

    private static ReportData.KeyProfile key(BlockingReport.KeyReport key) {
        return new ReportData.KeyProfile(
                key.name(),
                key.pairs(),
                key.rowsWithoutKey(),
                key.largest().stream()
                        .map(block ->
                                new ReportData.Block(block.value(), block.left(), block.right(), block.isLeftOut()))
                        .toList());
    }

    /// All strata together; `missing` weighs nothing and is left away.
    public static List<ReportData.ComparisonProfile> comparisons(Model model) {
        return model.comparisons().stream().map(ReportParts::comparison).toList();
    }

    private static ReportData.ComparisonProfile comparison(ComparisonWeights weights) {
        return new ReportData.ComparisonProfile(
                weights.name(),
                "",
                weights.levels().stream().skip(1).map(ReportParts::level).toList());
    }

    private static ReportData.LevelProfile level(LevelWeights level) {
        return new ReportData.LevelProfile(
                level.code(),
                level.m().getFirst(),
                level.u().getFirst(),
                level.bits().getFirst());
    }

    public static List<ReportData.LearningRound> learning(Learned learned) {
        return learned.rounds().stream()
                .map(round -> new ReportData.LearningRound(
                        round.number(), round.likelihood(), round.partners(), round.change()))
                .toList();
    }

    /// @param probability after competition with other candidates
    public static ExamplePair example(
            ExamplePair.Kind kind, Explanation explanation, double probability, Optional<Boolean> isTrue) {
        return new ExamplePair(
                kind,
                explanation.left(),
                explanation.right(),
                probability,
                explanation.prior(),
                explanation.evidence().stream()
                        .map(each -> new ExamplePair.Evidence(
                                each.comparison(), each.level(), each.left(), each.right(), each.sum()))
                        .toList(),
                isTrue);
    }
}
