package org.regjistri.documents.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.regjistri.kernel.Language;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The shipped templates, read once, and records to put into them.
final class TestPapers {
    static final List<String> KINDS = List.of("birth-certificate", "person-extract");
    static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    static final TemplatePapers PAPERS = new TemplatePapers(Optional.empty());
    static final String ADDRESS = "https://regjistri.example.org/v/0f3a5c7e9b1d2f4a6c8e0b2d4f6a8c0e";
    static final JsonMapper JSON = JsonMapper.shared();

    private TestPapers() {}

    static Stream<Arguments> all() {
        return KINDS.stream().flatMap(kind -> Texts.LANGUAGES.stream().map(language -> Arguments.of(kind, language)));
    }

    /// A copy to change.
    static ObjectNode record(String kind) {
        try (InputStream file = TestPapers.class.getResourceAsStream("/documents/" + kind + "/1/specimen.json")) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ObjectNode in(ObjectNode record, String... path) {
        ObjectNode node = record;
        for (String name : path) {
            node = (ObjectNode) node.path(name);
        }
        return node;
    }

    /// As issued: without the specimen's mark.
    static byte[] make(String kind, Language language, ObjectNode record) {
        in(record, "document").put("language", language.path());
        return make(kind, language, record.toString());
    }

    static byte[] make(String kind, Language language, String record) {
        return PAPERS.make(new Paper(PAPERS.inForce(kind, DAY), language, record, ADDRESS, seal()));
    }

    /// As long as a real one with its certificate.
    static String seal() {
        var seal = new StringBuilder("{\"data\":{\"hdr\":{\"t\":\"xk.test\"}},\"sig\":\"");
        for (int i = 0; seal.length() < 990; i++) {
            seal.append((char) ('A' + i * 31 % 26))
                    .append((char) ('a' + i * 17 % 26))
                    .append(i * 7 % 10);
        }
        return seal.append("\"}").toString();
    }

    static Texts texts(String kind) {
        return PaperTemplate.read(TemplateFiles.read(Optional.empty()), new TemplateFiles.Place(kind, 1))
                .texts();
    }
}
