package org.regjistri.civilstatus.birth;

import java.util.List;
import java.util.Optional;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.BirthExamination;
import org.regjistri.civilstatus.BirthWarning;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.law.Problem;
import org.regjistri.persons.Likeness;
import org.regjistri.persons.Newborn;
import org.regjistri.persons.Persons;
import org.springframework.stereotype.Component;

/// Registered already? Who in the register is like the child, but for its twins.
@Component
class BirthLikenesses {
    private final Persons persons;
    private final BirthActs acts;

    BirthLikenesses(Persons persons, BirthActs acts) {
        this.persons = persons;
        this.acts = acts;
    }

    /// Best first.
    List<Likeness> of(RegisterBirth order, BirthFactsSource.People people) {
        RegisterBirth.Child child = order.child();
        return persons.similarTo(new Newborn(child.name(), child.sex(), child.bornOn(), people.mother())).stream()
                .filter(likeness -> !isOfTheSameBirth(likeness, child))
                .toList();
    }

    /// A twin as both acts tell it: as many children, another one of them, another name.
    private boolean isOfTheSameBirth(Likeness likeness, RegisterBirth.Child child) {
        if (child.plurality().isSingle()
                || likeness.score() >= Likeness.CERTAIN
                || !likeness.reasons().contains(Likeness.Reason.SAME_MOTHER)) {
            return false;
        }
        Optional<RegisterBirth.Plurality> other = acts.birthOf(likeness.person())
                .map(Act::birth)
                .map(birth -> birth.child().plurality());
        return other.filter(
                        plurality -> plurality.children() == child.plurality().children()
                                && plurality.ordinal() != child.plurality().ordinal())
                .isPresent();
    }

    /// What the official said of those who are very like it.
    static List<Problem> warnings(RegisterBirth order, List<Likeness> alike) {
        boolean near = alike.stream().anyMatch(likeness -> likeness.score() >= BirthExamination.LIKE_FROM);
        boolean sibling = near
                && !order.child().plurality().isSingle()
                && alike.stream().anyMatch(likeness -> likeness.reasons().contains(Likeness.Reason.SAME_MOTHER));
        return near
                ? List.of(Problem.of(
                        sibling ? BirthWarning.SIBLING_OF_OTHER_PLURALITY : BirthWarning.LIKE_SOMEBODY, "notTheSame"))
                : List.of();
    }
}
