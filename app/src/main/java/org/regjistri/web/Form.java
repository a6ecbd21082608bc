package org.regjistri.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/// What was typed into a form, kept as it was typed, and what is wrong with it, field by field.
///
/// A handler may take it as an argument. One form belongs to one request; it is not shared.
public final class Form {
    /// The parameter by which a form is shown again in another language, without being judged.
    public static final String REDRAW = "redraw";
    /// The button that searches for a place without script sends this parameter with the name of the field.
    public static final String LOOK_UP = "look-up";

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}");
    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final List<FieldError> errors = new ArrayList<>();

    private Form() {}

    /// @param field null where the error is about the whole form
    public record FieldError(@Nullable String field, String message) {}

    public static Form empty() {
        return new Form();
    }

    public static Form of(MultiValueMap<String, String> typed) {
        Form form = new Form();
        typed.forEach((name, all) -> form.values.put(name, List.copyOf(all)));
        return form;
    }

    public static Form of(HttpServletRequest request) {
        Form form = new Form();
        request.getParameterMap()
                .forEach((name, all) -> form.values.put(
                        name,
                        Arrays.stream(all)
                                .map(value -> Objects.toString(value, ""))
                                .toList()));
        return form;
    }

    /// True where only the language was switched: draw the form again with what was typed and judge nothing.
    public static boolean isRedraw(HttpServletRequest request) {
        return request.getParameter(REDRAW) != null;
    }

    /// As [#isRedraw(HttpServletRequest)].
    public boolean isRedraw() {
        return values.containsKey(REDRAW);
    }

    /// True where the visitor asked for the places that begin like the text of this field: draw again with suggestions.
    public boolean isLookUp(String name) {
        return value(LOOK_UP).equals(name);
    }

    /// What was typed, without blanks at its ends; empty where the field was not sent.
    public String value(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /// Of the fields that were sent, in their order.
    public Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    public boolean isChosen(String name, String value) {
        return values(name).contains(value);
    }

    public boolean isBlank(String name) {
        return value(name).isEmpty();
    }

    /// Puts a value into the form before it is shown: what is known already is not asked again.
    public Form with(String name, String value) {
        values.put(name, List.of(value));
        return this;
    }

    public Form with(String name, LocalDate date) {
        return with(name + ".day", Integer.toString(date.getDayOfMonth()))
                .with(name + ".month", Integer.toString(date.getMonthValue()))
                .with(name + ".year", Integer.toString(date.getYear()));
    }

    /// The day in the three fields of a date. Empty where they are blank or no day of the calendar;
    /// [#isBlankDate(String)]
    /// tells which.
    public Optional<LocalDate> date(String name) {
        String year = value(name + ".year");
        String month = value(name + ".month");
        String day = value(name + ".day");
        if (year.length() != 4 || !isNumber(year) || !isNumber(month) || !isNumber(day)) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// The id in a field; empty where there is none.
    public Optional<UUID> uuid(String name) {
        try {
            return Optional.of(UUID.fromString(value(name)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    public boolean isBlankDate(String name) {
        return isBlank(name + ".day") && isBlank(name + ".month") && isBlank(name + ".year");
    }

    /// Says what is wrong at a field, in the visitor's language. Of several about one field, the first is shown there.
    ///
    /// @param name null where it is about the whole form
    public void reject(@Nullable String name, String message) {
        errors.add(new FieldError(name, message));
    }

    public boolean hasErrors() {
        return !errors.isEmpty();
    }

    /// In the order in which they were found.
    public List<FieldError> errors() {
        return List.copyOf(errors);
    }

    /// What is wrong at this field; null where nothing is.
    public @Nullable String error(String name) {
        for (FieldError error : errors) {
            if (name.equals(error.field())) {
                return error.message();
            }
        }
        return null;
    }

    /// As [#error(String)], for a field of several parts such as a date: also what is wrong with one of its parts.
    public @Nullable String errorIn(String name) {
        for (FieldError error : errors) {
            String field = error.field();
            if (field != null && (field.equals(name) || field.startsWith(name + "."))) {
                return error.message();
            }
        }
        return null;
    }

    /// The `id` of a field in the page. Example: `birth-month` of `birth.month`, and `birth` of `birth.day`, because a
    /// date
    /// begins with its day.
    public static String id(String name) {
        String whole = name.endsWith(".day") ? name.substring(0, name.length() - ".day".length()) : name;
        return whole.replaceAll("[^A-Za-z0-9]+", "-");
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
