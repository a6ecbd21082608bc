package org.regjistri.civilstatus.birth;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Disclosure;
import org.regjistri.access.Ground;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Declaration;
import org.regjistri.civilstatus.Nationality;
import org.regjistri.civilstatus.ParentEntry;
import org.regjistri.civilstatus.Party;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.CivilDate;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.Sex;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Parameter;
import org.regjistri.personalnumber.PersonalNumbers;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.Fact;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.Persons;
import org.regjistri.persons.RecordedFact;
import org.regjistri.territory.Office;
import org.regjistri.territory.Territory;
import org.springframework.stereotype.Component;

/// Gathers what the rules are told: everybody with a number from the register (CS-17), the term and the ages from the
/// law.
@Component
class BirthFactsSource {
    private static final Set<String> ATTRIBUTES_OF_PARENTS =
            Set.of("name", "sex", "birth", "citizenship", "marriage", "death");

    /// Who holds the numbers that an order names, and whom the papers of parents without a number belong to already.
    ///
    /// @param holders of the numbers of parents, declarant and witnesses
    /// @param mother and `father`: null where nobody is known
    record People(
            Map<PersonalNumber, PersonId> holders,
            @Nullable PersonId mother,
            @Nullable PersonId father,
            ParentPapers.Match motherPaper,
            ParentPapers.Match fatherPaper) {

        /// The parents who are in the register.
        List<PersonId> parents() {
            return Stream.of(Optional.ofNullable(mother), Optional.ofNullable(father))
                    .flatMap(Optional::stream)
                    .distinct()
                    .toList();
        }
    }

    private final Persons persons;
    private final PersonalNumbers numbers;
    private final ParentPapers papers;
    private final Territory territory;
    private final Law law;
    private final LegalTime time;
    private final Access access;

    BirthFactsSource(
            Persons persons,
            PersonalNumbers numbers,
            ParentPapers papers,
            Territory territory,
            Law law,
            LegalTime time,
            Access access) {
        this.persons = persons;
        this.numbers = numbers;
        this.papers = papers;
        this.territory = territory;
        this.law = law;
        this.time = time;
        this.access = access;
    }

    /// @throws IllegalArgumentException where there is no such office
    Office office(RegisterBirth order) {
        return territory
                .find(order.office())
                .orElseThrow(() -> new IllegalArgumentException("No such office: " + order.office()));
    }

    People people(RegisterBirth order) {
        Map<PersonalNumber, PersonId> holders = holders(order);
        ParentPapers.Match motherPaper = papers.match(order.mother());
        ParentPapers.Match fatherPaper = papers.match(order.father());
        return new People(
                holders,
                id(order.mother(), holders, motherPaper),
                id(order.father(), holders, fatherPaper),
                motherPaper,
                fatherPaper);
    }

    private Map<PersonalNumber, PersonId> holders(RegisterBirth order) {
        Declaration declaration = order.declaration();
        List<PersonalNumber> asked = Stream.of(
                        Stream.of(order.mother(), order.father()).map(ParentEntry::registeredNumber),
                        declaration.witnesses().stream().map(Party::registeredNumber),
                        Stream.ofNullable(declaration.person()).map(Party::registeredNumber))
                .flatMap(all -> all)
                .flatMap(Optional::stream)
                .toList();
        return asked.isEmpty() ? Map.of() : numbers.holdersOf(asked);
    }

    private static @Nullable PersonId id(
            ParentEntry entry, Map<PersonalNumber, PersonId> holders, ParentPapers.Match paper) {
        return switch (entry) {
            case ParentEntry.Registered(PersonalNumber number) -> holders.get(number);
            case ParentEntry.WithoutNumber _ -> paper.person().orElse(null);
            case ParentEntry.Unknown _ -> null;
        };
    }

    /// Reads everybody through the gate: looking at them is disclosed, whatever comes of the order.
    BirthFacts gather(Actor actor, RegisterBirth order, People people, Instant recordedAt) {
        return gather(actor, Right.REGISTER_BIRTH, order, people, recordedAt);
    }

