package org.regjistri.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.regjistri.operations.settings.Setting;

/// Documents that would otherwise drift away from what they tell of.
class DocumentsTest {
    static final Path HOME = Path.of("..");

    /// @param cells of a row of docs/traceability.md: id, demand, tests, where, status
    private record Row(List<String> cells) {
        List<String> tests() {
            return Arrays.stream(cells.get(2).split(",", -1))
                    .map(String::strip)
                    .filter(name -> !name.isEmpty())
                    .toList();
        }

        boolean isLater() {
            return cells.get(4).startsWith("later");
        }
    }

    @Test
    void every_test_that_the_traceability_names_exists() throws IOException {
        Set<String> named = rows().stream().flatMap(row -> row.tests().stream()).collect(Collectors.toSet());
        assertThat(named).isNotEmpty();
        assertThat(testClasses()).containsAll(named);
    }

    @Test
    void every_requirement_has_a_test_or_is_for_later() throws IOException {
        assertThat(rows())
                .hasSizeGreaterThan(30)
                .allSatisfy(row -> assertThat(row.tests().isEmpty())
                        .as(row.cells().getFirst())
                        .isEqualTo(row.isLater()));
    }

    @Test
    void no_requirement_stands_twice_and_each_has_a_status() throws IOException {
        assertThat(rows()).extracting(row -> row.cells().getFirst()).doesNotHaveDuplicates();
        assertThat(rows()).allSatisfy(row -> assertThat(row.cells().get(4)).matches("(done|begun: .+|later: .+)"));
    }

    @Test
    void every_decision_record_is_listed() throws IOException {
        String index = read("docs/adr/README.md");
        try (Stream<Path> files = Files.list(HOME.resolve("docs/adr"))) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> name.matches("[0-9]{4}-.*\\.md")))
                    .isNotEmpty()
                    .allSatisfy(name -> assertThat(index).contains("(" + name + ")"));
        }
    }

    @Test
    void the_operators_table_of_settings_is_that_of_the_code() throws IOException {
        List<String> lines = read("docs/operations.md")
                .lines()
                .filter(line -> line.startsWith("| `regjistri."))
                .toList();
        assertThat(lines)
                .containsExactly(
                        Arrays.stream(Setting.values()).map(DocumentsTest::line).toArray(String[]::new));
    }

    private static String line(Setting setting) {
        String byDefault = setting.byDefault().isEmpty() ? "" : "`" + setting.byDefault() + "`";
        return "| `" + setting.key() + "` | " + byDefault + " | " + setting.description() + " |";
    }

    private static List<Row> rows() throws IOException {
        return read("docs/traceability.md")
                .lines()
                .filter(line -> line.matches("\\| ([A-Z]{2}-|[PRS])[0-9]+ .*"))
                .map(line -> new Row(Arrays.stream(line.split("\\|", -1))
                        .skip(1)
                        .limit(5)
                        .map(String::strip)
                        .toList()))
                .toList();
    }

    static Set<String> testClasses() throws IOException {
        Set<String> classes = new TreeSet<>();
        for (String module : List.of("kernel", "synth", "linkage", "linkage-spark", "app", "acceptance")) {
            try (Stream<Path> files = Files.walk(HOME.resolve(module).resolve("src/test/java"))) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("Test.java"))
                        .map(name -> name.substring(0, name.length() - ".java".length()))
                        .forEach(classes::add);
            }
        }
        return classes;
    }

    static String read(String file) throws IOException {
        return Files.readString(HOME.resolve(file));
    }
}
