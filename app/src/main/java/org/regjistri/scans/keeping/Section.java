package org.regjistri.scans.keeping;

import java.util.List;
import org.regjistri.scans.Scan;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The section `scans` of an entry: what rests on file, by its fingerprint.
final class Section {
    static final String SCANS = "scans";
    private static final List<String> MEMBERS =
            List.of("about", "office", "type", "bytes", "pages", "sha256", "keptAt", "keptBy");

    private Section() {}

    static ObjectNode of(List<Scan> scans) {
        ObjectNode section = JsonNodeFactory.instance.objectNode();
        ArrayNode array = section.putArray(SCANS);
        scans.forEach(scan -> array.add(node(scan)));
        return section;
    }

    static ObjectNode node(Scan scan) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("id", scan.id().toString())
                .put("about", scan.about().toString())
                .put("office", scan.office().value())
                .put("type", scan.type().name())
                .put("bytes", scan.bytes())
                .put("pages", scan.pages())
                .put("sha256", scan.sha256())
                .put("keptAt", scan.keptAt().toString())
                .put("keptBy", scan.keptBy().toString());
    }

    static String id(JsonNode scan) {
        return scan.required("id").asString();
    }

    static String sha256(JsonNode scan) {
        return scan.required("sha256").asString();
    }

    /// Its row, in a form that can be compared.
    static String line(JsonNode scan) {
        return String.join(
                " ",
                MEMBERS.stream().map(name -> scan.required(name).asString()).toList());
    }
}
