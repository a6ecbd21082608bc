package org.regjistri.linkage.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.regjistri.linkage.plan.FieldPlan;

/// What was learned: how much each outcome of each comparison speaks for one person. After Ivan P.
/// Fellegi and Alan B. Sunter, *A Theory for Record Linkage*, 1969. The same model over the same
/// rows gives the same weights anywhere.
///
/// @param version of the file's layout
/// @param fold version of the kernel's fold that values were prepared with
/// @param tables the kernel's other tables that values were compared by, each with its digest
/// @param fields of the plan it was learned for
/// @param strata of the left table that have their own numbers; the first, `*`, is all of them
///     together and serves whatever has none of its own
/// @param prior how likely a partner is before anything is compared
/// @param relatives share of all pairs that are relatives, so that agreement on what families share says little
/// @param calibration what reviewed pairs say about the probabilities
public record Model(
        int version,
        int fold,
        Map<String, String> tables,
        List<FieldPlan> fields,
        List<String> strata,
        Prior prior,
        double relatives,
        List<ComparisonWeights> comparisons,
        Calibration calibration) {
    /// The layout that this code writes and reads.
    public static final int LAYOUT = 2;

    public static final String ALL_STRATA = "*";

    public Model {
        tables = Collections.unmodifiableSortedMap(new TreeMap<>(tables));
        fields = List.copyOf(fields);
        strata = List.copyOf(strata);
        comparisons = List.copyOf(comparisons);
    }

    /// Number of the stratum of this name here; 0, all together, where it has no numbers of its
    /// own.
    public int stratum(String name) {
        return Math.max(0, strata.indexOf(name));
    }

    public Model with(Calibration learned) {
        return new Model(version, fold, tables, fields, strata, prior, relatives, comparisons, learned);
    }
}
