package org.regjistri.desk.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Ground;
import org.regjistri.access.GroundPage;
import org.regjistri.kernel.PersonName;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonState;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Component;

/// The family on a person's page: as a picture, and the same as a list.
@Component
public class FamilyViews {
    private static final String NOTHING = "–";

    /// @param list everybody in the picture but the person, and the siblings
    public record FamilyView(FamilyPicture picture, List<Relative> list) {}

    FamilyView of(Ui ui, Ground ground, Family family) {
        return new FamilyView(
                FamilyPicture.of(family, (somebody, relation) -> text(ui, somebody, relation)),
                list(ui, ground, family));
    }

    private static FamilyPicture.Text text(Ui ui, Optional<PersonState> somebody, Relation relation) {
        String word = relation == Relation.PERSON ? "" : ui.text("desk.person." + relation);
        if (somebody.isEmpty()) {
            String missing = ui.text("desk.person.family.missing");
            NameLines lines = NameLines.of(missing);
            return new FamilyPicture.Text(word, "", lines.first(), lines.second(), missing);
        }
        String name = name(somebody.get());
        NameLines lines = NameLines.of(name);
        return new FamilyPicture.Text(word, years(somebody.get()), lines.first(), lines.second(), name);
    }

    private static String years(PersonState state) {
        String born = state.birth() == null
                ? ""
                : Integer.toString(state.birth().date().earliest().getYear());
        return state.death() == null
                ? born
                : born + "–" + state.death().date().earliest().getYear();
    }

    private static List<Relative> list(Ui ui, Ground ground, Family family) {
        List<Relative> list = new ArrayList<>();
        PersonState person = family.person();
        for (ParentRole role : ParentRole.values()) {
            family.parent(person, role).ifPresent(parent -> {
                grandparent(ui, ground, family, parent, ParentRole.MOTHER).ifPresent(list::add);
                grandparent(ui, ground, family, parent, ParentRole.FATHER).ifPresent(list::add);
            });
        }
        for (ParentRole role : ParentRole.values()) {
            list.add(family.parent(person, role)
                    .map(parent -> relative(ui, ground, Relation.of(role), parent))
                    .orElseGet(() -> missing(ui, Relation.of(role))));
        }
        family.siblings().forEach(sibling -> list.add(relative(ui, ground, Relation.SIBLING, sibling)));
        family.spouse().ifPresent(spouse -> list.add(relative(ui, ground, Relation.SPOUSE, spouse)));
        family.children(person).forEach(child -> {
            list.add(relative(ui, ground, Relation.CHILD, child));
            family.children(child)
                    .forEach(grandchild -> list.add(relative(ui, ground, Relation.GRANDCHILD, grandchild)));
        });
        return list;
    }

    private static Optional<Relative> grandparent(
            Ui ui, Ground ground, Family family, PersonState parent, ParentRole role) {
        Relation relation = role == ParentRole.MOTHER ? Relation.GRANDMOTHER : Relation.GRANDFATHER;
        return family.parent(parent, role).map(known -> relative(ui, ground, relation, known));
    }

    private static Relative relative(Ui ui, Ground ground, Relation relation, PersonState state) {
        return new Relative(
                ui.text("desk.person." + relation),
                name(state),
                state.birth() == null ? NOTHING : ui.date(state.birth().date()),
                "/persons/" + state.id() + "?" + GroundPage.PARAMETER + "=" + ground,
                state.death() == null ? null : ui.text("desk.person.state.deceased"));
    }

    private static Relative missing(Ui ui, Relation relation) {
        return new Relative(ui.text("desk.person." + relation), ui.text("desk.person.family.missing"), "", null, null);
    }

    private static String name(PersonState state) {
        @Nullable PersonName name = state.name();
        return name == null ? NOTHING : name.full();
    }
}
