package org.regjistri.operations.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.operations.settings.SettingsSource.Given;

class SettingsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void the_environment_goes_before_the_file_and_the_file_before_the_default() throws IOException {
        Path file = file("regjistri.http.port=9001\nregjistri.management.port=9002\n");
        Settings settings = read(file, Map.of("REGJISTRI_HTTP_PORT", "9003"));

        assertThat(settings.value(Setting.HTTP_PORT)).isEqualTo("9003");
        assertThat(settings.origin(Setting.HTTP_PORT).words()).isEqualTo("environment REGJISTRI_HTTP_PORT");
        assertThat(settings.value(Setting.MANAGEMENT_PORT)).isEqualTo("9002");
        assertThat(settings.origin(Setting.MANAGEMENT_PORT).words()).isEqualTo("file " + file);
        assertThat(settings.value(Setting.HTTP_ADDRESS)).isEqualTo("127.0.0.1");
        assertThat(settings.origin(Setting.HTTP_ADDRESS).words()).isEqualTo("default");
    }

    @Test
    void the_file_in_the_data_folder_is_read_without_being_named() throws IOException {
        file("regjistri.http.port=9001\n");
        var source =
                new SettingsSource(null, Map.of(Setting.DATA_FOLDER, new Given("--data", folder.toString())), Map.of());
        assertThat(Settings.read(source).value(Setting.HTTP_PORT)).isEqualTo("9001");
    }

    @Test
    void defaults_follow_the_folders_that_were_chosen() {
        Settings settings = read(null, Map.of("REGJISTRI_DATA_FOLDER", "/srv/r", "REGJISTRI_SECRETS_FOLDER", "/etc/r"));
        assertThat(settings.value(Setting.JOURNAL_KEY)).isEqualTo("/etc/r/journal.key");
        assertThat(settings.value(Setting.JOURNAL_PUBLISHED)).isEqualTo("/srv/r/published");
    }

    @Test
    void an_unknown_key_in_the_file_is_refused_with_the_nearest_name() throws IOException {
        Path file = file("regjistri.htpp.port=9001\n");
        assertThatThrownBy(() -> read(file, Map.of()))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("regjistri.htpp.port")
                .hasMessageContaining("did you mean regjistri.http.port?");
    }

    @Test
    void an_unknown_variable_is_refused_with_the_nearest_name() {
        assertThatThrownBy(() -> read(null, Map.of("REGJISTRI_DATABASE_ULR", "x")))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("did you mean REGJISTRI_DATABASE_URL?");
    }

    @Test
    void what_is_the_scripts_business_is_no_unknown_variable() {
        assertThat(read(null, Map.of("REGJISTRI_HEAP", "1g", "PATH", "/bin")).value(Setting.DEMO))
                .isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource({
        "REGJISTRI_HTTP_PORT, 99999",
        "REGJISTRI_HTTP_PORT, abc",
        "REGJISTRI_DEMO, yes",
        "REGJISTRI_DATABASE_URL, postgres://host/db",
        "REGJISTRI_PUBLIC_URL, regjistri.example.org",
        "REGJISTRI_DATABASE_CONNECTIONS, 0",
        "REGJISTRI_DATABASE_STATEMENT_TIMEOUT, 30",
        "REGJISTRI_TLS_CERTIFICATE_FILE, /not/there.pem",
        "REGJISTRI_HTTP_TRUSTED_PROXIES, (",
        "REGJISTRI_LOG_FORMAT, xml"
    })
    void a_value_that_cannot_be_worked_with_is_refused(String variable, String value) {
        assertThatThrownBy(() -> read(null, Map.of(variable, value)))
                .isInstanceOf(SettingsProblem.class)
                .hasMessageContaining("must be")
                .hasMessageContaining(variable);
    }

    @Test
    void all_faults_are_told_at_once() {
        assertThatThrownBy(() -> read(null, Map.of("REGJISTRI_DEMO", "yes", "REGJISTRI_HTTP_PORT", "abc")))
                .hasMessageMatching(".+\n.+");
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://h/d?user=a&password=hush&x=1, jdbc:postgresql://h/d?user=a&password=****&x=1",
        "jdbc:postgresql://a:hush@h/d, jdbc:postgresql://****@h/d",
        "jdbc:postgresql://h:5432/d, jdbc:postgresql://h:5432/d"
    })
    void a_password_in_an_address_is_masked(String written, String shown) {
        assertThat(Setting.DATABASE_URL.masked(written)).isEqualTo(shown);
    }

    @Test
    void every_setting_has_a_name_of_its_own_and_says_what_it_is_for() {
        assertThat(Arrays.stream(Setting.values()).map(Setting::variable)).doesNotHaveDuplicates();
        assertThat(Setting.values())
                .allSatisfy(setting -> assertThat(setting.description()).endsWith("."));
    }

    @Test
    void forwarded_headers_count_only_from_trusted_proxies() {
        assertThat(SpringProperties.of(read(null, Map.of()))).containsEntry("server.forward-headers-strategy", "none");
        Settings behind = read(null, Map.of("REGJISTRI_HTTP_TRUSTED_PROXIES", "10\\.0\\.0\\.\\d+"));
        assertThat(SpringProperties.of(behind)).containsEntry("server.forward-headers-strategy", "native");
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("regjistri.properties"), content);
    }

    private static Settings read(@Nullable Path file, Map<String, String> environment) {
        return Settings.read(new SettingsSource(file, Map.of(), environment));
    }
}
