package org.regjistri.linkage.run;

import java.util.List;
import java.util.Map;

/// A person in a record that no file has yet, by the role there.
///
/// @param id as it is to be named in what comes out
/// @param fields field of the plan -> its values, as in [org.regjistri.linkage.live.NewRow];
///     what the plan takes from relatives need not be given
/// @param stratum where it is not the role that strata are made of
public record Mention(String id, String role, Map<String, List<String>> fields, String stratum) {
    public Mention {
        fields = Map.copyOf(fields);
    }

    /// Of the stratum of the role.
    public Mention(String id, String role, Map<String, List<String>> fields) {
        this(id, role, fields, role);
    }
}
