package org.regjistri.linkage.plan;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Reads YAML into nodes with places.
final class PlanTree {
    private final JsonParser parser;
    private final Mistakes mistakes;

    private PlanTree(JsonParser parser, Mistakes mistakes) {
        this.parser = parser;
        this.mistakes = mistakes;
    }

    /// @throws PlanProblems where it isn't a mapping in YAML
    static PlanNode.Mapping read(Path file, Mistakes mistakes) {
        if (!Files.isRegularFile(file)) {
            mistakes.add(new PlanNode.Place(1, 1), "there is no such file");
            throw mistakes.asException();
        }
        try (JsonParser parser = new YAMLMapper().createParser(file)) {
            parser.nextToken();
            if (parser.currentToken() != JsonToken.START_OBJECT) {
                mistakes.add(new PlanNode.Place(1, 1), "a plan is a mapping: `fields:`, `left:` and so on");
                throw mistakes.asException();
            }
            return new PlanTree(parser, mistakes).mapping();
        } catch (JacksonException e) {
            mistakes.add(place(e.getLocation()), "this is no YAML: " + e.getOriginalMessage());
            throw mistakes.asException();
        }
    }

    private PlanNode.Mapping mapping() {
        PlanNode.Place place = place(parser.currentTokenLocation());
        Map<String, PlanNode> entries = new LinkedHashMap<>();
        Map<String, PlanNode.Place> keys = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            PlanNode.Place at = place(parser.currentTokenLocation());
            parser.nextToken();
            if (keys.putIfAbsent(key, at) != null) {
                mistakes.add(at, "`" + key + "` stands here for the second time");
            }
            entries.put(key, node());
        }
        return new PlanNode.Mapping(place, entries, keys);
    }

    private PlanNode node() {
        PlanNode.Place place = place(parser.currentTokenLocation());
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            return mapping();
        }
        if (parser.currentToken() == JsonToken.START_ARRAY) {
            List<PlanNode> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(node());
            }
            return new PlanNode.Listing(place, items);
        }
        boolean isNothing = parser.currentToken() == JsonToken.VALUE_NULL;
        return new PlanNode.Text(place, isNothing ? "" : parser.getString());
    }

    private static PlanNode.Place place(TokenStreamLocation at) {
        return new PlanNode.Place(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
    }
}
