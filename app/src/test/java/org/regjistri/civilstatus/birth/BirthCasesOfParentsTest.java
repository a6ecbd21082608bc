package org.regjistri.civilstatus.birth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regjistri.testing.TestLives.man;
import static org.regjistri.testing.TestLives.woman;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.Birth;
import org.regjistri.civilstatus.BirthExamination;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.BirthProblem;
import org.regjistri.civilstatus.BirthWarning;
import org.regjistri.civilstatus.ChildCitizenship;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.civilstatus.DraftOutcome;
import org.regjistri.civilstatus.DraftState;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.IdentityPaper;
import org.regjistri.civilstatus.Nationality;
import org.regjistri.civilstatus.ParentEntry;
import org.regjistri.civilstatus.Parentage;
import org.regjistri.civilstatus.Party;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.journal.JournalEntries;
import org.regjistri.journal.Verification;
import org.regjistri.kernel.CountryCode;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.Period;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.Sex;
import org.regjistri.law.Problem;
import org.regjistri.law.ProblemKind;
import org.regjistri.personalnumber.IssueCause;
import org.regjistri.personalnumber.PersonalNumbers;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.Fact;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.Persons;
import org.regjistri.territory.Place;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestLives;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.regjistri.testing.TestPeople.Somebody;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Every case of parents, registered for real and read back in both times.
@RegisterTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BirthCasesOfParentsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final Set<UUID> entries = new HashSet<>();

    @Autowired
    private RegisteringBirths births;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Acts acts;

    @Autowired
    private Persons persons;

    @Autowired
    private PersonalNumbers numbers;

    @Autowired
    private JournalEntries journal;

    @Autowired
    private Verification verification;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestLives lives;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private MutableClock clock;

    @Autowired
    private ReadBack readBack;

    @Autowired
    private JdbcClient jdbc;

    private Actor registrar;
    private Actor head;

    @BeforeEach
    void appoint() {
        registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
        head = TestActors.of(officials.appoint("M06", Role.HEAD_OF_OFFICE), Role.HEAD_OF_OFFICE);
        clock.advance(Duration.ofMinutes(1));
    }

    @AfterAll
    void what_was_registered_is_what_the_journal_says() throws InterruptedException {
        for (int i = 0; i < 400 && !entries.stream().allMatch(journal::isSequenced); i++) {
            Thread.sleep(Duration.ofMillis(25));
        }
        Verification.Report report = verification.verify(Verification.Against.nothing());

        assertThat(report.further()).isZero();
        assertThat(report.findings())
                .filteredOn(finding -> finding.entry() != null && entries.contains(finding.entry()))
                .isEmpty();
    }

    private Act registered(OrderedBirth birth) {
        return registered(registrar, birth.order());
    }

    /// Registered, and told of child and parents in both times as the act has it.
    private Act registered(Actor actor, RegisterBirth order) {
        BirthOutcome outcome = births.register(actor, order);
        assertThat(outcome).isInstanceOf(BirthOutcome.Registered.class);
        Act act = ((BirthOutcome.Registered) outcome).act();
        entries.add(act.entry());
        assertThat(acts.find(act.id())).contains(act);
        assertThat(act.birth().child()).isEqualTo(order.child());
        assertThat(births.register(actor, order)).isEqualTo(new BirthOutcome.Registered(act, true));
        readBack.isAsTheActHasIt(act);
        return act;
    }

    private List<ProblemKind> refused(OrderedBirth birth) {
        return refused(registrar, birth);
    }

    private List<ProblemKind> refused(Actor actor, OrderedBirth birth) {
        BirthOutcome outcome = births.register(actor, birth.order());
        assertThat(outcome).isInstanceOf(BirthOutcome.Refused.class);
        assertThat(jdbc.sql("SELECT count(*) FROM civilstatus.act WHERE command_key = :key")
                        .param("key", birth.order().key())
                        .query(Long.class)
                        .single())
                .isZero();
        return ((BirthOutcome.Refused) outcome)
                .problems().stream().map(Problem::kind).toList();
    }

    private List<ProblemKind> needsApproval(RegisterBirth order) {
        BirthOutcome outcome = births.register(registrar, order);
        assertThat(outcome).isInstanceOf(BirthOutcome.NeedsApproval.class);
        return ((BirthOutcome.NeedsApproval) outcome)
                .warnings().stream().map(Problem::kind).toList();
    }

    /// The official puts it forward, and the head of the office agrees.
    private void agreed(RegisterBirth order) {
        BirthExamination seen = births.examine(registrar, order);
        assertThat(seen.problems()).isEmpty();
        DraftId id = DraftId.of(order.key());
        Draft draft = drafts.begin(registrar, id, ActKind.BIRTH, order.office());
        draft = done(drafts.save(
                registrar, id, draft.version(), new Drafts.Content(Map.of("given", List.of("Dea")), "Dea", null)));
        List<String> codes = seen.toReview();
        draft = done(
                drafts.sendToReview(registrar, id, draft.version(), seen.digest(), codes, "The papers leave no doubt"));
        assertThat(births.register(registrar, order)).isInstanceOf(BirthOutcome.NeedsApproval.class);
        done(drafts.approve(head, id, draft.version(), ""));
    }

    private static Draft done(DraftOutcome outcome) {
        assertThat(outcome).isInstanceOf(DraftOutcome.Done.class);
        return ((DraftOutcome.Done) outcome).draft();
    }

    private Act registeredAfterReview(RegisterBirth order, BirthWarning... warnings) {
        assertThat(needsApproval(order)).isEqualTo(List.of(warnings));
        agreed(order);
        Act act = registered(registrar, order);
        Birth.Review review = Objects.requireNonNull(act.birth().review());
        assertThat(review.reviewer()).isEqualTo(head.ref().toString());
        assertThat(review.warnings().stream().filter(code -> !code.startsWith("like ")))
                .containsExactlyElementsOf(
                        List.of(warnings).stream().map(BirthWarning::code).toList());
        assertThat(drafts.find(registrar, order.key().toString()))
                .get()
                .satisfies(draft -> assertThat(draft.state()).isEqualTo(DraftState.REGISTERED))
                .satisfies(draft -> assertThat(draft.act()).isEqualTo(act.id()));
        return act;
    }

    /// What is recorded while the clock stands still is recorded a little later than now.
    private void learn(Somebody one, Fact fact) {
        lives.learn(one, fact);
        clock.advance(Duration.ofSeconds(1));
    }

    private static void rests(Act act, Parentage parentage, ChildCitizenship citizenship) {
        assertThat(act.birth().parentage()).isEqualTo(parentage);
        assertThat(act.birth().citizenship()).isEqualTo(citizenship);
    }

    @Test
    void married_one_declares() {
        TestPeople.Couple parents = people.couple();
        Act act = registered(OrderedBirth.of(parents.mother(), parents.father()).by(Declarant.FATHER));

        rests(act, Parentage.MARRIED, ChildCitizenship.BOTH_PARENTS);
        assertThat(act.birth().parents())
                .extracting(Birth.Parent::number)
                .containsExactly(parents.mother().number(), parents.father().number());
    }

    @Test
    void not_married_both_declare() {
        OrderedBirth birth = OrderedBirth.of(lives.bring(woman("Berisha")), lives.bring(man("Gashi")))
                .surname("Berisha-Gashi");
        assertThat(refused(birth)).containsExactly(BirthProblem.PARENTS_NOT_MARRIED);

        rests(registered(birth.by(Declarant.BOTH_PARENTS)), Parentage.ACKNOWLEDGED, ChildCitizenship.BOTH_PARENTS);
    }

    @Test
    void father_not_known() {
        OrderedBirth birth = OrderedBirth.of(lives.bring(woman("Hoxha")));
        assertThat(refused(birth.surname("Gashi"))).containsExactly(BirthProblem.SURNAME_NOT_OF_PARENTS);

        Act act = registered(birth.surname("Hoxha"));

        rests(act, Parentage.FATHER_UNKNOWN, ChildCitizenship.ONE_PARENT_BORN_HERE);
        assertThat(act.birth().father()).isNull();
    }

    @Test
    void the_child_of_a_widow_is_her_husbands_for_three_hundred_days() {
        LocalDate died = LocalDate.of(2026, 6, 1);
        Somebody father = lives.bring(man("Zeka").died(died));
        Somebody mother = lives.bring(woman("Zeka"));
        lives.marry(mother, father, LocalDate.of(2015, 8, 8), died);
        assertThat(refused(OrderedBirth.of(mother))).containsExactly(BirthProblem.HUSBAND_IS_FATHER);

        rests(registered(OrderedBirth.of(mother, father)), Parentage.MARRIED, ChildCitizenship.BOTH_PARENTS);
    }

    @Test
    void later_than_that_the_father_is_dead_too_long() {
        LocalDate died = LocalDate.of(2026, 1, 5);
        Somebody father = lives.bring(man("Zeka").died(died));
        Somebody mother = lives.bring(woman("Zeka"));
        lives.marry(mother, father, LocalDate.of(2015, 8, 8), died);
        assertThat(refused(OrderedBirth.of(mother, father))).containsExactly(BirthProblem.FATHER_DEAD);

        rests(
                registered(OrderedBirth.of(mother).given("Fatos").sex(Sex.MALE)),
                Parentage.FATHER_UNKNOWN,
                ChildCitizenship.ONE_PARENT_BORN_HERE);
    }

    @Test
    void the_husband_is_the_father_but_for_a_court() {
        TestPeople.Couple couple = people.couple();
        OrderedBirth birth =
                OrderedBirth.of(couple.mother(), lives.bring(man("Tjeter"))).by(Declarant.BOTH_PARENTS);
        assertThat(refused(birth)).containsExactly(BirthProblem.HUSBAND_IS_FATHER);

        Act act = registered(birth.paper(Evidence.Kind.COURT_DECISION));

        rests(act, Parentage.ACKNOWLEDGED, ChildCitizenship.BOTH_PARENTS);
        assertThat(persons.children(couple.father().id())).isEmpty();
    }

    @Test
    void a_mother_who_is_a_minor_with_the_consent_of_who_stands_by_her() {
        OrderedBirth birth = OrderedBirth.of(lives.bring(woman("Rexha").born("2009-12-01")));
        assertThat(refused(birth)).containsExactly(BirthProblem.MINORS_REPRESENTATIVE_NEEDED);

        registered(birth.paper(Evidence.Kind.REPRESENTATIVE_CONSENT));
    }

    @Test
    void whoever_died_since_the_birth_is_a_parent_and_declares_nothing() {
        TestPeople.Couple parents = people.couple();
        lives.die(parents.mother().id(), LocalDate.of(2026, 11, 5));
        OrderedBirth birth = OrderedBirth.of(parents.mother(), parents.father());
        assertThat(refused(birth)).containsExactly(BirthProblem.DECLARANT_DEAD);

        rests(registered(birth.by(Declarant.FATHER)), Parentage.MARRIED, ChildCitizenship.BOTH_PARENTS);
    }

    @Test
    void an_aunt_declares_and_a_dead_one_does_not() {
        Somebody grandmother = lives.bring(woman("Kelmendi").born("1965-03-03"));
        Somebody mother = lives.bring(woman("Kelmendi").childOf(grandmother));
        Somebody aunt = lives.bring(woman("Kelmendi").born("1995-05-05").childOf(grandmother));
        Somebody dead = lives.bring(woman("Kelmendi").born("1996-06-06").childOf(grandmother));
        lives.die(dead.id(), LocalDate.of(2026, 11, 20));
        OrderedBirth birth = OrderedBirth.of(mother);
        assertThat(refused(birth.by(Declarant.FAMILY_MEMBER, new Party.ByNumber(dead.number()))))
                .containsExactly(BirthProblem.DECLARANT_NOT_ADULT);

        Act act = registered(birth.by(Declarant.FAMILY_MEMBER, new Party.ByNumber(aunt.number())));

        assertThat(act.birth().review())
                .as("the register knows that they are sisters")
                .isNull();
    }

    @Test
    void a_father_who_is_missing_is_looked_at_first() {
        TestPeople.Couple parents = people.couple();
        learn(parents.father(), new Fact.Missing(Period.from(LocalDate.of(2026, 3, 1))));
        OrderedBirth birth = OrderedBirth.of(parents.mother(), parents.father());
        RegisterBirth order = birth.order();
        assertThat(needsApproval(order)).containsExactly(BirthWarning.FATHER_MISSING);
        agreed(order);

        assertThat(births.register(registrar, birth.given("Era").order()))
                .as("another content than what was agreed to")
                .isInstanceOf(BirthOutcome.NeedsApproval.class);
        Act act = registered(registrar, order);
        assertThat(Objects.requireNonNull(act.birth().review()).warnings())
                .containsExactly(BirthWarning.FATHER_MISSING.code());
        rests(act, Parentage.MARRIED, ChildCitizenship.BOTH_PARENTS);
    }

    @Test
    void an_agreement_to_a_draft_that_was_changed_since_is_void() {
        TestPeople.Couple parents = people.couple();
        learn(parents.mother(), new Fact.Missing(Period.from(LocalDate.of(2026, 11, 10))));
        learn(parents.father(), new Fact.Missing(Period.from(LocalDate.of(2026, 3, 1))));
        RegisterBirth order =
                OrderedBirth.of(parents.mother(), parents.father()).order();
        agreed(order);
        DraftId id = DraftId.of(order.key());
        long version = drafts.find(registrar, id.toString()).orElseThrow().version();
        done(drafts.save(registrar, id, version, new Drafts.Content(Map.of("given", List.of("Era")), "Era", null)));

        assertThat(needsApproval(order)).containsExactly(BirthWarning.FATHER_MISSING);
    }

    @Test
    void a_foreign_father_with_a_number() {
        Somebody foreigner = lives.bring(man("Rama").citizenOf("ALB"));
        Somebody mother = lives.bring(woman("Rama").marriedTo(foreigner));

        Act act = registered(OrderedBirth.of(mother, foreigner));

        rests(act, Parentage.MARRIED, ChildCitizenship.ONE_PARENT_BORN_HERE);
        assertThat(Objects.requireNonNull(act.birth().father()).citizenships()).containsExactly(CountryCode.of("ALB"));
    }

    @Test
    void a_foreign_father_by_passport_is_one_person_in_every_act() {
        String passport = UUID.randomUUID().toString().substring(0, 13);
        ParentEntry.WithoutNumber father = OrderedBirth.byPaper("Urs", "Meier", "CHE", passport);
        Act first = acknowledged(lives.bring(woman("Morina")), father, "Meier");
        PersonId id = Objects.requireNonNull(first.birth().father()).id();

        Act second = acknowledged(
                lives.bring(woman("Bytyqi")), OrderedBirth.byPaper("URS", "Méier", "CHE", passport), "Bytyqi");

        assertThat(Objects.requireNonNull(second.birth().father()).id()).isEqualTo(id);
        assertThat(persons.children(id))
                .containsExactlyInAnyOrder(
                        first.birth().childId(), second.birth().childId());
        PersonState known = readBack.known(id, TODAY);
        assertThat(known.name()).isEqualTo(PersonName.of("Urs", "Meier"));
        assertThat(known.sex()).isEqualTo(Sex.MALE);
        assertThat(known.citizenships()).containsExactly(CountryCode.of("CHE"));
        assertThat(numbers.numbersOf(List.of(id))).isEmpty();
        assertThat(persons.find(id, new AsOf(TODAY, first.recordedAt().minusNanos(1000))))
                .as("before the first act")
                .isEmpty();
        rests(first, Parentage.ACKNOWLEDGED, ChildCitizenship.ONE_PARENT_BORN_HERE);
    }

    private Act acknowledged(Somebody mother, ParentEntry father, String surname) {
        return registered(
                OrderedBirth.of(mother).father(father).surname(surname).by(Declarant.BOTH_PARENTS));
    }

    @Test
    void the_passport_of_one_is_not_anothers() {
        String passport = UUID.randomUUID().toString().substring(0, 13);
        acknowledged(lives.bring(woman("Morina")), OrderedBirth.byPaper("Urs", "Meier", "CHE", passport), "Morina");
        OrderedBirth birth = OrderedBirth.of(lives.bring(woman("Bytyqi")))
                .father(OrderedBirth.byPaper("Reto", "Meier", "CHE", passport))
                .by(Declarant.BOTH_PARENTS);

        assertThat(refused(birth)).containsExactly(BirthProblem.FATHER_PAPER_OF_ANOTHER);
        assertThat(refused(OrderedBirth.of(OrderedBirth.byPaper("Urs", "Meier", "CHE", passport), "Meier")))
                .as("a father does not become a mother")
                .containsExactly(BirthProblem.MOTHER_NOT_FEMALE);
        assertThat(refused(birth.father(OrderedBirth.byPaper("Urs", "Meier", "CHE", passport))
                        .surname("Nobody")))
                .containsExactly(BirthProblem.SURNAME_NOT_OF_PARENTS);
    }

    @Test
    void a_father_without_any_paper_is_looked_at_first() {
        ParentEntry father = new ParentEntry.WithoutNumber(
                PersonName.of("Pa", "Emer"),
                LocalDate.of(1991, 2, 3),
                null,
                null,
                new Nationality(Nationality.Kind.NOT_KNOWN, null),
                null);

        Act act = registeredAfterReview(
                OrderedBirth.of(lives.bring(woman("Thaci")))
                        .father(father)
                        .by(Declarant.BOTH_PARENTS)
                        .order(),
                BirthWarning.FATHER_WITHOUT_PAPER);

        PersonState known =
                readBack.known(Objects.requireNonNull(act.birth().father()).id(), TODAY);
        assertThat(known.citizenships()).isEmpty();
        assertThat(known.stateless()).as("not known is not stateless").isFalse();
    }

    @Test
    void of_stateless_parents_born_here_a_citizen() {
        Somebody mother = lives.bring(woman("Krasniqi").citizenOf(null));
        learn(mother, new Fact.Stateless(Period.from(LocalDate.of(1992, 4, 11))));
        ParentEntry father = new ParentEntry.WithoutNumber(
                PersonName.of("Sami", "Shala"),
                LocalDate.of(1988, 8, 8),
                null,
                null,
                new Nationality(Nationality.Kind.STATELESS, null),
                new IdentityPaper(
                        IdentityPaper.Kind.TRAVEL_DOCUMENT,
                        UUID.randomUUID().toString().substring(0, 13),
                        CountryCode.KOSOVO));

        Act act = acknowledged(mother, father, "Shala");

        rests(act, Parentage.ACKNOWLEDGED, ChildCitizenship.STATELESS_PARENTS_BORN_HERE);
        assertThat(act.birth().parents()).allMatch(Birth.Parent::stateless);
        assertThat(readBack.known(Objects.requireNonNull(act.birth().father()).id(), TODAY)
                        .stateless())
                .isTrue();
    }

    @Test
    void a_foundling_of_whom_not_even_the_hour_is_known() {
        OrderedBirth birth = OrderedBirth.foundling("Gjetur").given("Drita" + letters());
        Act act = registered(birth);

        rests(act, Parentage.FOUNDLING, ChildCitizenship.FOUNDLING);
        assertThat(act.birth().parents()).isEmpty();
        assertThat(act.birth().child().bornAt()).isNull();
    }

    /// So that nobody of an earlier test is like it.
    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[0-9-]", "");
    }

    @Test
    void twins_know_of_each_other() {
        TestPeople.Couple parents = people.couple();
        Act first =
                registered(OrderedBirth.of(parents.mother(), parents.father()).child(1, 2));
        Act second = registered(OrderedBirth.of(parents.mother(), parents.father())
                .given("Dion")
                .sex(Sex.MALE)
                .child(2, 2));

        assertThat(persons.children(parents.mother().id()))
                .containsExactlyInAnyOrder(
                        first.birth().childId(), second.birth().childId());
        assertThat(second.birth().review()).isNull();
    }

    @Test
    void a_twin_of_whom_the_first_act_does_not_know_is_looked_at_first() {
        TestPeople.Couple parents = people.couple();
        Act first = registered(OrderedBirth.of(parents.mother(), parents.father()));
        OrderedBirth twin = OrderedBirth.of(parents.mother(), parents.father())
                .given("Dion")
                .sex(Sex.MALE)
                .child(2, 2);
        assertThat(births.register(registrar, twin.order())).isInstanceOf(BirthOutcome.NeedsReview.class);

        Act act = registeredAfterReview(
                twin.notTheSame(first.birth().childId()).order(), BirthWarning.SIBLING_OF_OTHER_PLURALITY);

        assertThat(act.birth().notTheSame()).containsExactly(first.birth().childId());
    }

    @Test
    void the_child_of_foreign_citizens_gets_a_number_and_the_citizenship_stays_empty() {
        Somebody father = lives.bring(man("Hoxhaj").citizenOf("ALB"));
        Somebody mother = lives.bring(woman("Hoxhaj").citizenOf("MKD").marriedTo(father));

        Act act = registered(OrderedBirth.of(mother, father));

        rests(act, Parentage.MARRIED, ChildCitizenship.FOREIGN_PARENTS);
        assertThat(act.legalBasis()).isEqualTo(IssueCause.BIRTH_TO_FOREIGN_PARENTS.article());
        assertThat(persons.history(act.birth().childId()))
                .noneMatch(fact -> fact.fact() instanceof Fact.CitizenOf || fact.fact() instanceof Fact.Stateless);
    }

    @Test
    void at_home_two_witnesses_tell_of_it() {
        TestPeople.Couple parents = people.couple();
        Party neighbour = new Party.ByNumber(lives.bring(woman("Fqinja")).number());
        OrderedBirth birth = OrderedBirth.of(parents.mother(), parents.father()).atHome(neighbour);
        assertThat(refused(birth)).containsExactly(BirthProblem.WITNESSES_NEEDED);
        assertThat(refused(OrderedBirth.of(parents.mother(), parents.father())
                        .atHome(neighbour, new Party.ByNumber(parents.father().number()))))
                .containsExactly(BirthProblem.WITNESS_UNSUITABLE);

        Act act = registered(
                OrderedBirth.of(parents.mother(), parents.father()).atHome(neighbour, OrderedBirth.witness("Blerta")));

        assertThat(act.birth().declaration().witnesses()).containsExactly(neighbour, OrderedBirth.witness("Blerta"));
    }

    @Test
    void at_a_mission_the_foreign_parent_consents() {
        Actor consul = TestActors.of(officials.appoint("C-CHE-1", Role.CONSULAR_OFFICIAL), Role.CONSULAR_OFFICIAL);
        Somebody father = lives.bring(man("Keller").citizenOf("CHE"));
        Somebody mother = lives.bring(woman("Keller").marriedTo(father));
        OrderedBirth birth = OrderedBirth.of(mother, father)
                .office("C-CHE-1")
                .place(Place.abroad(CountryCode.of("CHE"), "Aarau"))
                .noPaper()
                .paper(Evidence.Kind.FOREIGN_BIRTH_CERTIFICATE)
                .paper(Evidence.Kind.TRANSLATION);
        assertThat(refused(consul, birth)).containsExactly(BirthProblem.PARENT_CONSENT_NEEDED);

        Act act = registered(consul, birth.paper(Evidence.Kind.PARENT_CONSENT).order());

        rests(act, Parentage.MARRIED, ChildCitizenship.ONE_PARENT_WITH_CONSENT);
        assertThat(act.number().book()).isEqualTo(OfficeCode.of("C-CHE-1"));
    }
}
