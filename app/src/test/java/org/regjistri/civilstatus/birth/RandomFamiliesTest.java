package org.regjistri.civilstatus.birth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regjistri.testing.TestLives.man;
import static org.regjistri.testing.TestLives.woman;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.BirthExamination;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.BirthProblem;
import org.regjistri.civilstatus.CorrectingSlips;
import org.regjistri.civilstatus.CorrectionId;
import org.regjistri.civilstatus.CorrectionOutcome;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.civilstatus.DraftOutcome;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.civilstatus.Notes;
import org.regjistri.civilstatus.ParentEntry;
import org.regjistri.civilstatus.ProposeCorrection;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.civilstatus.SlipValues;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Problem;
import org.regjistri.persons.Likeness;
import org.regjistri.persons.PersonId;
import org.regjistri.territory.Place;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestLives;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople.Somebody;
import org.springframework.beans.factory.annotation.Autowired;

/// Families as chance has it, at Prizren: children are born, registered, registered badly, twice and
/// corrected, parents die, time goes by. What must hold, holds. `-Dseed=` plays another life.
@RegisterTest
class RandomFamiliesTest {
    private static final int STEPS = 60;
    private static final int STEPS_BETWEEN_CHECKS = 20;
    /// More than lie between two births of one mother, with a slip in each day of birth.
    private static final int DAYS_BETWEEN_BIRTHS = 205;

    private static final Place PRIZREN = Place.in(SettlementCode.of("20-001"));
    private static final List<String> GIVEN =
            List.of("Dea", "Era", "Dion", "Ana", "Lis", "Marko", "Jelena", "Rina", "Olt", "Ujku", "Zana", "Blin");
    private final long seed = Long.getLong("seed", 20261122);
    private final Random random = new Random(seed);

    @Autowired
    private RegisteringBirths births;

    @Autowired
    private CorrectingSlips corrections;

    @Autowired
    private Notes notes;

    @Autowired
    private Drafts drafts;

    @Autowired
    private FamilyInvariants invariants;

    @Autowired
    private TestLives lives;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private MutableClock clock;

    /// @param passport of the man, who then is in no register before his first child
    private record Family(
            Somebody woman,
            Somebody man,
            boolean married,
            @Nullable String passport) {}

    private record Ordered(RegisterBirth order, Act act) {}

    /// @param refusedBy null where nothing is wrong with the order itself
    /// @param sure that nothing but the order decides
    private record Attempt(OrderedBirth birth, @Nullable BirthProblem refusedBy, boolean sure) {}

    private final List<Family> families = new ArrayList<>();
    private final Map<PersonId, LocalDate> lastBirth = new HashMap<>();
    private final Set<PersonId> dead = new HashSet<>();
    private final List<Ordered> registered = new ArrayList<>();
    private final Map<String, Integer> done = new HashMap<>();
    private Actor registrar;
    private Actor head;

    @BeforeEach
    void appoint() {
        registrar = TestActors.of(officials.appoint("M20", Role.REGISTRAR), Role.REGISTRAR);
        head = TestActors.of(officials.appoint("M20", Role.HEAD_OF_OFFICE), Role.HEAD_OF_OFFICE);
    }

    @Test
    void what_must_hold_holds_whatever_happens() throws InterruptedException {
        System.out.println("Random families with -Dseed=" + seed);
        begin();
        for (int i = 1; i <= STEPS; i++) {
            step();
            clock.advance(Duration.ofSeconds(1));
            if (i % STEPS_BETWEEN_CHECKS == 0) {
                invariants.check();
            }
        }
        invariants.checkJournal();
        assertThat(done.keySet())
                .as("a life in which everything happened: " + done)
                .contains("registered", "refused", "again", "clock");
    }

    private void begin() {
        for (int i = 0; i < 8; i++) {
            String surname = "R" + letters();
            boolean married = i < 4;
            String passport = i == 7 ? "P" + random.nextInt(1_000_000) + letters() : null;
            Somebody man = lives.bring(man(surname));
            TestLives.Life her = woman(surname);
            families.add(new Family(lives.bring(married ? her.marriedTo(man) : her), man, married, passport));
        }
        clock.advance(Duration.ofMinutes(1));
    }

    private String letters() {
        return random.ints(8, 'a', 'z' + 1)
                .mapToObj(letter -> String.valueOf((char) letter))
                .collect(Collectors.joining());
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T oneOf(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private void count(String what) {
        done.merge(what, 1, Integer::sum);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), LegalTime.ZONE);
    }

    private void step() {
        int dice = random.nextInt(100);
        if (dice < 55) {
            beBorn();
        } else if (dice < 65) {
            again();
        } else if (dice < 80) {
            correct();
        } else if (dice < 84) {
            die();
        } else {
            clock.advance(Duration.ofDays(chance(25) ? 210 : 1 + random.nextInt(9)));
            count("clock");
        }
    }

