package org.regjistri.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What a request sent to the database, counted and in words.
final class Statements {
    private static final int WORDS = 70;

    private Statements() {}

    /// Statements that the server was sent, with BEGIN and COMMIT; each statement of a batch is one.
    static int number(List<Step> steps) {
        return steps.stream().mapToInt(Statements::times).sum();
    }

    /// Each statement's first words and how often it ran.
    static Map<String, Integer> words(List<Step> steps) {
        return steps.stream()
                .collect(Collectors.toMap(Statements::word, Statements::times, Integer::sum, LinkedHashMap::new));
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
                yield line.length() > WORDS ? line.substring(0, WORDS) + "…" : line;
            }
        };
    }
}
