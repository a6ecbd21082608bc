package org.regjistri.civilstatus.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The content of a draft as JSON, there and back: one spelling for one content.
final class ContentJson {
    private static final JsonMapper JSON = new JsonMapper();

    private ContentJson() {}

    static String write(Map<String, List<String>> content) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        new TreeMap<>(content).forEach((field, values) -> {
            ArrayNode array = node.putArray(field);
            values.forEach(array::add);
        });
        return node.toString();
    }

    static Map<String, List<String>> read(String text) {
        Map<String, List<String>> content = new TreeMap<>();
        JSON.readTree(text).properties().forEach(field -> {
            List<String> values = new ArrayList<>();
            field.getValue().forEach(value -> values.add(value.asString()));
            content.put(field.getKey(), List.copyOf(values));
        });
        return content;
    }

    static Map<String, List<String>> kept(Map<String, List<String>> typed) {
        Map<String, List<String>> kept = new TreeMap<>();
        typed.forEach((field, values) ->
                kept.put(Words.kept(field), values.stream().map(Words::kept).toList()));
        return kept;
    }
}