    private void beBorn() {
        if (chance(10)) {
            register(spoiled(new Attempt(
                    at(OrderedBirth.foundling("G" + letters()).bornOn(today().minusDays(random.nextInt(20)))),
                    null,
                    true)));
            return;
        }
        Family family = oneOf(families);
        if (!chance(20)) {
            register(spoiled(ordinary(family)));
            return;
        }
        Attempt first = ordinary(family);
        register(new Attempt(first.birth().child(1, 2), first.refusedBy(), first.sure()));
        OrderedBirth second = OrderedBirth.of(family.woman())
                .father(first.birth().order().father())
                .given(oneOf(GIVEN) + letters())
                .bornOn(first.birth().order().child().bornOn())
                .by(first.birth().order().declaration().declarant())
                .child(2, 2);
        register(new Attempt(at(second), first.refusedBy(), first.sure()));
    }

    private OrderedBirth at(OrderedBirth birth) {
        return birth.key(new UUID(random.nextLong(), random.nextLong()))
                .office(chance(20) ? "M20-01" : "M20")
                .place(PRIZREN)
                .sex(chance(50) ? Sex.FEMALE : Sex.MALE);
    }

    private static ParentEntry father(Family family) {
        return family.passport() == null
                ? OrderedBirth.byNumber(family.man())
                : OrderedBirth.byPaper("Agron", family.man().surname(), "ALB", family.passport());
    }

    private Attempt ordinary(Family family) {
        LocalDate bornOn = today().minusDays(random.nextInt(20));
        OrderedBirth birth = OrderedBirth.of(family.woman());
        if (family.married() || chance(70)) {
            birth.father(father(family))
                    .surname(family.man().surname())
                    .by(family.married() ? oneOf(List.of(Declarant.MOTHER, Declarant.FATHER)) : Declarant.BOTH_PARENTS);
        }
        at(birth).given(oneOf(GIVEN)).bornOn(bornOn);
        if (chance(15)) {
            birth.atHome(OrderedBirth.witness("Blerta"), OrderedBirth.witness("Gani"));
        }
        LocalDate last = lastBirth.get(family.woman().id());
        boolean sure = !dead.contains(family.woman().id())
                && !dead.contains(family.man().id())
                && (last == null || last.plusDays(DAYS_BETWEEN_BIRTHS).isBefore(bornOn));
        return new Attempt(birth, null, sure);
    }

    /// A third of what is declared is wrong in some way.
    private Attempt spoiled(Attempt good) {
        OrderedBirth birth = good.birth();
        if (!chance(33)) {
            return good;
        }
        boolean foundling = birth.order().mother() instanceof ParentEntry.Unknown;
        return switch (random.nextInt(foundling ? 3 : 6)) {
            case 0 -> wrong(birth.bornOn(today().plusDays(1)), BirthProblem.BORN_IN_FUTURE);
            case 1 -> wrong(birth.bornOn(today().minusDays(60)), BirthProblem.TERM_OVER);
            case 2 -> wrong(birth.place(Place.in(SettlementCode.of("19-001"))), BirthProblem.BORN_ELSEWHERE);
            case 3 -> wrong(birth.surname("Tjetri"), BirthProblem.SURNAME_NOT_OF_PARENTS);
            case 4 ->
                wrong(
                        birth.father(new ParentEntry.Registered(PersonalNumber.of("7999999999"))),
                        BirthProblem.FATHER_UNKNOWN);
            default -> wrong(birth.father(birth.order().mother()), BirthProblem.SAME_PARENT);
        };
    }

    private static Attempt wrong(OrderedBirth birth, BirthProblem problem) {
        return new Attempt(birth, problem, true);
    }

    private void register(Attempt attempt) {
        RegisterBirth order = attempt.birth().order();
        String before = invariants.rows();
        BirthOutcome outcome = births.register(registrar, order);
        if (attempt.refusedBy() != null && attempt.sure()) {
            assertThat(outcome).isInstanceOf(BirthOutcome.Refused.class);
        } else if (attempt.sure()) {
            assertThat(outcome).as(order.toString()).isInstanceOf(BirthOutcome.Registered.class);
        }
        switch (outcome) {
            case BirthOutcome.Registered(Act act, boolean again) -> {
                assertThat(again).isFalse();
                keep(order, act);
            }
            case BirthOutcome.Refused(List<Problem> problems) -> {
                count("refused");
                if (attempt.refusedBy() != null) {
                    assertThat(problems).extracting(Problem::kind).contains(attempt.refusedBy());
                }
                assertThat(invariants.rows()).isEqualTo(before);
            }
            case BirthOutcome.NeedsReview(List<Likeness> alike) -> {
                count("like somebody");
                assertThat(invariants.rows()).isEqualTo(before);
                insist(attempt.birth(), alike);
            }
            case BirthOutcome.AlreadyRegistered _, BirthOutcome.NeedsApproval _ -> {
                count("not registered");
                assertThat(invariants.rows()).isEqualTo(before);
            }
            case BirthOutcome.KeyUsedOtherwise _ -> throw new AssertionError("A new key");
        }
    }

