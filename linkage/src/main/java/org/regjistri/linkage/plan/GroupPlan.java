package org.regjistri.linkage.plan;

import java.util.Map;

/// Rows that one record mentions together, and who is what to whom there.
///
/// @param group column with the record; its rows stand one after another in the file
/// @param role column with the role of the person in the record
/// @param roles role -> relation -> role of the relative. Example: `CHILD -> father -> FATHER`
public record GroupPlan(String group, String role, Map<String, Map<String, String>> roles) {
    public GroupPlan {
        roles = Map.copyOf(roles);
    }
}
