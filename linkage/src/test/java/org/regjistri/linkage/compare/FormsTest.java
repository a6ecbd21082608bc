package org.regjistri.linkage.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regjistri.linkage.plan.FieldKind;

class FormsTest {
    private final Spellings spellings = new Spellings();

    @Test
    void a_short_form_of_two_names_does_not_make_them_one() {
        int mujo = id("Mujo");
        int muhamet = id("Muhamet");
        int mustafa = id("Mustafa");
        Forms forms = caughtUp(FieldKind.GIVEN_NAME);
        assertThat(forms.areForms(mujo, muhamet)).isTrue();
        assertThat(forms.areForms(mustafa, mujo)).isTrue();
        assertThat(forms.areForms(muhamet, mustafa)).isFalse();
    }

    @Test
    void what_comes_later_is_a_form_of_what_was_there() {
        int hasani = id("Hasani");
        Forms forms = caughtUp(FieldKind.SURNAME);
        for (int i = 0; i < 1_000; i++) {
            spellings.intern("x" + i);
        }
        int other = id("Hyseni");
        int later = id("Hasanović");
        forms.catchUp();
        assertThat(forms.areForms(hasani, later)).isTrue();
        assertThat(forms.areForms(hasani, other)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(
            value = FieldKind.class,
            names = {"GIVEN_NAME", "SURNAME", "FULL_NAME"})
    void only_whole_words_are_forms(FieldKind kind) {
        int muhamet = id("Muhamet");
        int cut = id("Met.");
        int twoWords = id("Meti Ali");
        int stranger = id("Jonathan");
        Forms forms = caughtUp(kind);
        assertThat(List.of(cut, twoWords, stranger))
                .noneMatch(other -> forms.areForms(muhamet, other) || forms.areForms(other, twoWords));
    }

    private int id(String name) {
        return spellings.intern(Reading.name(name));
    }

    private Forms caughtUp(FieldKind kind) {
        Forms forms = Forms.of(kind, spellings).getFirst();
        forms.catchUp();
        return forms;
    }
}
