package org.regjistri.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RightsTest {

    @ParameterizedTest
    @EnumSource(Right.class)
    void the_table_speaks_of_every_right_and_role(Right right) {
        for (Role role : Role.values()) {
            assertThat(Rights.reach(role, right)).as("%s, %s", role, right).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource(value = Right.class, mode = EnumSource.Mode.EXCLUDE, names = "KEEP_OWN_ACCOUNT")
    void every_right_is_somebodys_and_nobody_has_all(Right right) {
        assertThat(Role.values()).anyMatch(role -> Rights.reach(role, right) != Reach.NONE);
        assertThat(Role.values()).anyMatch(role -> Rights.reach(role, right) == Reach.NONE);
    }

    /// Who looked by which right is read by people.
    @ParameterizedTest
    @ValueSource(strings = {"sq", "sr", "en"})
    void every_right_has_a_name(String language) throws IOException {
        Path file = Path.of("src", "main", "resources", "messages", "access_" + language + ".properties");
        String messages = Files.readString(file);
        assertThat(Right.values())
                .allSatisfy(right -> assertThat(messages).contains("\naccess.right." + right + " = "));
    }

    @ParameterizedTest
    @CsvSource({
        "REGISTRAR, REGISTER_BIRTH, OWN_OFFICE",
        "REGISTRAR, READ_PERSON, ANY",
        "REGISTRAR, READ_JOURNAL, NONE",
        "HEAD_OF_OFFICE, READ_DISCLOSURES, OWN_OFFICE",
        "CONSULAR_OFFICIAL, READ_OFFICE_WORK, OWN_OFFICE",
        "CENTRAL_REGISTER_OFFICIAL, REGISTER_BIRTH, NONE",
        "CENTRAL_REGISTER_OFFICIAL, READ_OFFICE_WORK, ANY",
        "AUDITOR, READ_DISCLOSURES, ANY",
        "AUDITOR, READ_PERSON, NONE",
        "ADMINISTRATOR, ADMINISTER_OFFICIALS, ANY",
        "ADMINISTRATOR, READ_PERSON, NONE"
    })
    void a_role_reaches_as_far_as_was_agreed(Role role, Right right, Reach reach) {
        assertThat(Rights.reach(role, right)).isEqualTo(reach);
    }

    @Test
    void of_several_roles_the_farthest_counts() {
        assertThat(Rights.reach(Set.of(Role.REGISTRAR, Role.AUDITOR), Right.READ_JOURNAL))
                .isEqualTo(Reach.ANY);
        assertThat(Rights.reach(Set.of(Role.HEAD_OF_OFFICE, Role.AUDITOR), Right.READ_DISCLOSURES))
                .isEqualTo(Reach.ANY);
    }

    @Test
    void without_a_role_nothing_is_allowed() {
        assertThat(List.of(Right.values())).allMatch(right -> Rights.reach(Set.of(), right) == Reach.NONE);
    }
}
