package org.regjistri.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes wrong is told, with the exit code that the documents promise.
class BadRunsTest {
    private static final String PLAN = """
            id: id
            fields: {given: given_name, surname: surname, born: date}
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private CommandRun dedupe(String plan, String table) throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), plan);
        Files.writeString(folder.resolve("table.csv"), table);
        return CommandRun.in(
                folder, "dedupe", "--config", "@plan.yaml", "--input", "@table.csv", "--output", "@clusters.csv");
    }

    @Test
    void an_unknown_column_is_bad_input() throws IOException {
        CommandRun run = dedupe(PLAN, "id,given,surname,birn\n1,Agim,Hoti,1950\n");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("table.csv, line 1").contains("born").contains("birn");
    }

    @Test
    void a_row_that_is_cut_off_is_told_with_its_line() throws IOException {
        CommandRun run = dedupe(PLAN, "id,given,surname,born\n1,Agim,Hoti,1950\n2,Agim\n");
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("table.csv, line 3");
        assertThat(folder.resolve("clusters.csv")).doesNotExist();
    }

    @Test
    void a_broken_plan_is_wrong_with_line_and_column() throws IOException {
        CommandRun run = dedupe("id: id\nfelds: {given: given_name}\n", "id\n1\n");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("plan.yaml, line 2, column 1").contains("felds");
        assertThat(dedupe("id: [", "id\n1\n").code()).isEqualTo(2);
    }

    @Test
    void options_that_do_not_exist_are_wrong() throws IOException {
        assertThat(CommandRun.in(folder, "link", "--colour").code()).isEqualTo(2);
        assertThat(CommandRun.in(folder).code()).isEqualTo(2);
        Files.writeString(folder.resolve("plan.yaml"), PLAN);
        Files.writeString(folder.resolve("table.csv"), "id,given,surname,born\n1,Agim,Hoti,1950\n");
        assertThat(CommandRun.in(folder, "dedupe", "--config", "@plan.yaml", "--input", "@table.csv", "--threads", "0")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void a_missing_file_cannot_be_read() throws IOException {
        Files.writeString(folder.resolve("plan.yaml"), PLAN);
        CommandRun run = CommandRun.in(folder, "dedupe", "--config", "@plan.yaml", "--input", "@nowhere.csv");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).contains("There is no file ").contains("nowhere.csv");
        assertThat(CommandRun.in(folder, "dedupe", "--config", "@no.yaml").code())
                .isEqualTo(1);
    }

    @Test
    void too_many_pairs_are_refused_before_they_are_made() throws IOException {
        StringBuilder table = new StringBuilder("id,given,surname,born\n");
        for (int i = 0; i < 3_000; i++) {
            char first = (char) ('a' + i % 20);
            char last = (char) ('a' + i / 20 % 5);
            table.append(i)
                    .append(",Agim,")
                    .append(first)
                    .append("ot")
                    .append(last)
                    .append(",1950-01-01\n");
        }
        CommandRun run = dedupe(
                PLAN + "blocking: {keys: [surname.whole], pairs_max: 5, block_max: 1000000}\n", table.toString());
        assertThat(run.code()).isEqualTo(4);
        assertThat(run.err()).contains("surname.whole");
    }

    @Test
    void a_table_without_rows_is_told() throws IOException {
        CommandRun run = dedupe(PLAN, "id,given,surname,born\n");
        assertThat(run.code()).isIn(0, 3);
        assertThat(run.err()).contains("table.csv");
        assertThat(dedupe(PLAN, "").code()).isEqualTo(3);
    }

    @Test
    void one_value_everywhere_ends_with_a_warning() throws IOException {
        StringBuilder table = new StringBuilder("id,given,surname,born\n");
        for (int i = 0; i < 5_000; i++) {
            table.append(i).append(",Agim,Hoti,1950-01-01\n");
        }
        CommandRun run = dedupe(PLAN, table.toString());
        assertThat(run.code()).as(run.err()).isIn(0, 4);
        assertThat(run.err()).isNotBlank();
    }

    @Test
    void help_tells_the_exit_codes_and_the_version_is_told() throws IOException {
        assertThat(CommandRun.in(folder, "link", "--help").out())
                .contains("130")
                .contains("too many pairs");
        assertThat(CommandRun.in(folder, "--version").out()).isNotBlank();
        assertThat(CommandRun.in(folder, "dedupe", "--version").code()).isZero();
    }
}
