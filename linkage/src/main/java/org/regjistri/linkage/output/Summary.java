package org.regjistri.linkage.output;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.regjistri.linkage.plan.Thresholds;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What was done, for the next program and for the files of the office, as JSON. Names once written
/// stay; new ones may come: docs/linkage/output.md.
///
/// @param layout of this JSON: 1
/// @param version of the program
/// @param mode `link` or `dedupe`
/// @param model where it was learned: `learned here`, or the name of its file
/// @param pairs that were compared
/// @param seconds of each phase; the one part that differs between two runs
/// @param quality only where the truth is known
public record Summary(
        int layout,
        String version,
        String mode,
        String model,
        long seed,
        List<TableSummary> tables,
        List<KeySummary> keys,
        long pairs,
        Thresholds thresholds,
        Counts counts,
        Optional<Quality> quality,
        List<String> warnings,
        Map<String, Double> seconds) {
    public static final int LAYOUT = 1;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    /// @param side `left` or `right`
    /// @param wanted rows that were to be linked
    public record TableSummary(String side, String file, long rows, long wanted) {}

    /// @param pairs that this key finds, whatever the others find
    /// @param rowsWithout rows on the left that have no such key
    public record KeySummary(String name, long pairs, long rowsWithout) {}

    /// @param links pairs from the upper threshold on
    /// @param reviews pairs between the thresholds
    /// @param none rows on the left without either
    /// @param clusters of more than one row; only in `dedupe`
    public record Counts(long links, long reviews, long none, Optional<Long> clusters) {}

    /// @param truePairs all there are, also those that were never compared
    /// @param blockingRecall of all true pairs, those that were compared
    public record Quality(
            long truePairs,
            double precision,
            double recall,
            double f1,
            double cubedPrecision,
            double cubedRecall,
            double blockingRecall,
            Optional<Range> precisionRange,
            Optional<Range> recallRange,
            List<Group> groups,
            Review review) {}

    /// Holds 95 of 100 draws of the bootstrap over persons.
    public record Range(double from, double to) {}

    /// Rows on the left that are judged apart.
    ///
    /// @param grouping `stratum`, or the column of the groups' file
    /// @param rows on the left
    public record Group(
            String grouping,
            String group,
            long rows,
            long truePairs,
            double precision,
            double recall,
            Range precisionRange,
            Range recallRange) {}

    /// What is found when an official decides the pairs between the thresholds, simulated.
    ///
    /// @param error share of them that the official decides wrongly
    public record Review(double error, long pairs, double precision, double recall) {}

    public String json() {
        return MAPPER.writeValueAsString(this) + "\n";
    }

    public void write(Path place) throws IOException {
        try (var file = new WholeFile(place)) {
            var _ = Files.writeString(file.part(), json());
            file.finish();
        }
    }
}
