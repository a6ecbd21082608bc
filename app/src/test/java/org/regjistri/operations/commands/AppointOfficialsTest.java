package org.regjistri.operations.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.Regjistri;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AppointOfficialsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter messages = new StringWriter();

    @Test
    void the_first_administrator_is_appointed_and_a_user_name_is_given_once() throws IOException {
        Path file = Files.writeString(folder.resolve("officials.csv"), """
                milan.ilic,Milan Ilić,A-IT,ADMINISTRATOR,Decision 12/2026
                milan.ilic,Milan Ilić,A-IT,ADMINISTRATOR,Decision 12/2026
                """);

        assertThat(run(
                        "appoint-officials",
                        file.toString(),
                        "--data",
                        folder.resolve("data").toString()))
                .isEqualTo(ExitCode.FAILED);

        assertThat(out.toString().lines()).hasSize(1);
        JsonNode official = JsonMapper.shared().readTree(out.toString());
        assertThat(official.required("userName").stringValue()).isEqualTo("milan.ilic");
        assertThat(official.required("password").stringValue()).matches("([a-z0-9]{4}-){4}[a-z0-9]{4}");
        assertThat(official.required("totpSecret").stringValue()).hasSize(32);
        assertThat(messages.toString()).contains("milan.ilic was not appointed");
    }

    @Test
    void whoever_lost_their_way_in_gets_another_and_the_first_is_no_longer_good() throws IOException {
        Path file = Files.writeString(
                folder.resolve("officials.csv"), "milan.ilic,Milan Ilić,A-IT,ADMINISTRATOR,Decision 12/2026\n");
        String data = folder.resolve("data").toString();
        assertThat(run("appoint-officials", file.toString(), "--data", data)).isEqualTo(ExitCode.FINE);
        assertThat(run("renew-sign-in", "milan.ilic", "--data", data)).isEqualTo(ExitCode.FINE);

        List<String> lines = out.toString().lines().toList();
        assertThat(lines).hasSize(2);
        JsonNode first = JsonMapper.shared().readTree(lines.getFirst());
        JsonNode renewed = JsonMapper.shared().readTree(lines.getLast());
        assertThat(renewed.required("userName").stringValue()).isEqualTo("milan.ilic");
        assertThat(renewed.required("password")).isNotEqualTo(first.required("password"));
        assertThat(renewed.required("totpSecret")).isNotEqualTo(first.required("totpSecret"));

        assertThat(run("renew-sign-in", "nobody", "--data", data)).isEqualTo(ExitCode.FAILED);
        assertThat(messages.toString()).contains("Nobody in office signs in as nobody");
    }

    @Test
    void nobody_is_appointed_from_a_file_with_a_wrong_line() throws IOException {
        Path file = Files.writeString(folder.resolve("officials.csv"), "milan.ilic,Milan Ilić,A-IT\n");
        assertThat(run(
                        "appoint-officials",
                        file.toString(),
                        "--data",
                        folder.resolve("data").toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(messages.toString()).contains("Line 1 has 3 fields");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private int run(String... words) {
        return RegjistriCommand.run(Regjistri.class, new PrintWriter(out), new PrintWriter(messages), words);
    }
}
