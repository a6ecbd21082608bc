package org.regjistri.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Finds the couples in a file of made-up people.
final class Couples {
    /// A mother who gave birth within so many days would have to be looked at by an official.
    private static final int DAYS_BETWEEN_BIRTHS = 240;

    /// So would a younger parent and an older mother; well inside of what the law's parameters say.
    private static final int AGE_MIN = 19;

    private static final int MOTHERS_AGE_MAX = 53;

    private final Map<String, JsonNode> people = new HashMap<>();
    private final Set<String> mothersOfLate = new HashSet<>();
    private final LocalDate today;

    private Couples(Path file, LocalDate today) throws IOException {
        this.today = today;
        JsonMapper json = JsonMapper.builder().build();
        String since = today.minusDays(DAYS_BETWEEN_BIRTHS).toString();
        try (var lines = Files.lines(file)) {
            lines.map(json::readTree).forEach(person -> {
                people.put(text(person, "id"), person);
                if (text(person, "birthDate").compareTo(since) >= 0 && textOrNull(person, "mother") != null) {
                    mothersOfLate.add(text(person, "mother"));
                }
            });
        }
    }

    static List<Couple> in(Path file, LocalDate today) throws IOException {
        var couples = new Couples(file, today);
        List<Couple> all = new ArrayList<>();
        for (JsonNode mother : couples.people.values()) {
            Couple couple = couples.couple(mother);
            if (couple != null) {
                all.add(couple);
            }
        }
        all.sort(java.util.Comparator.comparing(Couple::motherNumber));
        return all;
    }

    private @Nullable Couple couple(JsonNode mother) {
        JsonNode father = people.get(Objects.requireNonNullElse(textOrNull(mother, "spouse"), ""));
        if (father == null
                || !text(mother, "sex").equals("FEMALE")
                || !canBeParent(mother)
                || !canBeParent(father)
                || !isBornAfter(mother, MOTHERS_AGE_MAX)
                || mothersOfLate.contains(text(mother, "id"))) {
            return null;
        }
        return new Couple(
                UUID.fromString(text(mother, "id")),
                text(mother, "personalNumber"),
                UUID.fromString(text(father, "id")),
                text(father, "personalNumber"),
                text(father, "surname"));
    }

    private boolean canBeParent(JsonNode person) {
        return textOrNull(person, "died") == null
                && !isBornAfter(person, AGE_MIN)
                && textOrNull(person, "personalNumber") != null
                && "XKX".equals(textOrNull(person, "citizenship"));
    }

    private boolean isBornAfter(JsonNode person, int yearsAgo) {
        return text(person, "birthDate").compareTo(today.minusYears(yearsAgo).toString()) > 0;
    }

    private static String text(JsonNode person, String field) {
        return person.required(field).stringValue();
    }

    private static @Nullable String textOrNull(JsonNode person, String field) {
        JsonNode value = person.get(field);
        return value == null || value.isNull() ? null : value.stringValue();
    }
}
