package org.regjistri.synth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
    @TempDir
    private Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void the_same_seed_gives_the_same_bytes() throws IOException {
        assertThat(written("a", "--people", "500", "--seed", "7"))
                .isEqualTo(written("b", "--people", "500", "--seed", "7"));
    }

    @Test
    void another_seed_gives_other_people() throws IOException {
        assertThat(written("a", "--people", "500", "--seed", "7"))
                .isNotEqualTo(written("b", "--people", "500", "--seed", "8"));
    }

    @Test
    void so_many_lines_are_written_as_were_asked_for_each_with_every_member_in_its_order() throws IOException {
        List<String> lines = new String(written("a", "--people", "300"), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(lines)
                .hasSize(300)
                .allMatch(
                        line -> line.matches("\\{\"id\":\"[0-9a-f-]{36}\",\"given\":\"[^\"]+\",\"surname\":\"[^\"]+\","
                                + "\"surnameAtBirth\":(null|\"[^\"]+\"),\"sex\":\"(FEMALE|MALE)\","
                                + "\"birthDate\":\"\\d{4}(-\\d\\d(-\\d\\d)?)?\",\"birthTime\":(null|\"\\d\\d:\\d\\d\"),"
                                + "\"birthPlace\":\\{\"country\":\"(XKX\",\"settlement\":\"\\d\\d-00[1-5]"
                                + "|[A-Z]{3}\",\"locality\":\"[^\"]+)\"},\"citizenship\":\"[A-Z]{3}\","
                                + "\"mother\":(null|\"[0-9a-f-]{36}\"),\"father\":(null|\"[0-9a-f-]{36}\"),"
                                + "\"spouse\":(null|\"[0-9a-f-]{36}\"),\"marriedOn\":(null|\"\\d{4}-\\d\\d-\\d\\d\"),"
                                + "\"died\":(null|\"\\d{4}-\\d\\d-\\d\\d\"),\"personalNumber\":(null|\"[12]\\d{9}\"),"
                                + "\"registeredIn\":\"M\\d\\d\"}"));
    }

    @Test
    void help_is_no_mistake() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("--people", "--seed", "--today", "--out");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--people 100 | --out FILE is missing",
                "--folks 100 --out x | Unknown option: --folks",
                "--out | A value is missing after --out",
                "--people many --out x | --people and --seed take a whole number",
                "--seed 1.5 --out x | --people and --seed take a whole number",
                "--people 99 --out x | --people takes 100 to 1000000",
                "--people 1000001 --out x | --people takes 100 to 1000000",
                "--today yesterday --out x | --today takes a day like 2026-11-22",
                "--today 1999-01-01 --out x | --today takes a day from 2005 to 2099"
            })
    void a_mistake_is_named_and_nothing_is_written(String words, String message) {
        assertThat(run(words.split(" ", -1))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(message);
        assertThat(Path.of("x")).doesNotExist();
    }

    @Test
    void a_file_that_cannot_be_written_is_reported() {
        String nowhere = folder.resolve("no/such/folder/people.jsonl").toString();
        assertThat(run("--people", "100", "--out", nowhere)).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Cannot write");
    }

    private byte[] written(String name, String... words) throws IOException {
        Path file = folder.resolve(name);
        List<String> all = new java.util.ArrayList<>(List.of(words));
        all.addAll(List.of("--out", file.toString()));
        assertThat(run(all.toArray(String[]::new))).isZero();
        return Files.readAllBytes(file);
    }

    private int run(String... words) {
        return Main.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                words);
    }
}
