package org.regjistri.linkage.live;

import java.util.List;
import java.util.Map;

/// A row that no file has yet, as text.
///
/// @param id as it is to be named in what comes out
/// @param fields field of the plan -> its values as the fields' kinds read them (an age as
///     `1948/1949`); fields that say nothing may be left out, blank values too
/// @param relatives relation -> rows of the same table, added before this one or together with
///     it
/// @param stratum one of those the table has; ignored where it has one only
/// @param wanted whether it is to be linked; if not, it is there as a relative of others
public record NewRow(
        String id,
        Map<String, List<String>> fields,
        Map<String, List<Integer>> relatives,
        String stratum,
        boolean wanted) {
    public NewRow {
        fields = Map.copyOf(fields);
        relatives = Map.copyOf(relatives);
    }
}
