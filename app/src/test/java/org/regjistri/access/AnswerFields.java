package org.regjistri.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// The reviewed table `answer-fields.csv`: which fields a program is shown by which route.
///
/// @param byRoute for each route its fields, and for each field who is shown it; empty: all who may call the route
record AnswerFields(Map<String, Map<String, Set<String>>> byRoute) {
    /// The name under which the fields of refusals stand.
    static final String REFUSAL = "refusal";

    static AnswerFields read() {
        Map<String, Map<String, Set<String>>> byRoute = new LinkedHashMap<>();
        for (String line : lines()) {
            List<String> columns =
                    Arrays.stream(line.split(";", -1)).map(String::strip).toList();
            Set<String> who = columns.size() < 3
                    ? Set.of()
                    : Arrays.stream(columns.get(2).split(" ", -1)).collect(Collectors.toSet());
            byRoute.computeIfAbsent(columns.get(0), _ -> new TreeMap<>()).put(columns.get(1), who);
        }
        return new AnswerFields(byRoute);
    }

    private static List<String> lines() {
        try (var file = AnswerFields.class.getResourceAsStream("/answer-fields.csv")) {
            String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, Set<String>> of(String route) {
        return byRoute.getOrDefault(route, Map.of());
    }

    /// Whether the field was reviewed for whoever asks. `record.*` stands for all below `record`; a null or an empty
    /// list stands for what it would hold.
    boolean allows(String route, String field, String person) {
        return of(route).entrySet().stream().anyMatch(listed -> {
            String name = listed.getKey();
            boolean same = name.equals(field)
                    || (name.endsWith("*") && field.startsWith(name.substring(0, name.length() - 1)))
                    || name.startsWith(field + ".")
                    || name.startsWith(field + "[]");
            return same && (listed.getValue().isEmpty() || listed.getValue().contains(person));
        });
    }

    /// The paths of all leaves. Example: `persons[].name.given`
    static Set<String> in(JsonNode answer) {
        Set<String> paths = new TreeSet<>();
        collect(answer, "", paths);
        return paths;
    }

    private static void collect(JsonNode node, String path, Set<String> paths) {
        if (node.isObject() && !node.isEmpty()) {
            node.properties()
                    .forEach(field -> collect(
                            field.getValue(), path.isEmpty() ? field.getKey() : path + "." + field.getKey(), paths));
        } else if (node.isArray() && !node.isEmpty()) {
            node.forEach(element -> collect(element, path + "[]", paths));
        } else {
            paths.add(path);
        }
    }
}
