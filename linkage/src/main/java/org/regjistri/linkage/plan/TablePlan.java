package org.regjistri.linkage.plan;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// One table of persons.
///
/// @param file CSV or Parquet, by the ending of its name
/// @param id columns that name a row together; put together by `:` in what comes out
/// @param columns field -> where its values stand
/// @param only column -> values: rows that are to be linked; the others serve as relatives. Empty: all
/// @param relatives relation -> column with the id of the relative in the same table. Example: `father -> father`
/// @param stratum column by whose value the model is learned apart, where there is one
/// @param truth column with the true person, for the evaluation only
/// @param encoding of its files, joins included; CSV only
public record TablePlan(
        Path file,
        List<String> id,
        Map<String, ColumnPlan> columns,
        List<JoinPlan> joins,
        Map<String, Set<String>> only,
        Optional<GroupPlan> group,
        Map<String, String> relatives,
        Optional<String> stratum,
        Optional<TruthPlan> truth,
        Charset encoding) {

    /// In UTF-8.
    public TablePlan(
            Path file,
            List<String> id,
            Map<String, ColumnPlan> columns,
            List<JoinPlan> joins,
            Map<String, Set<String>> only,
            Optional<GroupPlan> group,
            Map<String, String> relatives,
            Optional<String> stratum,
            Optional<TruthPlan> truth) {
        this(file, id, columns, joins, only, group, relatives, stratum, truth, StandardCharsets.UTF_8);
    }
}