    /// @param right on which whoever asks looks at them
    BirthFacts gather(Actor actor, Right right, RegisterBirth order, People people, Instant recordedAt) {
        LocalDate bornOn = order.child().bornOn();
        AsOf atBirth = new AsOf(bornOn, recordedAt);
        Office office = office(order);
        LocalDate today = time.today(office.zone());
        Seen seen = see(actor, right, people, atBirth, new AsOf(today, recordedAt));
        Map<PersonId, PersonState> states = seen.atBirth();
        Optional<ParentFacts> mother =
                parent(order.mother(), people.mother(), people.motherPaper(), seen, ParentRole.MOTHER);
        Optional<ParentFacts> father =
                parent(order.father(), people.father(), people.fatherPaper(), seen, ParentRole.FATHER);
        boolean married = areMarried(state(states, people.mother()), state(states, people.father()), recordedAt);
        BirthFacts.Ages ages = ages(bornOn);
        return new BirthFacts(
                office,
                mother,
                father,
                married,
                married ? Optional.ofNullable(people.father()) : husband(people.mother(), states, atBirth),
                declarant(order.declaration(), people, seen, ages, today),
                order.declaration().witnesses().stream()
                        .map(witness -> party(witness, people, seen, ages, today))
                        .toList(),
                law.endOfTerm(bornOn, law.number(Parameter.BIRTH_TERM_DAYS, bornOn)),
                ages,
                today,
                hasHappened(order.child(), office));
    }

    private BirthFacts.Ages ages(LocalDate on) {
        return new BirthFacts.Ages(
                law.number(Parameter.PARENT_AGE_YEARS_MIN, on),
                law.number(Parameter.ADULT_AGE_YEARS, on),
                law.number(Parameter.MARRIAGE_AGE_BY_COURT_YEARS, on),
                law.number(Parameter.MOTHER_AGE_YEARS_REVIEW, on));
    }

    /// Everybody at the birth, and on the day of the declaration: who declares is alive today.
    private record Seen(Map<PersonId, PersonState> atBirth, Map<PersonId, PersonState> today) {

        Fact.@Nullable Died death(PersonState atBirth) {
            PersonState now = today.get(atBirth.id());
            return now == null ? atBirth.death() : now.death();
        }
    }

    private Seen see(Actor actor, Right right, People people, AsOf atBirth, AsOf today) {
        List<PersonId> known = Stream.concat(people.holders().values().stream(), people.parents().stream())
                .distinct()
                .toList();
        return access.disclose(
                actor,
                right,
                Ground.REGISTRATION,
                new Disclosure<>(
                        "birth.parents",
                        ATTRIBUTES_OF_PARENTS,
                        () -> known.isEmpty()
                                ? new Seen(Map.of(), Map.of())
                                : new Seen(persons.findAll(known, atBirth), persons.findAll(known, today)),
                        BirthFactsSource::ids));
    }

    private static Collection<UUID> ids(Seen seen) {
        return Stream.concat(seen.atBirth().keySet().stream(), seen.today().keySet().stream())
                .distinct()
                .map(PersonId::value)
                .toList();
    }

    private static @Nullable PersonState state(Map<PersonId, PersonState> states, @Nullable PersonId id) {
        return id == null ? null : states.get(id);
    }

    private static Optional<ParentFacts> parent(
            ParentEntry entry, @Nullable PersonId id, ParentPapers.Match paper, Seen seen, ParentRole role) {
        Optional<PersonState> known = Optional.ofNullable(id).map(seen.atBirth()::get);
        return switch (entry) {
            case ParentEntry.Unknown _ -> Optional.empty();
            case ParentEntry.Registered(PersonalNumber number) ->
                known.map(state -> registered(state, number, role, seen));
            case ParentEntry.WithoutNumber someone -> Optional.of(shown(someone, id, paper, known, role, seen));
        };
    }

    private static ParentFacts registered(PersonState state, PersonalNumber number, ParentRole role, Seen seen) {
        return new ParentFacts(
                state.id(),
                number,
                Objects.requireNonNull(state.name(), "Whoever holds a number has a name"),
                sex(state, role),
                state.birth() == null ? null : state.birth().date(),
                state.citizenships(),
                state.stateless(),
                state.missing(),
                seen.death(state),
                null,
                false);
    }

    private static Sex sex(PersonState state, ParentRole role) {
        return state.sex() == null ? sexOf(role) : state.sex();
    }

    /// Whoever stands in an act already is known to be of a sex, and alive or not.
    private static ParentFacts shown(
            ParentEntry.WithoutNumber someone,
            @Nullable PersonId id,
            ParentPapers.Match paper,
            Optional<PersonState> known,
            ParentRole role,
            Seen seen) {
        return new ParentFacts(
                id,
                null,
                someone.name(),
                known.map(state -> sex(state, role)).orElseGet(() -> sexOf(role)),
                CivilDate.of(someone.bornOn()),
                someone.nationality().citizenships(),
                someone.nationality().kind() == Nationality.Kind.STATELESS,
                known.filter(PersonState::missing).isPresent(),
                known.map(seen::death).orElse(null),
                someone.paper(),
                paper.isOfAnother());
    }

