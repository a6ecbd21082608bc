package org.regjistri.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

class FormTest {

    @Test
    void what_was_typed_is_kept_without_blanks_at_its_ends() {
        MultiValueMap<String, String> typed = new LinkedMultiValueMap<>();
        typed.add("name", "  Arta  ");
        typed.addAll("ground", List.of("court", "request"));
        Form form = Form.of(typed);
        assertThat(form.value("name")).isEqualTo("Arta");
        assertThat(form.value("nothing")).isEmpty();
        assertThat(form.isBlank("nothing")).isTrue();
        assertThat(form.isChosen("ground", "request")).isTrue();
        assertThat(form.isChosen("ground", "other")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"28,2,2026", "29,02,2024", "1,1,1900"})
    void a_day_of_the_calendar_is_read(String day, String month, String year) {
        assertThat(date(day, month, year).date("birth"))
                .contains(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    }

    @ParameterizedTest
    @CsvSource({
        "31,2,2026",
        "29,2,2026",
        "0,1,2026",
        "1,13,2026",
        "1,1,26",
        "x,1,2026",
        "-1,1,2026",
        "1,,2026",
        "'','',''",
        "٣,1,2026"
    })
    void what_is_no_day_is_not(String day, String month, String year) {
        assertThat(date(String.valueOf(day), String.valueOf(month), year).date("birth"))
                .isEmpty();
    }

    @Test
    void a_blank_date_is_told_from_a_wrong_one() {
        assertThat(date("", " ", "").isBlankDate("birth")).isTrue();
        assertThat(date("", "", "2026").isBlankDate("birth")).isFalse();
    }

    @Test
    void a_date_known_already_fills_its_three_fields() {
        LocalDate birth = LocalDate.of(1988, 5, 12);
        assertThat(Form.empty().with("birth", birth).date("birth")).contains(birth);
    }

    @Test
    void errors_stand_at_their_fields_in_the_order_found() {
        Form form = Form.empty();
        assertThat(form.hasErrors()).isFalse();
        form.reject("birth.year", "first");
        form.reject("name", "second");
        form.reject("name", "third");
        form.reject(null, "whole");
        assertThat(form.error("name")).isEqualTo("second");
        assertThat(form.error("birth")).isNull();
        assertThat(form.errorIn("birth")).isEqualTo("first");
        assertThat(form.errors())
                .extracting(Form.FieldError::message)
                .containsExactly("first", "second", "third", "whole");
    }

    @ParameterizedTest
    @CsvSource({"child.name,child-name", "birth.day,birth", "birth.month,birth-month", "parents[1].name,parents-1-name"
    })
    void a_field_has_an_id_that_a_link_can_lead_to(String name, String id) {
        assertThat(Form.id(name)).isEqualTo(id);
    }

    @Test
    void a_switch_of_language_and_a_look_up_are_told_from_sending() {
        MockHttpServletRequest request = new MockHttpServletRequest();
        assertThat(Form.isRedraw(request)).isFalse();
        assertThat(Form.of(request).isLookUp("place")).isFalse();
        request.addParameter("redraw", "");
        request.addParameter("look-up", "place");
        assertThat(Form.isRedraw(request)).isTrue();
        assertThat(Form.of(request).isRedraw()).isTrue();
        assertThat(Form.of(request).isLookUp("place")).isTrue();
        assertThat(Form.of(request).isLookUp("other")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"https://example.org", "//example.org", "acts"})
    void nobody_is_sent_to_another_host(String path) {
        assertThatThrownBy(() -> SeeOther.to(path)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Form date(String day, String month, String year) {
        return Form.empty().with("birth.day", day).with("birth.month", month).with("birth.year", year);
    }
}
