package org.regjistri.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TotpSecretTest {

    @Test
    void the_secret_of_rfc_6238_is_read_from_base32() {
        assertThat(new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ").bytes())
                .isEqualTo("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void blanks_and_small_letters_as_people_type_them_are_accepted() {
        assertThat(new TotpSecret("gezd gnbv gy3t qojq gezd gnbv gy3t qojq"))
                .isEqualTo(new TotpSecret("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GEZD", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ1", "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQA"})
    void anything_but_160_bits_in_base32_is_refused(String text) {
        assertThatThrownBy(() -> new TotpSecret(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neither_a_secret_nor_a_password_shows_in_a_log() {
        TotpSecret secret = TotpSecret.random(new SecureRandom());
        assertThat(secret.toString()).doesNotContain(secret.base32());
        assertThat(new NewCredentials("a long password", secret).toString())
                .doesNotContain("password")
                .doesNotContain(secret.base32());
    }
}
