package org.regjistri.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The made-up people of a file, and among them the couples who may have a child now. A couple is handed out once.
final class People {
    private static final int MOTHERS_AGE_MAX = 50;
    private static final int MOTHERS_AGE_MIN = 18;
    private static final int DAYS_BETWEEN_BIRTHS = 300;
    private static final int DAYS_MARRIED = 60;
    private static final int SINGLE_AGE_MIN = 21;
    private static final int SINGLE_AGE_MAX = 44;

    /// @param number null where the person has none
    record Someone(
            String id,
            String given,
            String surname,
            @Nullable String number) {
        String name() {
            return given + " " + surname;
        }

        /// @throws java.util.NoSuchElementException where the person has none
        String digits() {
            return Optional.ofNullable(number).orElseThrow();
        }
    }

    /// Married to each other before any child that a test declares was born, alive, citizens with numbers, the mother
    /// young enough and not lately delivered.
    record Couple(Someone mother, Someone father) {
        String motherNumber() {
            return Optional.ofNullable(mother.number()).orElseThrow();
        }

        String fatherNumber() {
            return Optional.ofNullable(father.number()).orElseThrow();
        }
    }

    private final List<Someone> all;
    private final List<Couple> couples;
    private final List<Someone> women;
    private final List<Someone> men;

    private People(List<Someone> all, List<Couple> couples, List<Someone> women, List<Someone> men) {
        this.all = all;
        this.couples = couples;
        this.women = new ArrayList<>(women);
        this.men = new ArrayList<>(men);
    }

    static People of(Path file) {
        Map<String, JsonNode> lines = new LinkedHashMap<>();
        Map<String, String> lastBirth = new HashMap<>();
        try (Stream<String> texts = Files.lines(file)) {
            texts.map(Json::read).forEach(line -> {
                lines.put(line.path("id").asString(), line);
                if (has(line, "mother")) {
                    lastBirth.merge(
                            line.path("mother").asString(),
                            line.path("birthDate").asString(),
                            People::later);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Couple> couples = lines.values().stream()
                .filter(line -> mayBearNow(line, lastBirth.get(line.path("id").asString())))
                .flatMap(mother -> Stream.ofNullable(
                                lines.get(mother.path("spouse").asString()))
                        .filter(father -> isParent(father)
                                && father.path("spouse")
                                        .asString()
                                        .equals(mother.path("id").asString()))
                        .map(father -> new Couple(someone(mother), someone(father))))
                .collect(java.util.stream.Collectors.toCollection(java.util.ArrayList::new));
        return new People(
                lines.values().stream().map(People::someone).toList(),
                couples,
                single(lines, "FEMALE"),
                single(lines, "MALE"));
    }

    private static List<Someone> single(Map<String, JsonNode> lines, String sex) {
        LocalDate today = Today.date();
        return lines.values().stream()
                .filter(line -> isCitizenAlive(line) && !has(line, "spouse"))
                .filter(line -> line.path("sex").asString().equals(sex))
                .filter(line -> isBetween(line, today.minusYears(SINGLE_AGE_MAX), today.minusYears(SINGLE_AGE_MIN)))
                .map(People::someone)
                .toList();
    }

    private static boolean isBetween(JsonNode line, LocalDate from, LocalDate until) {
        String born = line.path("birthDate").asString();
        return born.length() == from.toString().length()
                && born.compareTo(from.toString()) > 0
                && born.compareTo(until.toString()) < 0;
    }

    private static String later(String one, String other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static boolean has(JsonNode line, String field) {
        return !line.path(field).isNull() && !line.path(field).isMissingNode();
    }

    private static boolean isParent(JsonNode line) {
        return isCitizenAlive(line) && has(line, "spouse");
    }

    private static boolean isCitizenAlive(JsonNode line) {
        return !has(line, "died")
                && has(line, "personalNumber")
                && line.path("citizenship").asString().equals("XKX");
    }

    private static boolean mayBearNow(JsonNode line, @Nullable String lastBirth) {
        LocalDate today = Today.date();
        String born = line.path("birthDate").asString();
        return isParent(line)
                && isBefore(line.path("marriedOn").asString(), today.minusDays(DAYS_MARRIED))
                && line.path("sex").asString().equals("FEMALE")
                && born.compareTo(today.minusYears(MOTHERS_AGE_MAX).toString()) > 0
                && born.compareTo(today.minusYears(MOTHERS_AGE_MIN).toString()) < 0
                && (lastBirth == null || isBefore(lastBirth, today.minusDays(DAYS_BETWEEN_BIRTHS)));
    }

    private static boolean isBefore(String day, LocalDate other) {
        return day.compareTo(other.toString()) < 0;
    }

    private static Someone someone(JsonNode line) {
        return new Someone(
                line.path("id").asString(),
                line.path("given").asString(),
                line.path("surname").asString(),
                has(line, "personalNumber") ? line.path("personalNumber").asString() : null);
    }

    List<Someone> all() {
        return all;
    }

    /// A citizen who was never married, each handed out once.
    synchronized Someone singleWoman() {
        return women.removeFirst();
    }

    synchronized Someone singleMan() {
        return men.removeFirst();
    }

    synchronized int couplesLeft() {
        return couples.size();
    }

    synchronized Couple couple() {
        return couple(_ -> true);
    }

    /// The next couple of whom it is true.
    synchronized Couple couple(Predicate<Couple> wanted) {
        Couple couple = couples.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No such couple is left: make more people"));
        couples.remove(couple);
        return couple;
    }
}
