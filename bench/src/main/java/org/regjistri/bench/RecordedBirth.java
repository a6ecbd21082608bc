package org.regjistri.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.regjistri.bench.Counter.Declaration;

/// The statements of one registration, and what in them belonged to that birth.
///
/// @param number the child's
record RecordedBirth(List<Step> steps, Declaration declaration, String number, String reference) {
    static final String ACT = "INSERT INTO civilstatus.act (";
    static final String COUNTER = "INSERT INTO civilstatus.act_counter";

    /// Statements that the server was sent, with BEGIN and COMMIT; each statement of a batch is one.
    int statements() {
        return steps.stream().mapToInt(RecordedBirth::times).sum();
    }

    /// Each statement's first words and how often it ran.
    Map<String, Integer> words() {
        return steps.stream()
                .collect(Collectors.toMap(
                        RecordedBirth::word, RecordedBirth::times, Integer::sum, java.util.LinkedHashMap::new));
    }

    private static int times(Step step) {
        return step instanceof Step.Statement statement ? statement.rows().size() : 1;
    }

    private static String word(Step step) {
        return switch (step) {
            case Step.Begin() -> "BEGIN";
            case Step.Commit() -> "COMMIT";
            case Step.Statement statement -> {
                String line = statement.sql().strip().replaceAll("\\s+", " ");
                yield line.length() > 70 ? line.substring(0, 70) + "…" : line;
            }
        };
    }

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
