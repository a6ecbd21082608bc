package org.regjistri.desk.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.regjistri.testing.Browser;
import org.regjistri.testing.RegisterTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@RegisterTest
class PlacePagesTest {
    @LocalServerPort
    private int port;

    private String answer(String path) {
        var response = new Browser(port).get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }

    @Test
    void settlements_come_with_both_names_under_the_name_of_the_field() {
        assertThat(answer("/places?municipality=06&field=child.place&child.place=gurrak"))
                .contains("name=\"child.place.code\" value=\"06-026\"")
                .contains("Gurrakoc")
                .contains("Đurakovac")
                .doesNotContain("<html");
    }

    @Test
    void those_of_the_municipality_stand_first_and_a_slip_is_forgiven() {
        String answer = answer("/places?municipality=06&field=place&place=Vrell");
        assertThat(answer.indexOf("value=\"06-")).isPositive();
        assertThat(answer.indexOf("value=\"")).isLessThanOrEqualTo(answer.indexOf("value=\"06-"));
        assertThat(answer("/places?field=place&place=Prishitna")).contains("19-001");
    }

    @Test
    void countries_are_found_in_any_language() {
        assertThat(answer("/countries?field=country&country=Švajc")).contains("value=\"CHE\"");
    }

    @Test
    void what_is_no_name_of_a_field_is_not_written_into_the_answer() {
        assertThat(answer("/places?field=%22%3E%3Cscript%3E&place=Istog")).doesNotContain("<script>");
        assertThat(answer("/places?field=place&place=qwertyuiop")).contains("qwertyuiop");
    }
}
