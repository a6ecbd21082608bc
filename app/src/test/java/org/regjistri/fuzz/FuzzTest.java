package org.regjistri.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regjistri.documents.seal.SealedFileFuzz;
import org.regjistri.operations.commands.AppointmentFileFuzz;
import org.regjistri.operations.country.CountryRowsFuzz;
import org.regjistri.operations.people.EarlierPersonFuzz;
import org.regjistri.operations.settings.SettingsFuzz;
import org.regjistri.scans.cleaning.CleaningFuzz;

/// S5: no parser of ours breaks over what it is given. In every run, what has been collected is given again; in the
/// long
/// one, a fuzzer looks for more, in a process of its own: its agent changes every class that is loaded.
class FuzzTest {
    private static final Path CORPUS = Path.of("src/test/resources/fuzz");
    private static final int SECONDS = Integer.getInteger("regjistri.fuzz.seconds", 60);
    /// Where one takes a second on an idle machine, the run takes as long as this on a busy one.
    private static final int SECONDS_FOR_ONE_INPUT = 5;

    static Stream<Class<?>> targets() {
        return Stream.of(
                PersonalNumberFuzz.class,
                NameFuzz.class,
                CivilDateFuzz.class,
                CheckCodeFuzz.class,
                NoteFuzz.class,
                AcceptLanguageFuzz.class,
                AppointmentFileFuzz.class,
                EarlierPersonFuzz.class,
                CountryRowsFuzz.class,
                SettingsFuzz.class,
                SealedFileFuzz.class,
                CleaningFuzz.class);
    }

    @ParameterizedTest
    @MethodSource("targets")
    void what_was_collected_breaks_nothing(Class<?> target) throws Exception {
        Method method = target.getMethod("fuzzerTestOneInput", byte[].class);
        List<Path> inputs = inputs(target);
        assertThat(inputs).as("collected for " + target.getSimpleName()).isNotEmpty();
        for (Path input : inputs) {
            byte[] bytes = Files.readAllBytes(input);
            assertThatCode(() -> method.invoke(null, bytes))
                    .as(input.toString())
                    .doesNotThrowAnyException();
        }
    }

    /// What breaks is left in `target/fuzz`: mend it and move it into the corpus.
    @ParameterizedTest
    @MethodSource("targets")
    @EnabledIfSystemProperty(named = "regjistri.long", matches = "true")
    void nothing_that_a_fuzzer_finds_breaks_anything(Class<?> target) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/fuzz", target.getSimpleName()));
        Path found = Files.createDirectories(folder.resolve("corpus"));
        Path log = folder.resolve("log.txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-Dfile.encoding=UTF-8",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + target.getName(),
                "--instrumentation_includes=org.regjistri.**",
                "--custom_hook_includes=org.regjistri.**",
                "--reproducer_path=" + folder,
                "-artifact_prefix=" + folder + "/",
                "-max_total_time=" + SECONDS,
                "-timeout=" + SECONDS_FOR_ONE_INPUT,
                "-max_len=65536",
                found.toString(),
                CORPUS.resolve(target.getSimpleName()).toString()));
        Process fuzzer = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int result = fuzzer.waitFor();
        assertThat(Files.readString(log)).as("it looked at all").contains("INITED");
        assertThat(result).as("see " + log).isZero();
    }

    private static List<Path> inputs(Class<?> target) throws IOException {
        try (Stream<Path> all = Files.list(CORPUS.resolve(target.getSimpleName()))) {
            return all.sorted().toList();
        }
    }
}