    private static Sex sexOf(ParentRole role) {
        return switch (role) {
            case MOTHER -> Sex.FEMALE;
            case FATHER -> Sex.MALE;
        };
    }

    private boolean areMarried(@Nullable PersonState mother, @Nullable PersonState father, Instant recordedAt) {
        if (mother == null || father == null) {
            return false;
        }
        Fact.Died death = father.death();
        if (death == null) {
            return father.id().equals(mother.spouse()) && mother.id().equals(father.spouse());
        }
        AsOf beforeDeath = new AsOf(death.date().earliest().minusDays(1), recordedAt);
        return persons.find(father.id(), beforeDeath)
                .map(PersonState::spouse)
                .filter(mother.id()::equals)
                .isPresent();
    }

    /// Whom the mother was married to at the birth, or whose marriage with her ended so shortly before that the child
    /// counts as his.
    private Optional<PersonId> husband(@Nullable PersonId mother, Map<PersonId, PersonState> states, AsOf atBirth) {
        PersonState state = mother == null ? null : states.get(mother);
        if (state == null) {
            return Optional.empty();
        }
        if (state.spouse() != null) {
            return Optional.of(state.spouse());
        }
        LocalDate since = atBirth.validAt().minusDays(BirthRules.DAYS_AFTER_MARRIAGE_MAX);
        return persons.history(state.id()).stream()
                .filter(fact -> fact.isKnownAt(atBirth.recordedAt()))
                .map(RecordedFact::fact)
                .flatMap(fact -> fact instanceof Fact.MarriedTo married ? Stream.of(married) : Stream.empty())
                .filter(married -> !married.valid().from().isAfter(atBirth.validAt())
                        && married.valid().until() != null
                        && married.valid().until().isAfter(since))
                .map(Fact.MarriedTo::spouse)
                .findFirst();
    }

    private Optional<PartyFacts> declarant(
            Declaration declaration, People people, Seen seen, BirthFacts.Ages ages, LocalDate today) {
        Party person = declaration.person();
        if (person == null) {
            return Optional.empty();
        }
        PartyFacts facts = party(person, people, seen, ages, today);
        boolean kin = declaration.declarant() == Declarant.FAMILY_MEMBER && isKin(facts.id(), people, seen.atBirth());
        return Optional.of(new PartyFacts(facts.id(), facts.known(), facts.adult(), kin));
    }

    private static PartyFacts party(Party party, People people, Seen seen, BirthFacts.Ages ages, LocalDate today) {
        return switch (party) {
            case Party.ByPaper _ -> PartyFacts.byPaper();
            case Party.ByNumber(PersonalNumber number) -> {
                PersonState state = state(seen.today(), people.holders().get(number));
                yield state == null
                        ? PartyFacts.nobody()
                        : new PartyFacts(state.id(), true, isAdult(state, ages, today), false);
            }
        };
    }

    private static boolean isAdult(PersonState state, BirthFacts.Ages ages, LocalDate today) {
        Fact.Born birth = state.birth();
        return state.death() == null
                && (birth == null
                        || !birth.date().earliest().plusYears(ages.adult()).isAfter(today));
    }

    /// Grandparent, sibling, aunt or uncle of the child, or spouse of a parent, as far as the register knows.
    private static boolean isKin(@Nullable PersonId one, People people, Map<PersonId, PersonState> states) {
        PersonState state = one == null ? null : states.get(one);
        if (state == null) {
            return false;
        }
        return people.parents().stream()
                .flatMap(parent -> Stream.ofNullable(states.get(parent)))
                .anyMatch(parent -> parent.parents().containsValue(state.id())
                        || state.parents().containsValue(parent.id())
                        || state.id().equals(parent.spouse())
                        || state.parents().values().stream().anyMatch(parent.parents()::containsValue));
    }

    private boolean hasHappened(RegisterBirth.Child child, Office office) {
        LocalDateTime now = LocalDateTime.ofInstant(time.now(), office.zone());
        LocalTime at = child.bornAt() == null ? LocalTime.MIN : child.bornAt();
        return !LocalDateTime.of(child.bornOn(), at).isAfter(now);
    }
}
