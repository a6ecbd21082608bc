package org.regjistri.operations.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// S14: whoever builds the same sources gets the same jar.
@EnabledIfSystemProperty(named = "regjistri.long", matches = "true")
class ReproducibleBuildTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void two_builds_in_two_places_are_equal() throws Exception {
        byte[] one = built(folder.resolve("one"));
        byte[] other = built(folder.resolve("some/other/place"));
        assertThat(one).hasSizeGreaterThan(1_000_000).isEqualTo(other);
    }

    private static byte[] built(Path place) throws Exception {
        try (Stream<Path> sources = Files.walk(HOME)) {
            for (Path source : sources.filter(ReproducibleBuildTest::isSource).toList()) {
                Path copy = place.resolve(HOME.relativize(source));
                Files.createDirectories(copy.resolveSibling("."));
                Files.copy(source, copy);
            }
        }
        int end = new ProcessBuilder(
                        List.of("./mvnw", "-B", "-q", "-Dmaven.test.skip=true", "-pl", "kernel,app", "package"))
                .directory(place.toFile())
                .inheritIO()
                .start()
                .waitFor();
        assertThat(end).isZero();
        try (Stream<Path> jars = Files.list(place.resolve("app/target"))) {
            return Files.readAllBytes(jars.filter(jar -> jar.toString().endsWith("-exec.jar"))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static boolean isSource(Path path) {
        String name = HOME.relativize(path).toString();
        return Files.isRegularFile(path)
                && !name.contains("/target/")
                && (name.startsWith("kernel/")
                        || name.startsWith("app/")
                        || name.startsWith(".mvn/")
                        || name.equals("mvnw")
                        || name.endsWith("pom.xml"));
    }
}
