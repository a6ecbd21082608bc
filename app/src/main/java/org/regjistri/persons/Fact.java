package org.regjistri.persons;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Period;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.Sex;
import org.regjistri.territory.Place;

/// Something that is, or was, true of a person. `valid` says when in the world; when the register knew is kept beside
/// it.
public sealed interface Fact {

    Period valid();

    /// As sections of entries and messages name it. Stable for ever. Example: `citizenship`.
    default String kind() {
        return switch (this) {
            case Named _ -> "name";
            case OfSex _ -> "sex";
            case Born _ -> "birth";
            case CitizenOf _ -> "citizenship";
            case ChildOf _ -> "parent";
            case MarriedTo _ -> "marriage";
            case Died _ -> "death";
            case Missing _ -> "missing";
            case Stateless _ -> "stateless";
        };
    }

    record Named(PersonName name, Period valid) implements Fact {}

    record OfSex(Sex sex, Period valid) implements Fact {}

    /// Valid from the earliest day that the birth may have been.
    ///
    /// @param hour local time at the place of birth; null where unknown
    record Born(CivilDate date, @Nullable LocalTime hour, Place place, Period valid) implements Fact {}

    /// One citizenship. A person may have several, or none: then there is no such fact.
    record CitizenOf(CountryCode country, Period valid) implements Fact {}

    record ChildOf(PersonId parent, ParentRole role, Period valid) implements Fact {}

    /// Stands with both spouses.
    record MarriedTo(PersonId spouse, Period valid) implements Fact {}

    /// Valid from the earliest day that the death may have been.
    record Died(CivilDate date, Period valid) implements Fact {}

    /// Gone, and nobody knows whether alive (Law 04/L-023). It ends nothing: a marriage goes on.
    record Missing(Period valid) implements Fact {}

    /// Recognised as a citizen of no country. Without this fact and without a citizenship, none is known.
    record Stateless(Period valid) implements Fact {}
}
