package org.regjistri.synth;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What was asked for on the command line.
sealed interface Order {
    int PEOPLE_MIN = 100;
    int PEOPLE_MAX = 1_000_000;

    record Help() implements Order {}

    record Mistaken(String message) implements Order {}

    record Grow(int people, long seed, LocalDate today, Path out) implements Order {}

    List<String> OPTIONS = List.of("--people", "--seed", "--today", "--out");

    static Order of(String... words) {
        Map<String, String> values = new HashMap<>(Map.of("--people", "4000", "--seed", "7", "--today", "2026-11-22"));
        for (int i = 0; i < words.length; i += 2) {
            if (words[i].equals("--help") || words[i].equals("-h")) {
                return new Help();
            }
            if (!OPTIONS.contains(words[i])) {
                return new Mistaken("Unknown option: " + words[i]);
            }
            if (i + 1 == words.length) {
                return new Mistaken("A value is missing after " + words[i]);
            }
            values.put(words[i], words[i + 1]);
        }
        return read(values);
    }

    private static Order read(Map<String, String> values) {
        String out = values.getOrDefault("--out", "");
        if (out.isBlank()) {
            return new Mistaken("--out FILE is missing");
        }
        try {
            int people = Integer.parseInt(values.getOrDefault("--people", ""));
            if (people < PEOPLE_MIN || people > PEOPLE_MAX) {
                return new Mistaken("--people takes " + PEOPLE_MIN + " to " + PEOPLE_MAX);
            }
            LocalDate today = LocalDate.parse(values.getOrDefault("--today", ""));
            if (today.getYear() < 2005 || today.getYear() > 2099) {
                return new Mistaken("--today takes a day from 2005 to 2099");
            }
            return new Grow(people, Long.parseLong(values.getOrDefault("--seed", "")), today, Path.of(out));
        } catch (NumberFormatException e) {
            return new Mistaken("--people and --seed take a whole number");
        } catch (DateTimeParseException e) {
            return new Mistaken("--today takes a day like 2026-11-22");
        } catch (InvalidPathException e) {
            return new Mistaken("--out takes the name of a file");
        }
    }
}
