package org.regjistri.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.regjistri.linkage.model.Reviewed;
import org.regjistri.linkage.table.InputProblem;
import org.regjistri.linkage.table.RowSource;

/// Pairs that officials decided: `left_id`, `right_id`, and `decision` (as the file for review has it) or `same`.
/// Rows without a decision are passed over.
final class ReviewedPairs {
    private ReviewedPairs() {}

    static List<Reviewed> read(Path file, int threads) {
        String decision = RowSource.columns(file).contains("same") ? "same" : "decision";
        RowSource rows = RowSource.read(file, List.of("left_id", "right_id", decision), threads);
        List<Reviewed> pairs = new ArrayList<>();
        for (int row = 0; row < rows.rows(); row++) {
            String said = rows.text(row, 2);
            if (said == null) {
                continue;
            }
            String left = rows.text(row, 0);
            String right = rows.text(row, 1);
            if (left == null || right == null) {
                throw new InputProblem(file, row + 2L, 0, "a decision about a pair without its two ids");
            }
            pairs.add(new Reviewed(left, right, isYes(file, row, decision, said)));
        }
        return pairs;
    }

    private static boolean isYes(Path file, int row, String column, String said) {
        return switch (said.toLowerCase(Locale.ROOT)) {
            case "yes", "y", "true", "1", "po", "da" -> true;
            case "no", "n", "false", "0", "jo", "ne" -> false;
            default ->
                throw new InputProblem(
                        file, row + 2L, 0, "`" + column + "` is `" + said + "`: yes or no is what it may be");
        };
    }
}
