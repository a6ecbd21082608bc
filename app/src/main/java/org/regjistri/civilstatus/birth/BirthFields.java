package org.regjistri.civilstatus.birth;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A declaration of birth as it was handed in, nothing read yet: the fields of the form by name. A program's request is
/// turned into the same fields, and a draft keeps them.
///
/// A day stands in one field (ISO 8601) or in the three of a form: `bornOn`, or `bornOn.day` and so on.
record BirthFields(Map<String, List<String>> values) {
    static final int EVIDENCE_MAX = 10;
    static final int WITNESSES_MAX = 4;
    static final int VALUE_LENGTH_MAX = 300;

    private static final String DAY = "(\\.(day|month|year))?";
    private static final String PERSON = "(Number|Given|Surname|PaperKind|PaperNumber|PaperCountry)";
    private static final Pattern NAMES = Pattern.compile(String.join(
            "|",
            "office|given|surname|sex|bornOn" + DAY + "|bornAt|setting|place|place\\.code|locality|children|ordinal",
            "(mother|father)(Number|Given|Surname|BornOn" + DAY
                    + "|BornIn|Locality|Citizenship|PaperKind|PaperNumber|PaperCountry)?",
            "declarant|language|declarant" + PERSON + "|contactAddress",
            "witness\\.[0-3]\\.(number|given|surname|paperKind|paperNumber|paperCountry)",
            "evidence\\.[0-9]\\.(kind|number|issuer|issuedOn" + DAY + "|validUntil" + DAY + "|scan)",
            "notTheSame|signed|signedScan"));

    /// Takes those that belong to a declaration; whatever else was sent is not kept.
    static BirthFields of(Map<String, List<String>> sent) {
        Map<String, List<String>> kept = new TreeMap<>();
        sent.forEach((name, all) -> {
            List<String> values = all.stream()
                    .map(value -> orEmpty(value))
                    .filter(value -> !value.isEmpty() && value.length() <= VALUE_LENGTH_MAX)
                    .toList();
            if (NAMES.matcher(name).matches() && !values.isEmpty()) {
                kept.put(name, values);
            }
        });
        return new BirthFields(kept);
    }

    static BirthFields none() {
        return new BirthFields(Map.of());
    }

    String value(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst();
    }

    List<String> all(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// With one more field, or another value of it.
    BirthFields with(String name, String value) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.put(name, List.of(value));
        return new BirthFields(all);
    }

    /// True where some field says just this.
    boolean refersTo(String text) {
        return values.values().stream().anyMatch(all -> all.contains(text));
    }

    /// True where nothing of it was filled in.
    boolean isBlank(String prefix) {
        return values.keySet().stream().noneMatch(name -> name.startsWith(prefix));
    }

    boolean isBlankDay(String name) {
        return values.keySet().stream().noneMatch(key -> key.equals(name) || key.startsWith(name + "."));
    }

    /// Empty where blank, and where it is no day of the calendar.
    Optional<LocalDate> day(String name) {
        String iso = value(name);
        try {
            return iso.isEmpty() ? ofThree(name) : Optional.of(LocalDate.parse(iso));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> ofThree(String name) {
        String year = value(name + ".year");
        String month = value(name + ".month");
        String day = value(name + ".day");
        if (!year.matches("[0-9]{4}") || !month.matches("[0-9]{1,2}") || !day.matches("[0-9]{1,2}")) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    }

    /// These fields in place of those that begin with one of the prefixes; the others stay.
    BirthFields replaced(BirthFields by, List<String> prefixes) {
        Map<String, List<String>> all = new LinkedHashMap<>(values);
        all.keySet().removeIf(name -> isOf(name, prefixes));
        by.values().forEach((name, value) -> {
            if (isOf(name, prefixes)) {
                all.put(name, value);
            }
        });
        return new BirthFields(all);
    }

    private static boolean isOf(String name, List<String> prefixes) {
        return prefixes.stream()
                .anyMatch(prefix -> name.equals(prefix)
                        || name.startsWith(prefix + ".")
                        || (prefix.endsWith("*") && name.startsWith(prefix.substring(0, prefix.length() - 1))));
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
