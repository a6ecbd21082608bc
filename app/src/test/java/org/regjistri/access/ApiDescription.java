package org.regjistri.access;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The API's own description, as whoever attacks us reads it.
final class ApiDescription {
    private static final JsonMapper JSON = new JsonMapper();
    private final JsonNode root;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> compiled = new HashMap<>();

    ApiDescription(String json) {
        root = JSON.readTree(json);
    }

    JsonNode root() {
        return root;
    }

    /// By route. Example: `POST /api/v1/births`
    Map<String, Operation> operations() {
        Map<String, Operation> operations = new TreeMap<>();
        root.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    String route = method.toUpperCase(Locale.ROOT) + " " + path;
                    operations.put(route, new Operation(route, operation));
                }));
        return operations;
    }

    /// What a reference leads to, any other schema itself.
    JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }

    final class Operation {
        private final String route;
        private final JsonNode json;

        private Operation(String route, JsonNode json) {
            this.route = route;
            this.json = json;
        }

        String route() {
            return route;
        }

        JsonNode json() {
            return json;
        }

        Set<String> statuses() {
            return Set.copyOf(json.path("responses").propertyNames());
        }

        /// Null where the body is a file, or there is none.
        @Nullable
        JsonNode body() {
            JsonNode schema = json.at("/requestBody/content/application~1json/schema");
            return schema.isMissingNode() ? null : schema;
        }

        /// What an answer has that is not described; empty where it is as it should be.
        List<String> faults(int status, String type, byte[] body) {
            JsonNode answer = json.path("responses").path(Integer.toString(status));
            if (answer.isMissingNode()) {
                return List.of("status " + status + " is not described");
            }
            JsonNode content = answer.path("content");
            if (body.length == 0 || content.isMissingNode()) {
                return content.isMissingNode() == (body.length == 0)
                        ? List.of()
                        : List.of("a body where none is described, or none where one is");
            }
            String media = type.replaceFirst(";.*", "").strip();
            if (!content.has(media)) {
                return List.of("type " + type + " is not described");
            }
            JsonNode schema = content.path(media).path("schema");
            return schema.isMissingNode() ? List.of() : errors(schema, body);
        }
    }

    private List<String> errors(JsonNode schema, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        return compiled
                .computeIfAbsent(schema, this::compile)
                .validate(
                        text,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Objects::toString)
                .toList();
    }

    private Schema compile(JsonNode schema) {
        ObjectNode whole = (ObjectNode) schema.deepCopy();
        whole.set("components", root.path("components"));
        return registry.getSchema(whole);
    }
}
