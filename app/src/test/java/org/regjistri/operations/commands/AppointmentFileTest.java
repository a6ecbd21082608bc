package org.regjistri.operations.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.access.NewOfficial;
import org.regjistri.access.Role;
import org.regjistri.kernel.OfficeCode;

class AppointmentFileTest {

    @Test
    void an_official_is_read_from_a_line_and_remarks_are_passed_over() {
        assertThat(AppointmentFile.read(List.of(
                        "# user name, name, office, roles, reason",
                        "",
                        "arta.gashi, Arta Gashi, M06, REGISTRAR+HEAD_OF_OFFICE, Decision 7/2026")))
                .containsExactly(new NewOfficial(
                        "arta.gashi",
                        "Arta Gashi",
                        OfficeCode.of("M06"),
                        Set.of(Role.REGISTRAR, Role.HEAD_OF_OFFICE),
                        "Decision 7/2026"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arta.gashi,Arta Gashi,M06,REGISTRAR",
                "arta.gashi,Arta Gashi,M06,MAYOR,Decision",
                "arta.gashi,Arta Gashi,M06,,Decision",
                "arta.gashi,Arta Gashi,m 6,REGISTRAR,Decision"
            })
    void a_line_that_is_not_as_it_should_be_is_named(String line) {
        assertThatThrownBy(() -> AppointmentFile.read(List.of("", line)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("Line 2 ");
    }
}