    private void keep(RegisterBirth order, Act act) {
        count("registered");
        registered.add(new Ordered(order, act));
        invariants.registered(act, clock.instant());
        Birth.Parent mother = act.birth().mother();
        if (mother != null) {
            lastBirth.merge(mother.id(), order.child().bornOn(), (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    /// Half of the time the official is sure that it is another child, and the head of the office agrees.
    private void insist(OrderedBirth birth, List<Likeness> alike) {
        if (chance(50)) {
            return;
        }
        RegisterBirth order = birth.notTheSame(
                        alike.stream().map(Likeness::person).distinct().toArray(PersonId[]::new))
                .order();
        String before = invariants.rows();
        assertThat(births.register(registrar, order)).isInstanceOf(BirthOutcome.NeedsApproval.class);
        assertThat(invariants.rows()).isEqualTo(before);
        BirthExamination seen = births.examine(registrar, order);
        DraftId id = DraftId.of(order.key());
        Draft draft = drafts.begin(registrar, id, ActKind.BIRTH, order.office());
        List<String> codes = seen.toReview();
        draft = done(drafts.sendToReview(registrar, id, draft.version(), seen.digest(), codes, "Twins after all"));
        done(drafts.approve(head, id, draft.version(), ""));
        if (births.register(registrar, order) instanceof BirthOutcome.Registered(Act act, boolean _)) {
            count("agreed");
            keep(order, act);
        } else {
            throw new AssertionError("What was agreed to is registered");
        }
    }

    private static Draft done(DraftOutcome outcome) {
        assertThat(outcome).isInstanceOf(DraftOutcome.Done.class);
        return ((DraftOutcome.Done) outcome).draft();
    }

    /// The same order again, however late, and another with its key.
    private void again() {
        if (registered.isEmpty()) {
            return;
        }
        Ordered one = oneOf(registered);
        String before = invariants.rows();
        assertThat(births.register(registrar, one.order())).isEqualTo(new BirthOutcome.Registered(one.act(), true));
        RegisterBirth.Child child = one.order().child();
        RegisterBirth other = one.order()
                .with(new RegisterBirth.Child(
                        child.name(),
                        child.sex(),
                        child.bornOn().minusDays(1),
                        child.bornAt(),
                        child.place(),
                        child.setting(),
                        child.plurality()));
        assertThat(births.register(registrar, other)).isEqualTo(new BirthOutcome.KeyUsedOtherwise());
        assertThat(invariants.rows()).isEqualTo(before);
        count("again");
    }

    private void correct() {
        if (registered.isEmpty()) {
            return;
        }
        Act act = oneOf(registered.subList(Math.max(0, registered.size() - 5), registered.size()))
                .act();
        String before = invariants.rows();
        CorrectionOutcome outcome = corrections.propose(
                registrar,
                new ProposeCorrection(
                        new CorrectionId(new UUID(random.nextLong(), random.nextLong())),
                        act.id(),
                        slip(notes.current(act).child(), act),
                        "The report says otherwise"));
        assertThat(invariants.rows()).isEqualTo(before);
        if (!(outcome instanceof CorrectionOutcome.Proposed(var correction))) {
            count("correction refused");
            return;
        }
        clock.advance(Duration.ofMinutes(10));
        assertThat(corrections.approve(head, correction.id())).isInstanceOf(CorrectionOutcome.Approved.class);
        Instant recordedAt = notes.of(act.id()).getLast().recordedAt();
        invariants.corrected(act, notes.current(act).child(), recordedAt);
        count("corrected");
    }

    private SlipValues slip(RegisterBirth.Child child, Act act) {
        int what = random.nextInt(4);
        String surname = what == 3 ? "Tjetri" : child.name().surname();
        List<SlipValues.Paper> papers = notes.current(act).evidence().stream()
                .map(paper -> new SlipValues.Paper(paper.number(), paper.issuer(), paper.issuedOn()))
                .toList();
        return new SlipValues(
                PersonName.of(what == 0 ? oneOf(GIVEN) : child.name().given(), surname),
                what == 1 ? (child.sex() == Sex.MALE ? Sex.FEMALE : Sex.MALE) : child.sex(),
                what == 2 ? child.bornOn().minusDays(1) : child.bornOn(),
                child.bornAt(),
                child.place(),
                papers);
    }

    private void die() {
        Family family = oneOf(families);
        PersonId who = chance(50) ? family.woman().id() : family.man().id();
        if (dead.add(who)) {
            lives.die(who, today());
            count("died");
        }
    }
}
