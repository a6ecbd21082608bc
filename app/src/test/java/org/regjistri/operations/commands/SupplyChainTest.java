package org.regjistri.operations.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.regjistri.Regjistri;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// S14: what is shipped is known, pinned, and may be shipped.
class SupplyChainTest {
    private static final Path HOME = Path.of("..");
    private static final List<String> MODULES =
            List.of("", "kernel", "synth", "linkage", "linkage-spark", "app", "acceptance", "bench");
    private static final Pattern VERSION = Pattern.compile("<([\\w.-]*version)>([^<]*)</");

    /// By the names that their authors give them. Each may be shipped beside EUPL-1.2 as a library of its own.
    private static final Set<String> ALLOWED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Bouncy Castle Licence",
            "EPL-2.0",
            "GNU Lesser General Public License",
            "LGPL-2.1-or-later",
            "MIT",
            "The (New) BSD License",
            "Unicode-3.0");

    @Test
    void every_shipped_library_has_a_licence_that_is_allowed() {
        assertThat(components())
                .hasSizeGreaterThan(100)
                .allSatisfy(library -> assertThat(licences(library))
                        .as(name(library))
                        .anySatisfy(licence -> assertThat(ALLOWED).contains(licence)));
    }

    @Test
    void the_table_of_what_is_shipped_is_that_of_the_bill_of_materials() throws IOException {
        Map<String, Set<String>> shipped = new TreeMap<>();
        for (JsonNode library : components()) {
            shipped.computeIfAbsent(library.required("group").stringValue(), _ -> new TreeSet<>())
                    .add(String.join(" or ", licences(library)));
        }
        List<String> rows = Files.readString(HOME.resolve("docs/dependencies.md"))
                .replaceFirst("(?s)^.*\n## What is shipped\n", "")
                .replaceFirst("(?s)\n## .*$", "")
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| group") && !line.startsWith("| ---"))
                .map(line -> line.substring(0, line.lastIndexOf(" | ")))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(shipped.entrySet().stream()
                        .map(group -> "| " + group.getKey() + " | " + String.join("; ", group.getValue()))
                        .toList());
    }

    @Test
    void every_shipped_library_is_one_version_with_a_digest() {
        assertThat(components()).allSatisfy(library -> {
            assertThat(library.required("version").stringValue())
                    .as(name(library))
                    .doesNotContain("SNAPSHOT");
            assertThat(library.required("hashes").findValuesAsString("alg"))
                    .as(name(library))
                    .contains("SHA-256");
        });
    }

    @Test
    void no_version_is_a_range_or_moves() throws IOException {
        List<String> versions = new ArrayList<>();
        for (String module : MODULES) {
            String pom = Files.readString(HOME.resolve(module).resolve("pom.xml"));
            VERSION.matcher(pom).results().forEach(found -> versions.add(found.group(2)));
        }
        versions.removeIf(
                version -> version.equals("[25,)") || version.equals("[3.8,)")); // of JDK and Maven themselves
        versions.removeIf(version -> version.equals("0.1.0-SNAPSHOT")); // our own
        assertThat(versions)
                .hasSizeGreaterThan(40)
                .allSatisfy(version -> assertThat(version)
                        .matches("[0-9][0-9A-Za-z.-]*|\\$\\{[a-z0-9.-]+\\}")
                        .doesNotContain("SNAPSHOT"));
    }

    private static List<JsonNode> components() {
        var out = new StringWriter();
        int end = RegjistriCommand.run(
                Regjistri.class, new PrintWriter(out), new PrintWriter(new StringWriter()), "sbom");
        assertThat(end).isZero();
        return JsonMapper.shared()
                .readTree(out.toString())
                .required("components")
                .valueStream()
                .filter(library -> !library.required("group").stringValue().equals("org.regjistri"))
                .toList();
    }

    private static List<String> licences(JsonNode library) {
        return library.path("licenses")
                .valueStream()
                .map(one -> one.path("license"))
                .map(licence -> licence.path("id").asString(licence.path("name").asString("")))
                .sorted()
                .toList();
    }

    private static String name(JsonNode library) {
        return library.required("group").stringValue() + ":"
                + library.required("name").stringValue();
    }
}
