package org.regjistri.access.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.access.AccessKeys;
import org.regjistri.access.TotpSecret;

class SecretsTest {
    private final TotpSecret secret = TotpSecret.random(new Random(3));

    @TempDir
    Path folder;

    @Test
    void a_password_is_kept_as_argon2id_with_19_mib_and_two_passes() {
        PasswordHashes hashes = new PasswordHashes();
        String hash = hashes.hash("a long password");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("password");
        assertThat(hashes.matches("a long password", hash)).isTrue();
        assertThat(hashes.matches("a long passwore", hash)).isFalse();
        assertThat(hashes.hash("a long password")).as("salted").isNotEqualTo(hash);
    }

    @Test
    void a_sealed_secret_is_unreadable_and_good_for_its_official_only() {
        SealedSecrets sealing = sealing(key("a"));
        UUID official = UUID.randomUUID();
        byte[] sealed = sealing.seal(official, secret);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(secret.base32());
        assertThat(sealing.open(official, sealed)).isEqualTo(secret);
        assertThatThrownBy(() -> sealing.open(UUID.randomUUID(), sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> sealing(key("b")).open(official, sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_key_file_is_for_its_owner_only_and_never_overwritten() throws Exception {
        Path key = key("a");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
        assertThatThrownBy(() -> AccessKeys.generate(key)).isInstanceOf(UncheckedIOException.class);
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> AccessKeys.read(key)).hasMessageContaining("0600");
    }

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void codes_are_those_of_rfc_6238(long second, String code) {
        TotpSecret ofTheRfc = new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(new OneTimeCodes().step(ofTheRfc, code, Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "10, 0", "11, 100", "20, 1000", "40, 3000", "100000, 3000"})
    void an_address_with_many_failures_waits_longer_and_is_never_shut_out(int failures, long millis) {
        assertThat(new AddressPace(Duration.ofMillis(100)).delay(failures)).isEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void failures_of_an_address_are_forgotten_after_a_quarter_of_an_hour() {
        AddressPace pace = new AddressPace(Duration.ofMillis(100));
        Instant now = Instant.parse("2026-11-23T09:00:00Z");
        pace.failed("192.0.2.1", now);
        pace.failed("192.0.2.1", now.plusSeconds(60));
        assertThat(pace.failures("192.0.2.1", now.plusSeconds(61))).isEqualTo(2);
        assertThat(pace.failures("192.0.2.2", now)).isZero();
        assertThat(pace.failures("192.0.2.1", now.plus(Duration.ofMinutes(15)))).isZero();
    }

    private SealedSecrets sealing(Path key) {
        return new SealedSecrets(key.toString(), "", "");
    }

    private Path key(String name) {
        Path file = folder.resolve(name);
        AccessKeys.generate(file);
        return file;
    }
}
