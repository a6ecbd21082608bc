package org.regjistri.civilstatus.correction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.regjistri.civilstatus.SlipValues;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.Period;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonChanges;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.RecordedFact;

/// What a corrected slip does to the facts of the child: those that rest on what was wrong are ended, others recorded
/// in their place. What the register believed before stays readable as of then.
final class CorrectedFacts {
    private CorrectedFacts() {}

    /// @param history every fact ever recorded of the child
    static PersonChanges changes(
            PersonId child, List<RecordedFact> history, SlipValues before, SlipValues after, Ids ids) {
        List<PersonChanges.Added> added = new ArrayList<>();
        List<PersonChanges.Ended> ended = new ArrayList<>();
        for (RecordedFact recorded : history) {
            Fact corrected = corrected(recorded.fact(), before, after);
            if (recorded.recordedUntil() == null && !corrected.equals(recorded.fact())) {
                ended.add(new PersonChanges.Ended(
                        recorded.id(), child, recorded.fact().kind()));
                added.add(new PersonChanges.Added(ids.next(), child, corrected));
            }
        }
        return new PersonChanges(List.of(), added, ended);
    }

    /// What holds from birth holds from the corrected day; a name taken later is not touched.
    private static Fact corrected(Fact fact, SlipValues before, SlipValues after) {
        Period valid = fromBirth(fact.valid(), before.bornOn(), after.bornOn());
        return switch (fact) {
            case Fact.Named named ->
                new Fact.Named(named.name().equals(before.name()) ? after.name() : named.name(), valid);
            case Fact.OfSex ofSex -> new Fact.OfSex(ofSex.sex() == before.sex() ? after.sex() : ofSex.sex(), valid);
            case Fact.Born _ -> new Fact.Born(CivilDate.of(after.bornOn()), after.bornAt(), after.place(), valid);
            case Fact.CitizenOf citizen -> new Fact.CitizenOf(citizen.country(), valid);
            case Fact.ChildOf of -> new Fact.ChildOf(of.parent(), of.role(), valid);
            case Fact.MarriedTo married -> new Fact.MarriedTo(married.spouse(), valid);
            case Fact.Died died -> new Fact.Died(died.date(), valid);
            case Fact.Missing _ -> new Fact.Missing(valid);
            case Fact.Stateless _ -> new Fact.Stateless(valid);
        };
    }

    private static Period fromBirth(Period valid, LocalDate before, LocalDate after) {
        return valid.from().equals(before) ? Period.of(after, valid.until()) : valid;
    }
}
