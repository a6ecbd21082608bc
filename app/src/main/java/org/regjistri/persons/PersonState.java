package org.regjistri.persons;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.Sex;

/// A person at one point in both times, put together from the facts that hold there.
///
/// @param name null where none held there: before the birth, or before the register knew
/// @param citizenships empty where none is known: that is neither "foreign" nor "stateless"
/// @param death null while alive at that point
/// @param stateless recognised as such; false does not say that there is a citizenship
/// @param missing whether nobody knows if the person lives
public record PersonState(
        PersonId id,
        @Nullable PersonName name,
        @Nullable Sex sex,
        Fact.@Nullable Born birth,
        Set<CountryCode> citizenships,
        Map<ParentRole, PersonId> parents,
        @Nullable PersonId spouse,
        Fact.@Nullable Died death,
        boolean stateless,
        boolean missing) {

    /// From facts of one person that all hold at the point.
    public static PersonState of(PersonId id, List<Fact> facts) {
        Collected collected = new Collected();
        facts.forEach(collected::take);
        return collected.state(id);
    }

    public Optional<PersonId> parent(ParentRole role) {
        return Optional.ofNullable(parents.get(role));
    }

    public boolean isCitizenOf(CountryCode country) {
        return citizenships.contains(country);
    }

    private static final class Collected {
        private @Nullable PersonName name;
        private @Nullable Sex sex;
        private Fact.@Nullable Born birth;
        private final Set<CountryCode> citizenships = new TreeSet<>();
        private final Map<ParentRole, PersonId> parents = new EnumMap<>(ParentRole.class);
        private @Nullable PersonId spouse;
        private Fact.@Nullable Died death;
        private boolean stateless;
        private boolean missing;

        private void take(Fact fact) {
            switch (fact) {
                case Fact.Named named -> name = named.name();
                case Fact.OfSex ofSex -> sex = ofSex.sex();
                case Fact.Born born -> birth = born;
                case Fact.CitizenOf citizen -> citizenships.add(citizen.country());
                case Fact.ChildOf child -> parents.put(child.role(), child.parent());
                case Fact.MarriedTo married -> spouse = married.spouse();
                case Fact.Died died -> death = died;
                case Fact.Stateless _ -> stateless = true;
                case Fact.Missing _ -> missing = true;
            }
        }

        private PersonState state(PersonId id) {
            return new PersonState(
                    id,
                    name,
                    sex,
                    birth,
                    Set.copyOf(citizenships),
                    Map.copyOf(parents),
                    spouse,
                    death,
                    stateless,
                    missing);
        }
    }
}
