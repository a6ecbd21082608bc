package org.regjistri.desk.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.kernel.Period;
import org.regjistri.kernel.PersonName;
import org.regjistri.persons.Fact;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;

class FamilyPictureTest {
    private static final Period ALWAYS = Period.from(LocalDate.of(1900, 1, 1));

    private final Map<PersonId, PersonState> states = new HashMap<>();
    private final Map<PersonId, List<PersonId>> childrenOf = new HashMap<>();

    private PersonState somebody(PersonState... parents) {
        PersonId id = PersonId.of(UUID.randomUUID());
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact.Named(PersonName.of("Dea", "Krasniqi"), ALWAYS));
        for (int i = 0; i < parents.length; i++) {
            facts.add(new Fact.ChildOf(parents[i].id(), i == 0 ? ParentRole.MOTHER : ParentRole.FATHER, ALWAYS));
            childrenOf.computeIfAbsent(parents[i].id(), _ -> new ArrayList<>()).add(id);
        }
        PersonState state = PersonState.of(id, facts);
        states.put(id, state);
        return state;
    }

    private FamilyPicture picture(PersonState person) {
        states.remove(person.id());
        return FamilyPicture.of(new Family(person, states, childrenOf), FamilyPictureTest::text);
    }

    private static FamilyPicture.Text text(Optional<PersonState> somebody, Relation relation) {
        return new FamilyPicture.Text(relation.name(), "", somebody.isPresent() ? "x" : "", "", "");
    }

    private static long count(FamilyPicture picture, FamilyPicture.Kind kind) {
        return picture.boxes().stream().filter(box -> box.kind() == kind).count();
    }

    private static void assertTidy(FamilyPicture picture) {
        List<FamilyPicture.Box> boxes = picture.boxes();
        assertThat(boxes).allSatisfy(box -> {
            assertThat(box.x()).isBetween(0, FamilyPicture.WIDTH - FamilyPicture.BOX_WIDTH);
            assertThat(box.y()).isBetween(0, picture.height() - FamilyPicture.BOX_HEIGHT);
        });
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                boolean apart = Math.abs(boxes.get(i).x() - boxes.get(j).x()) >= FamilyPicture.BOX_WIDTH
                        || Math.abs(boxes.get(i).y() - boxes.get(j).y()) >= FamilyPicture.BOX_HEIGHT;
                assertThat(apart).as(boxes.get(i) + " and " + boxes.get(j)).isTrue();
            }
        }
    }

    @Test
    void somebody_alone_has_two_empty_places_above() {
        FamilyPicture picture = picture(somebody());

        assertTidy(picture);
        assertThat(picture.boxes()).hasSize(3);
        assertThat(count(picture, FamilyPicture.Kind.MISSING)).isEqualTo(2);
    }

    @Test
    void grandparents_stand_above_each_parent_who_is_in_the_register() {
        PersonState mother = somebody(somebody());
        PersonState person = somebody(mother);

        FamilyPicture picture = picture(person);

        assertTidy(picture);
        // The mother with her mother; empty: the mother's father, and the father.
        assertThat(picture.boxes()).hasSize(5);
        assertThat(count(picture, FamilyPicture.Kind.MISSING)).isEqualTo(2);
    }

    @Test
    void fourteen_children_stand_in_rows_and_none_covers_another() {
        PersonState person = somebody(somebody(somebody(), somebody()), somebody(somebody(), somebody()));
        for (int i = 0; i < 14; i++) {
            somebody(person);
        }

        FamilyPicture picture = picture(person);

        assertTidy(picture);
        assertThat(picture.boxes()).hasSize(7 + 14);
        assertThat(picture.height()).isLessThan(700);
    }

    @Test
    void fourteen_children_with_seven_each_stand_beside_their_own_parents() {
        PersonState person = somebody();
        for (int i = 0; i < 14; i++) {
            PersonState child = somebody(person);
            for (int j = 0; j < 7 * (i % 2); j++) {
                somebody(child);
            }
        }

        FamilyPicture picture = picture(person);

        assertTidy(picture);
        assertThat(picture.boxes()).hasSize(3 + 14 + 49);
    }

    @Test
    void brothers_and_sisters_have_one_parent_in_common_and_are_named_once() {
        PersonState mother = somebody();
        PersonState father = somebody();
        PersonState person = somebody(mother, father);
        PersonState full = somebody(mother, father);
        PersonState half = somebody(mother);
        states.remove(person.id());

        assertThat(new Family(person, states, childrenOf).siblings()).containsExactly(full, half);
    }

    @ParameterizedTest
    @CsvSource({
        "Arta Kelmendi, Arta Kelmendi, ''",
        "Blerta-Shqiponja Krasniqi-Gashi, Blerta-Shqiponja, Krasniqi-Gashi",
        "Shkëlqim-Dëfrim Muhaxheri-Haxhibeqiri i Vjetër, Shkëlqim-Dëfrim, Muhaxheri-Haxhibeqir…",
        "Abdurrahmanoviqibeqiriu Gashi, Abdurrahmanoviqibeqi…, Gashi",
        "Abdurrahmanoviqibeqiriulli, Abdurrahmanoviqibeqi, riulli"
    })
    void a_long_name_goes_on_two_lines_and_is_shortened_only_where_it_must_be(
            String name, String first, String second) {
        assertThat(NameLines.of(name)).isEqualTo(new NameLines(first, second));
    }
}
