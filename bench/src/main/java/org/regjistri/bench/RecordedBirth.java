package org.regjistri.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.regjistri.bench.Counter.Declaration;

/// The statements of one registration, and what in them belonged to that birth.
///
/// @param number the child's
record RecordedBirth(List<Step> steps, Declaration declaration, String number, String reference) {
    static final String ACT = "INSERT INTO civilstatus.act (";
    static final String COUNTER = "INSERT INTO civilstatus.act_counter";

    /// Identifiers that stay the same in every birth: the official's.
    Set<UUID> constants() {
        Set<UUID> constants = new HashSet<>();
        for (Step step : steps) {
            if (step instanceof Step.Begin) {
                break;
            }
            if (step instanceof Step.Statement statement) {
                statement
                        .rows()
                        .forEach(row -> row.forEach(parameter -> {
                            if (parameter.value() instanceof UUID id) {
                                constants.add(id);
                            }
                        }));
            }
        }
        return constants;
    }
}
