package org.regjistri.linkage.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.compare.Level;

/// Why a pair was scored as it was: the sum of the weights in bits, then for each comparison the
/// code of its level.
final class EvidenceColumns {
    private static final int DIGITS_OF_A_PROBABILITY = 6;
    private static final int DIGITS_OF_A_WEIGHT = 3;

    private EvidenceColumns() {}

    static List<SheetColumn> ofPair(List<Comparison> comparisons) {
        List<SheetColumn> columns = new ArrayList<>();
        columns.add(SheetColumn.text("left_id"));
        columns.add(SheetColumn.text("right_id"));
        columns.add(probability());
        columns.add(SheetColumn.decimal("weight", DIGITS_OF_A_WEIGHT));
        for (Comparison comparison : comparisons) {
            List<String> codes = comparison.levels().stream().map(Level::code).toList();
            columns.add(SheetColumn.word("level_" + plain(comparison.name()), codes));
        }
        return columns;
    }

    static SheetColumn probability() {
        return SheetColumn.decimal("probability", DIGITS_OF_A_PROBABILITY);
    }

    /// A name that needs no quotes in any language of data: small letters, digits and `_`.
    static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "_");
    }
}
