package org.regjistri.operations.country;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.ActNumber;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.BirthSetting;
import org.regjistri.civilstatus.ChildCitizenship;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Declaration;
import org.regjistri.civilstatus.Parentage;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.Sha256;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Parameter;
import org.regjistri.operations.country.LoadIds.For;
import org.regjistri.personalnumber.IssueCause;
import org.regjistri.territory.Place;

/// Tells a birth of the file as an act: what the act says of child and parents is what was true on
/// the day. Papers were not taken over: there are none.
final class ActTelling {
    /// The file tells the day of the registration and not its hour.
    private static final int NOON = 12;

    private final Country country;
    private final PersonTelling persons;
    private final LoadIds ids;
    private final Law law;
    private final ActorRef registrar;

    ActTelling(Country country, PersonTelling persons, LoadIds ids, Law law, ActorRef registrar) {
        this.country = country;
        this.persons = persons;
        this.ids = ids;
        this.law = law;
        this.registrar = registrar;
    }

    /// @param birth from 0
    Act act(int birth, UUID entry) {
        Births births = country.births();
        LocalDate registered = Dates.earliest(births.registered.get(birth));
        OfficeCode office =
                OfficeCode.of(Objects.requireNonNull(country.people().words.text(births.office.get(birth))));
        ActNumber number = new ActNumber(ActKind.BIRTH, office, registered.getYear(), births.number.get(birth));
        return new Act(
                new ActId(ids.of(For.ACT, birth)),
                number,
                office,
                registrar,
                IssueCause.TAKEN_OVER.article(),
                ids.of(For.COMMAND, birth),
                Sha256.hex(number.reference()),
                moment(registered),
                entry,
                birth(births.child.get(birth), births.byMother.get(birth) == 1));
    }

    private static Instant moment(LocalDate registered) {
        return registered.atTime(NOON, 0).atZone(LegalTime.ZONE).toInstant();
    }

    private Birth birth(int child, boolean byMother) {
        People people = country.people();
        LocalDate bornOn = people.bornEarliest(child);
        Birth.Parent mother = parent(people.mother(child), bornOn);
        Birth.Parent father = parent(people.father(child), bornOn);
        Place place = people.birthPlace(child);
        return new Birth(
                persons.id(child),
                people.number(child).orElseThrow(),
                new RegisterBirth.Child(
                        country.names().on(child, bornOn),
                        people.sex(child),
                        bornOn,
                        people.hour(child),
                        place,
                        BirthSetting.HEALTH_INSTITUTION,
                        RegisterBirth.Plurality.SINGLE),
                mother,
                father,
                parentage(child),
                citizenship(mother, father, place.country().equals(CountryCode.KOSOVO)),
                Declaration.by(byMother ? Declarant.MOTHER : Declarant.FATHER, Language.SQ),
                List.of(),
                law.endOfTerm(bornOn, law.number(Parameter.BIRTH_TERM_DAYS, bornOn)),
                Set.of(),
                null,
                null);
    }

    private Birth.@Nullable Parent parent(int parent, LocalDate bornOn) {
        People people = country.people();
        return parent == 0
                ? null
                : new Birth.Parent(
                        persons.id(parent),
                        country.names().on(parent, bornOn),
                        people.number(parent).orElse(null),
                        people.born(parent),
                        people.citizenship(parent).map(Set::of).orElse(Set.of()),
                        false,
                        null);
    }

    private Parentage parentage(int child) {
        People people = country.people();
        int mother = people.mother(child);
        int father = people.father(child);
        if (father == 0) {
            return mother == 0 ? Parentage.FOUNDLING : Parentage.FATHER_UNKNOWN;
        }
        return mother != 0 && country.marriages().areMarried(mother, father, people.born.get(child - 1))
                ? Parentage.MARRIED
                : Parentage.ACKNOWLEDGED;
    }

    /// What the law says of these parents, as far as an earlier register tells. Nothing in it tells
    /// who is stateless, or who consented.
    private static ChildCitizenship citizenship(
            Birth.@Nullable Parent mother, Birth.@Nullable Parent father, boolean here) {
        if (mother == null && father == null) {
            return ChildCitizenship.FOUNDLING;
        }
        boolean oneHere = isCitizen(mother) || isCitizen(father);
        if (isCitizen(mother) && isCitizen(father)) {
            return ChildCitizenship.BOTH_PARENTS;
        }
        if (oneHere && here) {
            return ChildCitizenship.ONE_PARENT_BORN_HERE;
        }
        return oneHere && !isForeign(mother) && !isForeign(father)
                ? ChildCitizenship.ONE_PARENT_OTHER_WITHOUT
                : ChildCitizenship.FOREIGN_PARENTS;
    }

    private static boolean isCitizen(Birth.@Nullable Parent parent) {
        return parent != null && parent.citizenships().contains(CountryCode.KOSOVO);
    }

    private static boolean isForeign(Birth.@Nullable Parent parent) {
        return parent != null && !parent.citizenships().isEmpty() && !isCitizen(parent);
    }
}
