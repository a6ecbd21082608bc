package org.regjistri.linkage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regjistri.linkage.CommandRun.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.linkage.table.RowSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CommandsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @BeforeEach
    void made_up_persons() throws IOException {
        new Persons(11, 120).write(folder);
    }

    private CommandRun link(String... more) {
        return command("link", "@link.yaml", more);
    }

    private CommandRun dedupe(String... more) {
        return command("dedupe", "@dedupe.yaml", more);
    }

    private CommandRun command(String command, String config, String... more) {
        List<String> words = new ArrayList<>(List.of(command, "--config", config));
        words.addAll(List.of(more));
        return CommandRun.in(folder, words.toArray(String[]::new));
    }

    private JsonNode quality(String summary) throws IOException {
        return new JsonMapper().readTree(text(folder, summary)).get("quality");
    }

    @Test
    void link_finds_the_children_of_the_book_in_the_register() throws IOException {
        CommandRun run = link("--output", "@links.csv", "--summary", "@links.json", "--review", "@review.csv");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(text(folder, "links.csv"))
                .startsWith("left_id,right_id,probability,weight,level_given,level_surname,level_born,"
                        + "level_father,level_mother\n1:CHILD,");
        assertThat(text(folder, "review.csv")).startsWith("left_id,right_id,").contains(",decision\n");
        assertThat(quality("links.json").get("precision").asDouble()).isGreaterThan(0.98);
        assertThat(quality("links.json").get("recall").asDouble()).isGreaterThan(0.9);
    }

    @Test
    void a_rehearsal_links_persons_made_up_for_it() throws IOException {
        CommandRun run = CommandRun.in(folder, "rehearse", "--work", "@", "--persons", "3000");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(text(folder, "link.json")).contains("\"Scoring with families\"");
        assertThat(text(folder, "link.csv").lines().count()).isGreaterThan(1_500);
        assertThat(text(folder, "dedupe.csv").lines().count()).isEqualTo(3_001);
    }

    @Test
    void dedupe_puts_the_rows_of_one_person_together() throws IOException {
        CommandRun run = dedupe("--output", "@clusters.csv", "--links", "@pairs.csv", "--summary", "@sheet.json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(text(folder, "clusters.csv")).startsWith("id,cluster,probability\n0,0,");
        assertThat(text(folder, "clusters.csv").lines())
                .hasSameSizeAs(text(folder, "sheet.csv").lines().toList());
        assertThat(text(folder, "pairs.csv")).startsWith("left_id,right_id,probability,weight,level_given");
        assertThat(quality("sheet.json").get("precision").asDouble()).isGreaterThan(0.98);
        assertThat(quality("sheet.json").get("recall").asDouble()).isGreaterThan(0.8);
    }

    @Test
    void parquet_holds_what_csv_holds() {
        assertThat(link("--output", "@links.csv").code()).isZero();
        assertThat(link("--output", "@links.parquet").code()).isZero();
        List<String> columns = List.of("left_id", "right_id", "level_father");
        assertThat(rows("links.parquet", columns)).isNotEmpty().isEqualTo(rows("links.csv", columns));
    }

    private List<String> rows(String file, List<String> columns) {
        RowSource source = RowSource.read(folder.resolve(file), columns, 1);
        return Stream.iterate(0, row -> row + 1)
                .limit(source.rows())
                .map(row -> source.text(row, 0) + " " + source.text(row, 1) + " " + source.text(row, 2))
                .toList();
    }

    @Test
    void one_thread_and_three_write_the_same_bytes_and_so_do_two_runs() throws IOException {
        link("--output", "@one.csv", "--threads", "1", "--save-model", "@one.model", "--report", "@one.html");
        link("--output", "@three.csv", "--threads", "3", "--save-model", "@three.model", "--report", "@three.html");
        link("--output", "@again.csv", "--threads", "3");
        assertThat(text(folder, "one.csv")).isEqualTo(text(folder, "three.csv")).isEqualTo(text(folder, "again.csv"));
        assertThat(text(folder, "one.model")).isEqualTo(text(folder, "three.model"));
        assertThat(text(folder, "one.html")).isEqualTo(text(folder, "three.html"));
    }

    @Test
    void a_saved_model_gives_the_same_links_again() throws IOException {
        link("--output", "@first.csv", "--save-model", "@model.json");
        CommandRun again = link("--output", "@second.csv", "--model", "@model.json");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(text(folder, "second.csv")).isEqualTo(text(folder, "first.csv"));
    }

    @Test
    void a_model_of_something_else_is_refused() {
        dedupe("--output", "@clusters.csv", "--save-model", "@model.json");
        CommandRun run = link("--output", "@links.csv", "--model", "@dedupe.yaml");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("dedupe.yaml, line 1").contains("not a model");
    }

    @Test
    void a_run_that_was_cut_off_goes_on_with_what_is_left() throws IOException {
        link("--output", "@first.csv", "--work", "@work");
        List<Path> parts;
        try (Stream<Path> files = Files.walk(folder.resolve("work"))) {
            parts = files.filter(Files::isRegularFile).sorted().toList();
        }
        assertThat(parts).hasSizeGreaterThan(1);
        Files.delete(parts.getLast());
        assertThat(link("--output", "@second.csv", "--work", "@work").code()).isZero();
        assertThat(text(folder, "second.csv")).isEqualTo(text(folder, "first.csv"));
        assertThat(parts.getLast()).exists();
    }

    @Test
    void without_relatives_there_is_flat_evidence_only() throws IOException {
        assertThat(link("--output", "@links.csv", "--flat").code()).isZero();
        assertThat(text(folder, "links.csv")).contains("level_born\n").doesNotContain("level_father");
    }

    @Test
    void explains_a_pair_step_by_step() throws IOException {
        CommandRun run = link("--output", "@links.csv", "--explain", "1:CHILD,3");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("1:CHILD – 3\n")
                .contains("bits)")
                .contains("█")
                .contains("Among all candidates: ");
        CommandRun nobody = link("--output", "@links.csv", "--explain", "1:CHILD,nobody");
        assertThat(nobody.code()).isEqualTo(2);
        assertThat(nobody.err()).contains("no row with the id `nobody`");
    }

    @Test
    void what_officials_decided_stays() throws IOException {
        link("--output", "@links.csv");
        String[] first = text(folder, "links.csv")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .split(",", -1);
        Files.writeString(
                folder.resolve("reviewed.csv"), "left_id,right_id,decision\n" + first[0] + "," + first[1] + ",no\n");
        CommandRun run = link("--output", "@after.csv", "--reviewed", "@reviewed.csv");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(text(folder, "links.csv")).contains(first[0] + "," + first[1] + ",");
        assertThat(text(folder, "after.csv")).doesNotContain(first[0] + "," + first[1] + ",");
        Files.writeString(folder.resolve("reviewed.csv"), "left_id,right_id,same\n1:CHILD,1,true\n");
        assertThat(link("--output", "@after.csv", "--reviewed", "@reviewed.csv").code())
                .isZero();
        assertThat(text(folder, "after.csv")).contains("\n1:CHILD,1,1.000000,").doesNotContain("\n1:CHILD,3,");
    }

    @Test
    void a_decision_that_is_none_is_told_with_its_line() throws IOException {
        Files.writeString(folder.resolve("reviewed.csv"), "left_id,right_id,decision\n1:CHILD,3,\n1:CHILD,4,perhaps\n");
        CommandRun run = link("--output", "@links.csv", "--reviewed", "@reviewed.csv");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("reviewed.csv, line 3").contains("perhaps");
    }

    @Test
    void the_report_judges_groups_apart_and_may_leave_out_persons() throws IOException {
        StringBuilder groups = new StringBuilder("record,role,decade\n");
        text(folder, "truth.csv")
                .lines()
                .skip(1)
                .forEach(line -> groups.append(line, 0, line.lastIndexOf(','))
                        .append(line.hashCode() % 2 == 0 ? ",fifties\n" : ",sixties\n"));
        Files.writeString(folder.resolve("groups.csv"), groups.toString());
        link("--output", "@links.csv", "--report", "@with.html", "--summary", "@with.json", "--groups", "@groups.csv");
        assertThat(text(folder, "with.json"))
                .contains(
                        "\"group\" : \"fifties\"", "\"grouping\" : \"decade\"", "\"recallRange\"", "\"error\" : 0.02");
        assertThat(text(folder, "with.html"))
                .contains("fifties")
                .contains("sixties")
                .contains("id=\"examples\"");
        link("--output", "@links.csv", "--report", "@without.html", "--no-examples");
        assertThat(text(folder, "without.html"))
                .doesNotContain("id=\"examples\"")
                .doesNotContain("fifties");
    }

    @Test
    void files_of_the_plan_are_looked_for_in_the_folder_of_data() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("plans"));
        Files.move(folder.resolve("link.yaml"), elsewhere.resolve("link.yaml"));
        CommandRun beside = CommandRun.in(folder, "link", "--config", "@plans/link.yaml", "--output", "@links.csv");
        assertThat(beside.code()).isEqualTo(1);
        CommandRun there = CommandRun.in(
                folder, "link", "--config", "@plans/link.yaml", "--data", folder.toString(), "--output", "@links.csv");
        assertThat(there.code()).as(there.err()).isZero();
    }
}
