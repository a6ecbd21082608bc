package org.regjistri.operations.serving;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.regjistri.law.LegalTime;
import org.springframework.boot.health.contributor.Status;

/// Part of R11: nobody is to find out by a page that does not open.
class TlsHealthTest {
    private static final Instant END = Instant.parse("2027-11-22T13:05:14Z");
    private static final String CERTIFICATE = """
            -----BEGIN CERTIFICATE-----
            MIIBjDCCATGgAwIBAgIUF0brMJj5JECCs/JSy30u65OWQJowCgYIKoZIzj0EAwIw
            GzEZMBcGA1UEAwwQcmVnaXN0ZXIuZXhhbXBsZTAeFw0yNjExMjIxMzA1MTRaFw0y
            NzExMjIxMzA1MTRaMBsxGTAXBgNVBAMMEHJlZ2lzdGVyLmV4YW1wbGUwWTATBgcq
            hkjOPQIBBggqhkjOPQMBBwNCAAQKlSqKXFPF99BO3LJXPxLm/lGhgFugpk0oNwnv
            2CFvH9FnkEaed+FB42yB+pPg6rKVO+p9QB6hPk6Sjho8c48Go1MwUTAdBgNVHQ4E
            FgQUGbkbtAv9QOCRmbCCP+VcrSIbxFYwHwYDVR0jBBgwFoAUGbkbtAv9QOCRmbCC
            P+VcrSIbxFYwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNJADBGAiEA7sxd
            XGLOjn+xO3LOiCAbtFsPkgynMJHrJIUzU4Q041ICIQCOzbo4eE0WklTyEA3dlQK2
            nF7pz/dpNT+OByDW9DGU6w==
            -----END CERTIFICATE-----
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void it_is_told_from_thirty_days_before_the_end() throws IOException {
        Path file = Files.writeString(folder.resolve("web.crt"), CERTIFICATE);

        assertThat(at(END.minus(Duration.ofDays(31)), file.toString())).isEqualTo(Status.UP);
        assertThat(at(END.minus(Duration.ofDays(29)), file.toString())).isEqualTo(Status.DOWN);
        assertThat(at(END.plusSeconds(1), file.toString())).isEqualTo(Status.DOWN);
    }

    @Test
    void what_cannot_be_read_is_told_and_where_a_proxy_has_it_there_is_nothing_to_tell() throws IOException {
        assertThat(at(END, Files.createFile(folder.resolve("empty.crt")).toString()))
                .isEqualTo(Status.DOWN);
        assertThat(at(END, folder.resolve("absent.crt").toString())).isEqualTo(Status.DOWN);
        assertThat(at(END, "")).isEqualTo(Status.UP);
    }

    private static Status at(Instant now, String file) {
        return new TlsHealth(file, 30, new LegalTime(Clock.fixed(now, ZoneOffset.UTC)))
                .health()
                .getStatus();
    }
}
