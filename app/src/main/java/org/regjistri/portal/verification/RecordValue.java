package org.regjistri.portal.verification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.web.Row;
import org.regjistri.web.Ui;
import tools.jackson.databind.JsonNode;

/// One value of a record as the visitor reads it. What stands on the paper in words stays in the paper's language, so
/// that both can be compared; the visitor's stands lighter beside it.
///
/// @param paper the language of the paper: `sq`, `sr` or `en`
record RecordValue(Ui ui, String paper) {
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d(-\\d\\d)?");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    /// Fields with a fixed set of words, and the beginning of their keys.
    private static final Map<String, String> WORDS = Map.of(
            "sex", "verification.sex.",
            "capacity", "documents.capacity.",
            "purpose.kind", "documents.purpose.",
            "maritalStatus", "verification.marital.");
    private static final List<String> CODES =
            List.of("code", "reference", "actReference", "fee.receipt", "personalNumber");

    static boolean isMultilingual(JsonNode node) {
        return node.isObject() && node.has("sq") && node.has("sr") && node.has("en");
    }

    String title(String part) {
        return ui.text("verification.part." + part);
    }

    /// @param known true where the field has a label
    Row row(String path, JsonNode node, boolean known) {
        String label = known ? ui.text("verification.label." + path) : path;
        if (isMultilingual(node)) {
            return inBoth(label, node);
        }
        if (node.isArray()) {
            return Row.of(label, all(node));
        }
        String said = said(path, node);
        return CODES.contains(path) ? Row.ofCode(label, said) : Row.of(label, said);
    }

    /// A part that is not there: on the paper its field is empty.
    Row alone(JsonNode node) {
        return Row.of(ui.text("verification.label.name"), node.isNull() ? empty() : node.asString(""));
    }

    Row note(JsonNode note) {
        String on = said("on", note.path("on"));
        JsonNode text = note.path("text");
        return isMultilingual(text) ? inBoth(on, text) : Row.of(on, text.asString(""));
    }

    private Row inBoth(String label, JsonNode node) {
        String first = in(node, paper);
        String second = in(node, here());
        Row row = Row.of(label, first).withLang(paper.equals("sr") ? Language.SR_LATN.tag() : paper);
        return second.equals(first) ? row : row.withSecond(second);
    }

    private String all(JsonNode nodes) {
        List<String> names = new ArrayList<>();
        for (JsonNode node : nodes) {
            JsonNode name = node.has("name") ? node.path("name") : node;
            names.add(isMultilingual(name) ? in(name, paper) : name.asString(""));
        }
        return names.isEmpty() ? empty() : String.join(", ", names);
    }

    private String said(String path, JsonNode node) {
        String text = node.asString("");
        String words = WORDS.get(path);
        if (words != null) {
            return ui.text(words + text);
        }
        if (node.isBoolean()) {
            return ui.text(node.asBoolean() ? "verification.yes" : "verification.no");
        }
        if (path.equals("fee.cents")) {
            return ui.euro(node.asInt());
        }
        if (path.equals("personalNumber")) {
            return PersonalNumber.of(text).grouped();
        }
        return node.isString() ? time(path, text) : text;
    }

    private String time(String path, String text) {
        if (MOMENT.matcher(text).matches()) {
            return ui.moment(Instant.parse(text));
        }
        boolean isYear = path.endsWith("On") && YEAR.matcher(text).matches();
        if (isYear || DATE.matcher(text).matches()) {
            CivilDate date = CivilDate.parse(text);
            return date.isFull() ? ui.date(LocalDate.parse(text)) : ui.date(date);
        }
        return text;
    }

    private String in(JsonNode node, String language) {
        return node.path(node.has(language) ? language : "sq").asString("");
    }

    private String here() {
        return switch (ui.language()) {
            case SQ -> "sq";
            case SR_LATN, SR_CYRL -> "sr";
            case EN -> "en";
        };
    }

    private String empty() {
        return ui.text("verification.empty");
    }
}
