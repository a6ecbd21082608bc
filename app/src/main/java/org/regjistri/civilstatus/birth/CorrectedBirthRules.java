package org.regjistri.civilstatus.birth;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.BirthProblem;
import org.regjistri.civilstatus.Nationality;
import org.regjistri.civilstatus.ParentEntry;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.SlipValues;
import org.regjistri.civilstatus.correction.CorrectedBirths;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.CountryCode;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Problem;
import org.springframework.stereotype.Component;

/// Would the birth, as corrected, have been registered on the day on which it was?
@Component
class CorrectedBirthRules implements CorrectedBirths {
    /// What the correction of a slip can make wrong and its own rules do not ask.
    private static final Set<BirthProblem> ASKED = EnumSet.of(
            BirthProblem.TERM_OVER,
            BirthProblem.BORN_ELSEWHERE,
            BirthProblem.MOTHER_DEAD,
            BirthProblem.MOTHER_TOO_YOUNG,
            BirthProblem.FATHER_DEAD,
            BirthProblem.FATHER_TOO_YOUNG,
            BirthProblem.HOUR_UNKNOWN);

    private final BirthFactsSource source;
    private final Access access;
    private final LegalTime time;

    CorrectedBirthRules(BirthFactsSource source, Access access, LegalTime time) {
        this.source = source;
        this.access = access;
        this.time = time;
    }

    @Override
    public List<Problem> judge(Actor actor, Act act, SlipValues corrected) {
        RegisterBirth order = order(act, corrected);
        BirthFacts facts = source.gather(actor, rightOf(actor), order, source.people(order), time.now());
        LocalDate registeredOn =
                LocalDate.ofInstant(act.recordedAt(), facts.office().zone());
        return BirthRules.judge(order, on(registeredOn, facts)).stream()
                .filter(problem -> problem.kind() instanceof BirthProblem birth && ASKED.contains(birth))
                .toList();
    }

    /// Who decides looks at them on a right of their own.
    private Right rightOf(Actor actor) {
        return access.may(actor, Right.PROPOSE_CORRECTION) ? Right.PROPOSE_CORRECTION : Right.APPROVE_CORRECTION;
    }

    private static BirthFacts on(LocalDate day, BirthFacts facts) {
        return new BirthFacts(
                facts.office(),
                facts.mother(),
                facts.father(),
                facts.parentsMarried(),
                facts.mothersHusband(),
                facts.declarant(),
                facts.witnesses(),
                facts.termEndsOn(),
                facts.ages(),
                day,
                facts.hasHappened());
    }

    private static RegisterBirth order(Act act, SlipValues corrected) {
        Birth birth = act.birth();
        return new RegisterBirth(
                act.commandKey(),
                act.office(),
                new RegisterBirth.Child(
                        corrected.name(),
                        corrected.sex(),
                        corrected.bornOn(),
                        corrected.bornAt(),
                        corrected.place(),
                        birth.child().setting(),
                        birth.child().plurality()),
                parent(birth.mother()),
                parent(birth.father()),
                birth.declaration(),
                birth.evidence(),
                birth.notTheSame(),
                null,
                null);
    }

    private static ParentEntry parent(Birth.@Nullable Parent parent) {
        if (parent == null) {
            return new ParentEntry.Unknown();
        }
        CivilDate bornOn = parent.bornOn();
        if (parent.number() != null || bornOn == null) {
            return parent.number() == null ? new ParentEntry.Unknown() : new ParentEntry.Registered(parent.number());
        }
        return new ParentEntry.WithoutNumber(
                parent.name(), bornOn.earliest(), null, null, nationality(parent), parent.paper());
    }

    private static Nationality nationality(Birth.Parent parent) {
        return parent.citizenships().stream()
                .sorted()
                .findFirst()
                .map((CountryCode country) -> Nationality.of(country))
                .orElseGet(() -> new Nationality(
                        parent.stateless() ? Nationality.Kind.STATELESS : Nationality.Kind.NOT_KNOWN, null));
    }
}
