package org.regjistri.linkage.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.linkage.output.Progress;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.PlanFile;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.run.LinkageRun;
import org.regjistri.linkage.run.ModelsFile;
import org.regjistri.linkage.run.Outcome;
import org.regjistri.linkage.run.RunSettings;

/// As a Spark distribution starts a program: Spark's own jars alone are on the class path, ours come
/// as jars of the job. What `bin/spark-submit` adds to that is finding Java and these jars. Only
/// with `--long`.
@EnabledIfSystemProperty(named = "regjistri.long", matches = "true")
class SparkSubmitTest {
    /// What a job's jar has and Spark has not.
    private static final List<String> OURS =
            List.of("/info/picocli/", "/tools/jackson/", "/org/snakeyaml/", "/org/apache/parquet/");

    @TempDir
    private Path folder;

    @BeforeEach
    void two_tables_and_their_plan() throws IOException {
        var random = new Random(5);
        List<String> given = List.of("Agim", "Besa", "Drita", "Jovan", "Зоран", "Teuta", "Valon", "Mirjana");
        List<String> surnames = List.of("Krasniqi", "Gashi", "Hoxha", "Berisha", "Popović", "Shala", "Zogaj");
        StringBuilder left = new StringBuilder("id,given,surname,born\n");
        StringBuilder right = new StringBuilder("id,given,surname,born\n");
        for (int i = 0; i < 400; i++) {
            String name = given.get(random.nextInt(given.size()));
            String surname = surnames.get(random.nextInt(surnames.size()));
            String born = String.format(
                    Locale.ROOT, "19%02d-0%d-1%d", random.nextInt(50, 70), random.nextInt(1, 10), random.nextInt(10));
            String bornAgain = i % 9 == 0 ? born.substring(0, 4) : born;
            left.append("l%d,%s,%s,%s%n".formatted(i, i % 7 == 0 ? "" : name, surname, bornAgain));
            right.append("r%d,%s,%s,%s%n".formatted(i, name, surname, born));
        }
        Files.writeString(folder.resolve("left.csv"), left);
        Files.writeString(folder.resolve("right.csv"), right);
        Files.writeString(folder.resolve("link.yaml"), """
                left: {file: left.csv, id: id}
                right: {file: right.csv, id: id}
                fields: {given: given_name, surname: surname, born: date}
                blocking: {keys: ["surname.sound + born.year", "given.sound + born.whole"], block_max: 100}
                """);
    }

    /// @return `left_id,right_id,weight`, sorted
    private List<String> onOneMachine() throws IOException {
        LinkagePlan plan = PlanFile.link(folder.resolve("link.yaml"), folder, Optional.empty(), Optional.empty());
        List<String> pairs = new ArrayList<>();
        try (Outcome outcome = new LinkageRun(plan, RunSettings.usual(), Progress.silent()).run()) {
            ModelsFile.write(outcome.models(), folder.resolve("model.json"));
            Scored scored = outcome.resolution().links().pairs();
            for (int i = 0; i < scored.size(); i++) {
                pairs.add(outcome.tables().left().ids().of(scored.left(i)) + ","
                        + outcome.tables().right().ids().of(scored.right(i)) + "," + scored.weight(i));
            }
        }
        return pairs.stream().sorted().toList();
    }

    @Test
    void a_job_that_is_submitted_finds_the_pairs_of_one_machine() throws Exception {
        List<String> alone = onOneMachine();
        assertThat(alone).hasSizeGreaterThan(300);
        Path log = folder.resolve("log.txt");
        Process submitted = submit(log, "--work", "coded", "--output", "pairs", "--partitions", "3");
        assertThat(submitted.waitFor()).as(Files.readString(log)).isZero();
        assertThat(folder.resolve("pairs/_SUCCESS")).exists();
        assertThat(written()).isEqualTo(alone);
    }

    @Test
    void without_keys_in_the_model_the_job_ends_with_a_mistake() throws Exception {
        onOneMachine();
        Path model = folder.resolve("model.json");
        Files.writeString(model, Files.readString(model).replaceFirst("(?s)\"frozen\" : .*", "\"frozen\" : null\n}\n"));
        Path log = folder.resolve("log.txt");
        assertThat(submit(log, "--work", "coded", "--output", "pairs").waitFor())
                .isEqualTo(2);
        assertThat(log).content().contains("has no keys under `frozen`");
        assertThat(folder.resolve("pairs")).doesNotExist();
    }

    private List<String> written() throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder.resolve("pairs"))) {
            for (Path file : files.filter(each -> each.getFileName().toString().startsWith("part-"))
                    .toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines.stream().sorted().toList();
    }

    private Process submit(Path log, String... options) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> all = Arrays.asList(classPath.split(File.pathSeparator, -1));
        List<String> jars = all.stream()
                .filter(each -> each.endsWith(".jar") && !each.contains("regjistri"))
                .toList();
        String ours = jars.stream().filter(SparkSubmitTest::isOurs).collect(Collectors.joining(","));
        String sparks = jars.stream().filter(each -> !isOurs(each)).collect(Collectors.joining(File.pathSeparator));
        Path job = jar(all.stream()
                .map(Path::of)
                .filter(each -> each.endsWith(Path.of("target", "classes")))
                .toList());
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", sparks));
        words.addAll(List.of("-Xmx512m", "org.apache.spark.deploy.SparkSubmit", "--master", "local[2]"));
        words.addAll(List.of("--conf", "spark.ui.enabled=false", "--conf", "spark.driver.host=127.0.0.1"));
        words.addAll(List.of("--conf", "spark.driver.bindAddress=127.0.0.1", "--jars", ours));
        words.addAll(List.of("--class", Main.class.getName(), job.toString()));
        words.addAll(List.of("--config", "link.yaml", "--data", ".", "--model", "model.json"));
        words.addAll(List.of(options));
        return new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static boolean isOurs(String jar) {
        return OURS.stream().anyMatch(jar.replace(File.separatorChar, '/')::contains);
    }

    /// Of the classes of this module and those that it needs of ours.
    private Path jar(List<Path> classes) throws IOException {
        assertThat(classes).hasSize(3);
        Path jar = folder.resolve("job.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                var entries = new JarOutputStream(out)) {
            for (Path each : classes) {
                try (Stream<Path> files = Files.walk(each)) {
                    for (Path file : files.filter(Files::isRegularFile).toList()) {
                        String name = each.relativize(file).toString().replace(File.separatorChar, '/');
                        if (!name.startsWith("META-INF/")) {
                            entries.putNextEntry(new JarEntry(name));
                            Files.copy(file, entries);
                        }
                    }
                }
            }
        }
        return jar;
    }
}
