package org.regjistri.documents.paper;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.law.LegalTime;
import tools.jackson.databind.JsonNode;

/// A record as templates see it: every name of the schema is there, and what has more than one form has them all.
///
/// - a date becomes `local` (23.11.2026) and `iso`; a moment the same, in legal time
/// - a name in three languages becomes `own`, `second` and `third`, with `secondTag` and `thirdTag`
/// - a personal number becomes `digits` and `grouped`; `cents` bring `amount` with them
/// - a list `notes` brings `hasNotes` with it; null, and what the schema allows to be left out, is false
record RecordView(Language language, JsonNode schema) {
    private static final Pattern DATE = Pattern.compile("\\d{4}(-\\d{2}){0,2}");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd.MM.uuuu HH:mm", Locale.ROOT);
    private static final DateTimeFormatter MOMENT_ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx", Locale.ROOT);

    Map<String, Object> of(JsonNode value) {
        return object(value, schema);
    }

    static String grouped(String digits) {
        return PersonalNumber.of(digits).grouped();
    }

    /// The three forms of one text, the paper's language first.
    static Map<String, Object> forms(Language language, Function<Language, String> text) {
        List<Language> others =
                Texts.LANGUAGES.stream().filter(other -> other != language).toList();
        Map<String, Object> forms = new HashMap<>();
        forms.put("own", text.apply(language));
        forms.put("second", text.apply(others.getFirst()));
        forms.put("secondTag", others.getFirst().tag());
        forms.put("third", text.apply(others.getLast()));
        forms.put("thirdTag", others.getLast().tag());
        return forms;
    }

    private Map<String, Object> object(JsonNode value, JsonNode described) {
        Map<String, Object> view = new HashMap<>();
        value.forEachEntry((key, child) -> put(view, key, child, described));
        resolved(described).path("properties").propertyNames().forEach(key -> view.putIfAbsent(key, false));
        return view;
    }

    private void put(Map<String, Object> view, String key, JsonNode value, JsonNode described) {
        JsonNode inside = resolved(described).path("properties").path(key);
        view.put(key, seen(key, value, inside));
        if (value.isArray()) {
            view.put("has" + key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1), !value.isEmpty());
        }
        if (key.equals("cents")) {
            view.put("amount", amount(value.asInt()));
        }
    }

    private Object seen(String key, JsonNode value, JsonNode described) {
        if (value.isNull()) {
            return false;
        }
        if (value.isBoolean()) {
            return value.asBoolean();
        }
        if (value.isArray()) {
            return list(value, resolved(described).path("items"));
        }
        if (value.isObject()) {
            return isMultilingual(value) ? multilingual(value) : object(value, described);
        }
        return text(key, value.asString());
    }

    private List<Object> list(JsonNode values, JsonNode described) {
        List<Object> list = new ArrayList<>();
        values.forEach(value -> list.add(seen("", value, described)));
        return list;
    }

    private static boolean isMultilingual(JsonNode value) {
        return value.size() == 3 && value.has("sq") && value.has("sr") && value.has("en");
    }

    private Map<String, Object> multilingual(JsonNode value) {
        return forms(language, form -> value.path(form.path()).asString());
    }

    private static Object text(String key, String text) {
        if (key.equals("personalNumber")) {
            return Map.of("digits", text, "grouped", grouped(text));
        }
        if ((key.equals("on") || key.endsWith("On") || key.endsWith("Until"))
                && DATE.matcher(text).matches()) {
            return Map.of("local", local(text), "iso", text);
        }
        if ((key.endsWith("At") || key.equals("asOf")) && text.endsWith("Z")) {
            ZonedDateTime legal = Instant.parse(text).atZone(LegalTime.ZONE);
            return Map.of("local", MOMENT.format(legal), "iso", MOMENT_ISO.format(legal));
        }
        return text;
    }

    // A month or a year alone stays one.
    private static String local(String iso) {
        List<String> parts = new ArrayList<>(List.of(iso.split("-", -1)));
        Collections.reverse(parts);
        return String.join(".", parts);
    }

    private String amount(int cents) {
        String number = String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100);
        return language == Language.EN ? "€" + number : number.replace('.', ',') + "\u00a0€";
    }

    // A reference leads to its definition; of several shapes the first is the one that is not null.
    private JsonNode resolved(JsonNode described) {
        JsonNode node = described.has("anyOf") ? described.path("anyOf").path(0) : described;
        String reference = node.path("$ref").asString("");
        return reference.isEmpty()
                ? node
                : schema.path("$defs").path(reference.substring(reference.lastIndexOf('/') + 1));
    }
}
