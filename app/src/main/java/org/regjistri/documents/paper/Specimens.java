package org.regjistri.documents.paper;

import org.regjistri.kernel.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Papers of people who do not exist.
final class Specimens {
    private static final JsonMapper JSON = JsonMapper.shared();

    // As long as the addresses and seals of real papers, so that the codes look as they will.
    private static final String ADDRESS = "https://specimen.invalid/v/SPECIMEN-MOSTER-UZORAK-00000000";
    private static final int SEAL_LENGTH = 960;

    private Specimens() {}

    static Paper paper(PaperTemplate template, Language language) {
        return new Paper(template.version(), language, record(template, language), ADDRESS, seal(template));
    }

    /// The personal number in it, as printed.
    static String number(PaperTemplate template) {
        return RecordView.grouped(tree(template)
                .path("facts")
                .path("person")
                .path("personalNumber")
                .asString());
    }

    private static String record(PaperTemplate template, Language language) {
        JsonNode record = tree(template);
        if (record.path("document") instanceof ObjectNode document) {
            document.put("language", language.path());
        }
        return record.toString();
    }

    private static JsonNode tree(PaperTemplate template) {
        return template.parsed(template.specimenRecord());
    }

    private static String seal(PaperTemplate template) {
        ObjectNode seal = JSON.createObjectNode();
        seal.put("specimen", "SPECIMEN MOSTER UZORAK");
        seal.put("type", "xk." + template.version().kind());
        seal.put("fill", "");
        // Digits of many values, so that the code is as dense as one with a certificate in it.
        var fill = new StringBuilder();
        for (int i = 0; seal.toString().length() + fill.length() < SEAL_LENGTH; i++) {
            fill.append((char) ('A' + i * 7 % 26)).append((char) ('a' + i * 11 % 26));
        }
        return seal.put("fill", fill.toString()).toString();
    }
}
