package org.regjistri.documents.paper;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.kernel.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The published schemas: strict, and described.
class RecordSchemaTest {

    @ParameterizedTest
    @ValueSource(strings = {"birth-certificate", "person-extract"})
    void the_schema_describes_itself_and_lets_nothing_else_in(String kind) {
        JsonNode schema = TestPapers.JSON.readTree(text(kind));
        assertThat(schema.path("$id").asString()).endsWith(":" + kind + "-1");
        assertThat(schema.path("title").asString()).isNotBlank();
        assertThat(schema.path("description").asString()).isNotBlank();
        assertThat(objects(schema))
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        object -> assertThat(object.path("additionalProperties").asBoolean(true))
                                .isFalse());
        assertThat(faults(kind, TestPapers.record(kind))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "birth-certificate, facts/person, religion, x",
        "birth-certificate, facts/person, personalNumber, 123",
        "birth-certificate, facts/person, sex, OTHER",
        "birth-certificate, facts/person, bornOn, 20.11.2026",
        "birth-certificate, facts/act, registeredOn, 2026",
        "birth-certificate, document, kind, person-extract",
        "birth-certificate, document, language, sr-Latn",
        "birth-certificate, document, code, K7QM",
        "birth-certificate, document/purpose, words, said without need",
        "person-extract, facts, notes, x",
        "person-extract, facts/person, maritalStatus, UNKNOWN",
        "person-extract, document/fee, cents, free",
        "person-extract, document, asOf, 2026-11-23 10:00"
    })
    void what_is_wrong_is_refused(String kind, String path, String name, String value) {
        ObjectNode record = TestPapers.record(kind);
        TestPapers.in(record, path.split("/", -1)).put(name, value);
        assertThat(faults(kind, record)).isNotEmpty();
    }

    @Test
    void a_child_has_no_marital_status() {
        ObjectNode record = TestPapers.record("person-extract");
        TestPapers.in(record, "facts", "person").put("adult", false);
        assertThat(faults("person-extract", record)).isNotEmpty();
        TestPapers.in(record, "facts", "person").putNull("maritalStatus");
        assertThat(faults("person-extract", record)).isEmpty();
    }

    @Test
    void another_purpose_needs_words() {
        ObjectNode record = TestPapers.record("birth-certificate");
        TestPapers.in(record, "document", "purpose").put("kind", "OTHER");
        assertThat(faults("birth-certificate", record)).isNotEmpty();
        TestPapers.in(record, "document", "purpose").put("words", "Kampi veror");
        assertThat(faults("birth-certificate", record)).isEmpty();
    }

    @Test
    void what_may_be_unknown_may_be_null_or_left_out() {
        ObjectNode record = TestPapers.record("birth-certificate");
        TestPapers.in(record, "document").remove("official");
        TestPapers.in(record, "facts").putNull("father");
        TestPapers.in(record, "facts", "mother").putNull("personalNumber");
        TestPapers.in(record, "facts", "person").remove("bornAt");
        assertThat(faults("birth-certificate", record)).isEmpty();
        assertThat(TestPapers.make("birth-certificate", Language.SQ, record)).isNotEmpty();

        ObjectNode extract = TestPapers.record("person-extract");
        for (String name : List.of("birthPlace", "maritalStatus", "diedOn")) {
            TestPapers.in(extract, "facts", "person").putNull(name);
        }
        for (String name : List.of("mother", "father", "spouse")) {
            TestPapers.in(extract, "facts").putNull(name);
        }
        TestPapers.in(extract, "facts", "person").put("bornOn", "1990");
        assertThat(faults("person-extract", extract)).isEmpty();
        assertThat(TestPapers.make("person-extract", Language.SQ, extract)).isNotEmpty();
    }

    private static List<JsonNode> objects(JsonNode schema) {
        List<JsonNode> objects = new ArrayList<>();
        if (schema.path("type").asString("").equals("object")) {
            objects.add(schema);
        }
        schema.forEach(inside -> objects.addAll(objects(inside)));
        return objects;
    }

    private static List<?> faults(String kind, ObjectNode record) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(text(kind))
                .validate(record.toString(), InputFormat.JSON);
    }

    private static String text(String kind) {
        return TestPapers.PAPERS.schema(TestPapers.PAPERS.inForce(kind, TestPapers.DAY));
    }
}
