package org.regjistri.architecture;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// docs/asvs.md and docs/threats.md say nothing that is not there.
class SecurityDocumentsTest {
    /// Of level 3, what counts most for a register.
    private static final Set<String> NAMED_OF_LEVEL_3 =
            Set.of("2.3.5", "2.4.2", "8.1.3", "8.2.4", "8.3.2", "8.3.3", "14.2.6", "14.2.7", "16.5.4");
    /// One row for a whole chapter that does not concern us.
    private static final String WEB_RTC = "17";

    private static final String STATUS = "met|(partly|not applicable|open): \\S.*";
    private static final List<String> STATES = List.of("met", "partly", "not applicable", "open");
    private static final String INSPECTION = "inspection: ";

    /// @param cells id, what it asks, status, shown by
    private record Requirement(List<String> cells) {
        String id() {
            return cells.getFirst();
        }

        String state() {
            return cells.get(2).split(":", -1)[0];
        }

        List<String> shownBy() {
            return evidence(cells.get(3));
        }
    }

    /// @param cells letter or word, threat, control, shown by
    private record Threat(String where, List<String> cells) {
        String kind() {
            return cells.getFirst();
        }

        String shownBy() {
            return cells.get(3);
        }
    }

    @Test
    void every_requirement_has_one_row() throws IOException {
        Set<String> wanted = new TreeSet<>(NAMED_OF_LEVEL_3);
        wanted.add(WEB_RTC);
        levels().forEach((id, level) -> {
            if (level < 3 && !isWebRtc(id)) {
                wanted.add(id);
            }
        });
        assertThat(requirements()).extracting(Requirement::id).containsExactlyInAnyOrderElementsOf(wanted);
    }

    @Test
    void every_requirement_says_how_it_stands_and_what_shows_it() throws IOException {
        assertThat(requirements()).allSatisfy(row -> {
            assertThat(row.cells())
                    .as(row.id())
                    .hasSize(4)
                    .element(1)
                    .asString()
                    .isNotBlank();
            assertThat(row.cells().get(2)).as(row.id()).matches(STATUS);
            if (row.state().equals("met") || row.state().equals("partly")) {
                assertThat(row.shownBy()).as(row.id()).isNotEmpty();
            }
        });
    }

    @Test
    void the_counts_are_those_of_the_rows() throws IOException {
        Map<String, Integer> levels = levels();
        Map<Integer, Map<String, Long>> counted = requirements().stream()
                .flatMap(row -> ids(row, levels).map(id -> Map.entry(levels.get(id), row.state())))
                .collect(groupingBy(Map.Entry::getKey, groupingBy(Map.Entry::getValue, counting())));
        assertThat(DocumentsTest.read("docs/asvs.md").lines())
                .contains(
                        line("Level 1", counted.getOrDefault(1, Map.of())),
                        line("Level 2", counted.getOrDefault(2, Map.of())))
                .contains(line("Of level 3", counted.getOrDefault(3, Map.of())));
    }

    @Test
    void every_crossing_is_looked_at_from_all_six_sides() throws IOException {
        Map<String, List<Threat>> crossings = threats().stream()
                .filter(threat -> threat.where().startsWith("## Crossing"))
                .collect(groupingBy(Threat::where, LinkedHashMap::new, toList()));
        assertThat(crossings).hasSize(12);
        crossings.forEach((crossing, rows) ->
                assertThat(rows).as(crossing).extracting(Threat::kind).contains("S", "T", "R", "I", "D", "E"));
    }

    @Test
    void what_threatens_privacy_is_looked_at_from_all_seven_sides() throws IOException {
        assertThat(threats())
                .extracting(Threat::kind)
                .contains(
                        "Linking",
                        "Identifying",
                        "Non-repudiation",
                        "Detecting",
                        "Disclosure",
                        "Unawareness",
                        "Non-compliance");
    }

    @Test
    void what_shows_it_exists() throws IOException {
        Set<String> tests = DocumentsTest.testClasses();
        Stream<String> ofThreats = threats().stream()
                .map(Threat::shownBy)
                .filter(shownBy -> !shownBy.matches("(open|not applicable): \\S.*"))
                .flatMap(shownBy -> evidence(shownBy).stream());
        Stream<String> ofRequirements = requirements().stream().flatMap(row -> row.shownBy().stream());
        assertThat(Stream.concat(ofThreats, ofRequirements).distinct())
                .hasSizeGreaterThan(50)
                .allSatisfy(each -> assertThat(exists(each, tests)).as(each).isTrue());
    }

    @Test
    void every_threat_has_a_control_that_something_shows_or_says_that_it_is_open() throws IOException {
        assertThat(threats())
                .allSatisfy(threat -> assertThat(threat.cells())
                        .as(threat.toString())
                        .hasSize(4)
                        .doesNotContain(""));
    }

    private static boolean exists(String evidence, Set<String> tests) {
        return evidence.startsWith(INSPECTION)
                ? Files.exists(DocumentsTest.HOME.resolve(evidence.substring(INSPECTION.length())))
                : tests.contains(evidence);
    }

    private static String line(String title, Map<String, Long> counted) {
        List<String> cells = new ArrayList<>(List.of(title));
        STATES.forEach(state -> cells.add(Long.toString(counted.getOrDefault(state, 0L))));
        cells.add(Long.toString(
                counted.values().stream().mapToLong(Long::longValue).sum()));
        return "| " + String.join(" | ", cells) + " |";
    }

    /// The requirements that a row stands for.
    private static Stream<String> ids(Requirement row, Map<String, Integer> levels) {
        return row.id().equals(WEB_RTC)
                ? levels.keySet().stream().filter(id -> isWebRtc(id) && levels.getOrDefault(id, 3) < 3)
                : Stream.of(row.id());
    }

    private static boolean isWebRtc(String id) {
        return id.startsWith(WEB_RTC + ".");
    }

    private static List<String> cells(String line) {
        List<String> parts =
                Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        return parts.subList(1, parts.size() - 1);
    }

    private static List<String> evidence(String cell) {
        return Arrays.stream(cell.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static List<Requirement> requirements() throws IOException {
        return DocumentsTest.read("docs/asvs.md")
                .lines()
                .filter(line -> line.matches("\\| [0-9]+(\\.[0-9]+)* \\|.*"))
                .map(line -> new Requirement(cells(line)))
                .toList();
    }

    /// Every row of every table but its head, under its heading.
    private static List<Threat> threats() throws IOException {
        List<Threat> threats = new ArrayList<>();
        String heading = "";
        for (String line : DocumentsTest.read("docs/threats.md").lines().toList()) {
            if (line.startsWith("## ")) {
                heading = line;
            } else if (line.startsWith("| ") && !line.contains("---") && !line.endsWith("| shown by |")) {
                threats.add(new Threat(heading, cells(line)));
            }
        }
        return threats;
    }

    /// The level of each requirement of the standard, by its id.
    private static Map<String, Integer> levels() throws IOException {
        Map<String, Integer> levels = new LinkedHashMap<>();
        try (InputStream list = SecurityDocumentsTest.class.getResourceAsStream("/asvs-levels.csv")) {
            assertThat(list).isNotNull();
            new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .forEach(line -> addSection(line.split("; ", -1), levels));
        }
        return levels;
    }

    private static void addSection(String[] line, Map<String, Integer> levels) {
        String[] ofSection = line[1].split(" ", -1);
        for (int i = 0; i < ofSection.length; i++) {
            levels.put(line[0] + "." + (i + 1), Integer.valueOf(ofSection[i]));
        }
    }
}
