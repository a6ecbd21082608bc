package org.regjistri.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.KeyPlan.Take;

class PreparedValuesTest {
    private final WrittenRows rows = new WrittenRows()
            .field(
                    "given",
                    FieldKind.GIVEN_NAME,
                    List.of("Shpresa Agim", "R.", "?", "Meti"),
                    List.of("Agim Shpresa", "Рамадан", "Shpresa Shpresa", "Muhamet"))
            .field("surname", FieldKind.SURNAME, List.of("Shpresa", "Hasani"), List.of("Hoti", "Хасановић"))
            .field("born", FieldKind.DATE, List.of("1949-12-06", "1948/1950", "1949-12"), List.of("1949-06-12", "x"));
    private final PreparedValues values = PreparedValues.of(rows.tables());

    @Test
    void all_writings_of_a_name_have_one_key() {
        Prepared given = values.of(FieldKind.GIVEN_NAME);
        assertThat(key(FieldKind.GIVEN_NAME, "Shpresa Agim", Take.WHOLE))
                .isEqualTo(key(FieldKind.GIVEN_NAME, "Agim Shpresa", Take.WHOLE));
        assertThat(given.whole(code(FieldKind.GIVEN_NAME, "Shpresa Agim"))).isNotNegative();
        assertThat(given.whole(code(FieldKind.GIVEN_NAME, "?"))).isEqualTo(-1);
    }

    @Test
    void a_name_is_spelled_as_it_is_compared() {
        assertThat(spelling("Рамадан")).isEqualTo("ramadan");
        assertThat(spelling("R.")).isEqualTo("r.");
        assertThat(spelling("?")).isEmpty();
        assertThatThrownBy(() -> values.spelling(FieldKind.DATE, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private String spelling(String given) {
        return values.spelling(FieldKind.GIVEN_NAME, code(FieldKind.GIVEN_NAME, given));
    }

    @Test
    void each_word_has_its_sound_once() {
        Prepared given = values.of(FieldKind.GIVEN_NAME);
        assertThat(given.keys(code(FieldKind.GIVEN_NAME, "Shpresa Agim"), Take.SOUND))
                .isEqualTo(2);
        assertThat(given.keys(code(FieldKind.GIVEN_NAME, "Shpresa Shpresa"), Take.SOUND))
                .isEqualTo(1);
        assertThat(given.key(code(FieldKind.GIVEN_NAME, "Agim Shpresa"), Take.SOUND, 1))
                .isEqualTo(key(FieldKind.SURNAME, "Shpresa", Take.SOUND));
    }

    @Test
    void a_form_is_found_under_the_name_that_it_is_a_form_of() {
        assertThat(sounds(FieldKind.GIVEN_NAME, "Meti")).containsAll(sounds(FieldKind.GIVEN_NAME, "Muhamet"));
        assertThat(sounds(FieldKind.GIVEN_NAME, "Meti")).doesNotHaveDuplicates();
        assertThat(sounds(FieldKind.GIVEN_NAME, "Muhamet")).hasSize(1);
        assertThat(sounds(FieldKind.SURNAME, "Хасановић")).containsAll(sounds(FieldKind.SURNAME, "Hasani"));
        assertThat(sounds(FieldKind.SURNAME, "Hasani"))
                .doesNotContainAnyElementsOf(sounds(FieldKind.GIVEN_NAME, "Muhamet"));
    }

    @Test
    void an_initial_is_a_key_and_no_more() {
        Prepared given = values.of(FieldKind.GIVEN_NAME);
        int initial = code(FieldKind.GIVEN_NAME, "R.");
        assertThat(List.of(Take.WHOLE, Take.SOUND, Take.START))
                .allSatisfy(take -> assertThat(given.keys(initial, take)).isZero());
        assertThat(given.key(initial, Take.INITIAL, 0)).isEqualTo(key(FieldKind.GIVEN_NAME, "Рамадан", Take.INITIAL));
    }

    @Test
    void a_date_has_the_keys_of_what_is_known() {
        Prepared dates = values.of(FieldKind.DATE);
        int age = code(FieldKind.DATE, "1948/1950");
        assertThat(dates.keys(age, Take.YEAR)).isEqualTo(3);
        assertThat(dates.key(age, Take.YEAR, 2)).isEqualTo(1950);
        assertThat(dates.keys(age, Take.MONTH)).isZero();
        assertThat(dates.keys(code(FieldKind.DATE, "1949-12"), Take.WHOLE)).isZero();
        assertThat(dates.keys(code(FieldKind.DATE, "x"), Take.YEAR)).isZero();
        assertThat(key(FieldKind.DATE, "1949-12", Take.MONTH)).isEqualTo(key(FieldKind.DATE, "1949-12-06", Take.MONTH));
        assertThat(key(FieldKind.DATE, "1949-12-06", Take.DAY)).isEqualTo(key(FieldKind.DATE, "1949-06-12", Take.DAY));
    }

    @Test
    void what_comes_later_is_prepared_the_same() {
        int before = values.of(FieldKind.SURNAME).size();
        int later = rows.dictionary(FieldKind.SURNAME).intern("Хоти");
        values.catchUp();
        assertThat(later).isEqualTo(before);
        assertThat(values.of(FieldKind.SURNAME).whole(later))
                .isEqualTo(values.of(FieldKind.SURNAME).whole(code(FieldKind.SURNAME, "Hoti")));
    }

    @Test
    void a_kind_that_no_field_has_is_refused() {
        assertThatThrownBy(() -> values.of(FieldKind.PLACE)).hasMessageContaining("No values of PLACE");
    }

    private List<Integer> sounds(FieldKind kind, String text) {
        Prepared prepared = values.of(kind);
        int code = code(kind, text);
        return IntStream.range(0, prepared.keys(code, Take.SOUND))
                .mapToObj(at -> prepared.key(code, Take.SOUND, at))
                .toList();
    }

    private int code(FieldKind kind, String text) {
        return rows.dictionary(kind).code(text);
    }

    private int key(FieldKind kind, String text, Take take) {
        return values.of(kind).key(code(kind, text), take, 0);
    }
}
