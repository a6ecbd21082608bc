package org.regjistri.portal.verification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.regjistri.portal.verification.CheckedPage.Section;
import org.regjistri.web.Row;
import org.regjistri.web.Ui;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// All that a file shows, from the record attached to it, in the order of the paper. A field that is not listed here
/// comes last in its part, under its own name: nothing of the file is left out.
final class RecordFacts {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> NAME = List.of("given", "surname", "personalNumber");
    private static final Map<String, List<String>> PARTS = parts();
    /// Shown elsewhere on the page, or of use to programs only.
    private static final List<String> UNSAID = List.of(
            "document.kind",
            "document.number",
            "document.issuedAt",
            "document.issuedOn",
            "document.language",
            "document.template",
            "document.office.code");

    private RecordFacts() {}

    private static Map<String, List<String>> parts() {
        Map<String, List<String>> parts = new LinkedHashMap<>();
        parts.put(
                "document",
                List.of(
                        "code",
                        "asOf",
                        "validUntil",
                        "office.name",
                        "official",
                        "capacity",
                        "purpose.kind",
                        "purpose.words",
                        "fee.cents",
                        "fee.exempt",
                        "fee.receipt",
                        "actReference",
                        "legalBasis"));
        parts.put(
                "person",
                List.of(
                        "given",
                        "surname",
                        "sex",
                        "personalNumber",
                        "bornOn",
                        "bornAt",
                        "birthPlace",
                        "citizenships",
                        "adult",
                        "maritalStatus",
                        "diedOn"));
        parts.put("mother", NAME);
        parts.put("father", NAME);
        parts.put("spouse", NAME);
        parts.put("act", List.of("reference", "book", "number", "year", "registeredOn"));
        parts.put("notes", List.of());
        return parts;
    }

    /// @param record JSON that the register itself wrote
    static List<Section> of(Ui ui, String record) {
        JsonNode whole = JSON.readTree(record);
        RecordValue value =
                new RecordValue(ui, whole.path("document").path("language").asString(""));
        List<Section> sections = new ArrayList<>();
        JsonNode facts = whole.path("facts");
        SequencedSet<String> parts = new LinkedHashSet<>(PARTS.keySet());
        parts.remove("document");
        parts.addAll(facts.propertyNames());
        for (String part : parts) {
            if (facts.has(part)) {
                add(sections, value, part, facts.path(part));
            }
        }
        add(sections, value, "document", whole.path("document"));
        return sections;
    }

    private static void add(List<Section> sections, RecordValue value, String part, JsonNode node) {
        List<Row> rows = node.isArray() ? notes(value, node) : rows(value, part, node);
        if (!rows.isEmpty()) {
            sections.add(new Section(PARTS.containsKey(part) ? value.title(part) : part, rows));
        }
    }

    private static List<Row> rows(RecordValue value, String part, JsonNode node) {
        if (!node.isObject()) {
            return List.of(value.alone(node));
        }
        Map<String, JsonNode> leaves = new LinkedHashMap<>();
        collect(node, "", leaves);
        SequencedSet<String> order = new LinkedHashSet<>(PARTS.getOrDefault(part, List.of()));
        SequencedSet<String> known = new LinkedHashSet<>(order);
        order.addAll(leaves.keySet());
        List<Row> rows = new ArrayList<>();
        for (String path : order) {
            JsonNode leaf = leaves.get(path);
            if (leaf != null && !leaf.isNull() && !UNSAID.contains(part + "." + path)) {
                rows.add(value.row(path, leaf, known.contains(path)));
            }
        }
        return rows;
    }

    private static List<Row> notes(RecordValue value, JsonNode notes) {
        List<Row> rows = new ArrayList<>();
        for (JsonNode note : notes) {
            rows.add(value.note(note));
        }
        return rows;
    }

    private static void collect(JsonNode node, String path, Map<String, JsonNode> leaves) {
        for (Map.Entry<String, JsonNode> field : node.properties()) {
            String here = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (field.getValue().isObject() && !RecordValue.isMultilingual(field.getValue())) {
                collect(field.getValue(), here, leaves);
            } else {
                leaves.put(here, field.getValue());
            }
        }
    }
}
