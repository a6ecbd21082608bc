package org.regjistri.linkage.report;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.regjistri.linkage.evaluate.Evaluation;
import org.regjistri.linkage.output.Summary;
import org.regjistri.linkage.plan.Thresholds;

/// All that the profile report shows.
///
/// @param title names of both tables
/// @param plan name of its file
/// @param evaluation only where the truth is known
public record ReportData(
        String title,
        String version,
        String plan,
        long seed,
        List<TableProfile> tables,
        BlockingProfile blocking,
        List<ComparisonProfile> comparisons,
        List<LearningRound> learning,
        ScoreProfile scores,
        Thresholds thresholds,
        Summary.Counts counts,
        Optional<Evaluation> evaluation,
        List<ExamplePair> examples,
        List<String> warnings) {
    public ReportData {
        tables = List.copyOf(tables);
        comparisons = List.copyOf(comparisons);
        learning = List.copyOf(learning);
        examples = List.copyOf(examples);
        warnings = List.copyOf(warnings);
    }

    /// @param pairs of all keys together
    /// @param recall estimated share of the true pairs that the keys bring together
    public record BlockingProfile(
            long rows,
            long pairs,
            long rowsWithoutKey,
            long rowsLost,
            OptionalDouble recall,
            List<KeyProfile> keys,
            List<String> notes) {}

    public record KeyProfile(String name, long pairs, long rowsWithout, List<Block> largest) {}

    public record Block(String value, int left, int right, boolean isLeftOut) {}

    /// @param stratum empty: all strata together
    public record ComparisonProfile(String name, String stratum, List<LevelProfile> levels) {}

    /// @param bits that count
    public record LevelProfile(String code, double m, double u, double bits) {}

    /// @param partners share of rows on the left that are believed to have a partner
    public record LearningRound(int number, double likelihood, double partners, double change) {}
}
