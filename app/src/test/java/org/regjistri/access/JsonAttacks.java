package org.regjistri.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Bodies made from a schema, and bent.
final class JsonAttacks {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private final Random random;
    private final ApiDescription description;

    JsonAttacks(Random random, ApiDescription description) {
        this.random = random;
        this.description = description;
    }

    /// As the schema has it, with any value that its type allows.
    JsonNode like(JsonNode schema) {
        JsonNode shape =
                description.resolved(schema.has("anyOf") ? schema.path("anyOf").path(0) : schema);
        List<String> types = new ArrayList<>();
        if (shape.path("type").isArray()) {
            shape.path("type").forEach(each -> types.add(each.asString()));
        } else {
            types.add(shape.path("type").asString());
        }
        return switch (any(types)) {
            case "object" -> {
                ObjectNode object = NODES.objectNode();
                shape.path("properties").forEachEntry((name, field) -> {
                    if (random.nextInt(5) > 0) {
                        object.set(name, like(field));
                    }
                });
                yield object;
            }
            case "array" -> {
                ArrayNode array = NODES.arrayNode();
                for (int i = random.nextInt(4); i > 0; i--) {
                    array.add(like(shape.path("items")));
                }
                yield array;
            }
            case "integer" -> NODES.numberNode(random.nextInt(5));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            case "null" -> NODES.nullNode();
            default -> text(shape);
        };
    }

    private JsonNode text(JsonNode shape) {
        if (shape.has("enum") && random.nextInt(10) > 0) {
            return shape.path("enum").path(random.nextInt(shape.path("enum").size()));
        }
        return NODES.stringNode(
                switch (shape.path("format").asString("")) {
                    case "date" -> random.nextInt(3) > 0 ? "2026-11-0" + random.nextInt(10) : any(Nasty.DATES);
                    case "uuid" -> new UUID(random.nextLong(), random.nextLong()).toString();
                    default -> any(small());
                });
    }

    /// The same with one value changed, taken away or added, at any depth.
    JsonNode bent(JsonNode body) {
        JsonNode copy = body.deepCopy();
        List<JsonNode> places = new ArrayList<>();
        collect(copy, places);
        if (places.isEmpty()) {
            return worse();
        }
        switch (any(places)) {
            case ObjectNode object when object.isEmpty() || random.nextInt(12) == 0 -> object.set("unheardOf", worse());
            case ObjectNode object -> {
                String name = any(List.copyOf(object.propertyNames()));
                if (random.nextInt(6) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, worse());
                }
            }
            case ArrayNode array when array.isEmpty() || random.nextInt(3) == 0 -> array.add(worse());
            case ArrayNode array -> array.set(random.nextInt(array.size()), worse());
            default -> {
                return worse();
            }
        }
        return copy;
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainer()) {
            places.add(node);
            node.forEach(each -> collect(each, places));
        }
    }

    private JsonNode worse() {
        return switch (random.nextInt(24)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(true);
            case 2 -> NODES.arrayNode();
            case 3 -> NODES.objectNode();
            case 4 -> NODES.arrayNode().add(NODES.nullNode());
            case 5, 6, 7 -> NODES.numberNode(any(Nasty.NUMBERS));
            case 8, 9, 10, 11, 12 -> NODES.stringNode(any(Nasty.DATES));
            case 13 -> NODES.stringNode(any(Nasty.MOMENTS));
            case 14 -> NODES.stringNode(any(Nasty.TEXTS));
            default -> NODES.stringNode(any(small()));
        };
    }

    /// Megabytes are tried too, but seldom: they take long.
    private static List<String> small() {
        return Nasty.TEXTS.stream().filter(text -> text.length() < 20_000).toList();
    }

    private <T> T any(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
