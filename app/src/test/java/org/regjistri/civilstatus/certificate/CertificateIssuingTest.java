package org.regjistri.civilstatus.certificate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.regjistri.access.AccessDenied;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.CertificateExamination;
import org.regjistri.civilstatus.CertificateOutcome;
import org.regjistri.civilstatus.CertificateProblem;
import org.regjistri.civilstatus.IssuingCertificates;
import org.regjistri.civilstatus.OrderCertificate;
import org.regjistri.civilstatus.OrderCertificate.About;
import org.regjistri.civilstatus.OrderCertificate.Asking;
import org.regjistri.civilstatus.OrderCertificate.Exempt;
import org.regjistri.civilstatus.OrderCertificate.Who;
import org.regjistri.documents.Applicant;
import org.regjistri.documents.Applicant.Capacity;
import org.regjistri.documents.Applicant.Proof;
import org.regjistri.documents.Charge;
import org.regjistri.documents.Document;
import org.regjistri.documents.Documents;
import org.regjistri.documents.Purpose;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.kernel.Sex;
import org.regjistri.law.ArticleId;
import org.regjistri.law.Problem;
import org.regjistri.persons.Fact;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonChanges;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.Persons;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Certificates and extracts: what they say, who gets them, and once.
@RegisterTest
@Tag("postgres15")
class CertificateIssuingTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final OfficeCode ISTOG = OfficeCode.of("M06");
    private static final Asking MOTHER = new Asking(Capacity.PARENT, new Who.TheParent(ParentRole.MOTHER), null);
    private static final Asking SELF = new Asking(Capacity.SELF, new Who.ThePerson(), null);
    private static final Proof DECISION =
            new Proof("Gjykata Themelore e Pejës", "P.nr. 118/2026", LocalDate.of(2026, 10, 5));
    private static int numbers;

    @Autowired
    private IssuingCertificates certificates;

    @Autowired
    private Documents documents;

    @Autowired
    private Persons persons;

    @Autowired
    private Journal journal;

    @Autowired
    private TestActs acts;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Actor registrar;

    @BeforeEach
    void appoint() {
        registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
    }

    private static OrderCertificate of(About about, Asking asking) {
        return of(UUID.randomUUID(), about, asking, null);
    }

    private static OrderCertificate of(UUID key, About about, Asking asking, @Nullable Exempt exempt) {
        return new OrderCertificate(
                key, ISTOG, about, Language.SQ, asking, new Purpose(Purpose.Kind.EDUCATION, null), exempt);
    }

    private static About act(Act act) {
        return new About.OfAct(act.id());
    }

    private static About person(PersonId person) {
        return new About.OfPerson(person);
    }

    private Document issued(OrderCertificate order) {
        CertificateOutcome outcome = certificates.issue(registrar, order);
        assertThat(outcome).isInstanceOf(CertificateOutcome.Issued.class);
        return ((CertificateOutcome.Issued) outcome).document();
    }

    private JsonNode printed(OrderCertificate order) {
        CertificateExamination examination = certificates.examine(registrar, order);
        assertThat(examination.problems()).isEmpty();
        return examination.preview().orElseThrow().facts();
    }

    private List<String> problems(OrderCertificate order) {
        return certificates.examine(registrar, order).problems().stream()
                .map(problem -> problem.kind().code())
                .toList();
    }

    /// Somebody of an earlier register, alone.
    private TestPeople.Somebody taken(Map<String, @Nullable Object> changes) {
        PersonalNumber number = PersonalNumber.of("98" + String.format(java.util.Locale.ROOT, "%08d", ++numbers));
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        PersonId id = PersonId.of(UUID.randomUUID());
        line.put("id", id.toString());
        line.put("given", "Shpresa");
        line.put("surname", "Zeqiri");
        line.put("sex", "FEMALE");
        line.put("birthDate", "1990-05-12");
        line.put("birthPlace", Map.of("country", "XKX", "settlement", "06-001"));
        line.put("citizenship", "XKX");
        line.put("personalNumber", number.digits());
        line.put("registeredIn", "M06");
        line.putAll(changes);
        people.take(List.of(line));
        return new TestPeople.Somebody(id, number, "Shpresa", "Zeqiri");
    }

    private static String grown(String given, String sex, TestPeople.Couple parents, Act act) {
        return """
                {"act":{"reference":"%s","number":%d,"year":2026,
                   "book":{"sq":"Zyra e Gjendjes Civile – Istog","sr":"Kancelarija za civilno stanje – Istok",
                           "en":"Civil Status Office of Istog"},
                   "registeredOn":"2026-11-23"},
                 "person":{"given":"%s","surname":"%s","sex":"%s","personalNumber":"%s","bornOn":"2026-11-02",
                   "bornAt":"07:35","birthPlace":{"sq":"Istog","sr":"Istok","en":"Istog"},
                   "citizenships":[{"code":"XKX","name":{"sq":"Kosovë","sr":"Kosovo","en":"Kosovo"}}]},
                 "mother":{"given":"Teuta","surname":"%s","personalNumber":"%s"},
                 "father":{"given":"Agron","surname":"%s","personalNumber":"%s"},
                 "notes":[]}
                """.formatted(
                        act.number().reference(),
                        act.number().number(),
                        given,
                        parents.father().surname(),
                        sex,
                        act.birth().number().digits(),
                        parents.mother().surname(),
                        parents.mother().number().digits(),
                        parents.father().surname(),
                        parents.father().number().digits());
    }

    @Test
    void the_certificate_of_a_girl_and_of_a_boy_says_what_the_act_says() {
        TestPeople.Couple parents = people.couple();
        Act girl = acts.registered(parents, "Dea", Sex.FEMALE);
        TestPeople.Couple others = people.couple();
        Act boy = acts.registered(others, "Rron", Sex.MALE);

        assertThat(printed(of(act(girl), MOTHER))).isEqualTo(JSON.readTree(grown("Dea", "FEMALE", parents, girl)));
        assertThat(printed(of(act(boy), MOTHER))).isEqualTo(JSON.readTree(grown("Rron", "MALE", others, boy)));
    }

    @Test
    void a_certificate_is_numbered_paid_for_and_rests_on_the_act() {
        Act act = acts.girl();

        Document document = issued(of(act(act), MOTHER));

        assertThat(document.number().reference()).matches("CB-M06-2026-\\d{6}");
        assertThat(document.kind()).isEqualTo("birth-certificate");
        assertThat(document.about()).isEqualTo(act.id().value());
        assertThat(document.actReference()).isEqualTo(act.number().reference());
        assertThat(document.subject()).isEqualTo(act.birth().childId().value());
        assertThat(document.charge()).isEqualTo(new Charge(100, null));
        assertThat(document.receipt()).isNotNull();
        assertThat(document.validUntil()).isNull();
        assertThat(document.applicant())
                .isEqualTo(new Applicant(act.birth().parents().getFirst().name(), Capacity.PARENT, null));
        assertThat(documents.of(document.subject())).extracting(Document::id).containsExactly(document.id());
    }

    @Test
    void the_extract_of_an_adult_woman_says_how_she_stands_in_the_register() {
        TestPeople.Couple couple = people.couple();

        assertThat(printed(of(person(couple.mother().id()), SELF))).isEqualTo(JSON.readTree("""
                {"person":{"given":"Teuta","surname":"%s","sex":"FEMALE","personalNumber":"%s","bornOn":"1992-04-11",
                   "birthPlace":{"sq":"Istog","sr":"Istok","en":"Istog"},
                   "citizenships":[{"code":"XKX","name":{"sq":"Kosovë","sr":"Kosovo","en":"Kosovo"}}],
                   "adult":true,"maritalStatus":"MARRIED","diedOn":null},
                 "mother":null,"father":null,"spouse":{"given":"Agron","surname":"%s"}}
                """.formatted(
                        couple.mother().surname(),
                        couple.mother().number().digits(),
                        couple.father().surname())));
    }

    @Test
    void the_extract_of_a_man_of_whom_little_is_known_says_no_more_than_that() {
        TestPeople.Somebody man = taken(Map.of("given", "Bekim", "sex", "MALE", "birthDate", "1990"));

        JsonNode facts = printed(of(person(man.id()), SELF));

        assertThat(facts.path("person").path("bornOn").asString()).isEqualTo("1990");
        assertThat(facts.path("person").path("maritalStatus").isNull())
                .as("no fact of a marriage is no proof that there was none")
                .isTrue();
        assertThat(facts.path("spouse").isNull()).isTrue();
        Document document = issued(of(person(man.id()), SELF));
        assertThat(document.validUntil()).isEqualTo(LocalDate.of(2027, 5, 23));
        assertThat(document.actReference()).isNull();
        assertThat(document.number().reference()).matches("EP-M06-2026-\\d{6}");
    }

    @Test
    void the_extract_of_a_child_names_the_parents_and_no_marital_status() {
        TestPeople.Couple parents = people.couple();
        Act act = acts.registered(parents, "Dea", Sex.FEMALE);

        JsonNode facts = printed(of(person(act.birth().childId()), MOTHER));

        assertThat(facts.path("person").path("adult").asBoolean()).isFalse();
        assertThat(facts.path("person").path("maritalStatus").isNull()).isTrue();
        assertThat(facts.path("mother"))
                .isEqualTo(JSON.readTree("{\"given\":\"Teuta\",\"surname\":\"%s\"}"
                        .formatted(parents.mother().surname())));
        assertThat(facts.path("father"))
                .isEqualTo(JSON.readTree("{\"given\":\"Agron\",\"surname\":\"%s\"}"
                        .formatted(parents.father().surname())));
    }

    @Test
    void whoever_was_registered_here_and_never_married_is_single_once_of_age() {
        Act act = acts.girl();
        clock.set(Instant.parse("2044-11-02T09:00:00Z"));

        JsonNode person = printed(of(person(act.birth().childId()), SELF)).path("person");

        assertThat(person.path("adult").asBoolean()).isTrue();
        assertThat(person.path("maritalStatus").asString()).isEqualTo("SINGLE");
    }

    @Test
    void the_dead_have_a_date_of_death_and_their_spouse_is_widowed() {
        TestPeople.Couple couple = people.couple();
        died(couple.father().id(), couple.mother().id());

        JsonNode dead = printed(of(person(couple.father().id()), lawyer()));
        JsonNode widow = printed(of(person(couple.mother().id()), SELF));

        assertThat(dead.path("person").path("diedOn").asString()).isEqualTo("2026-11-20");
        assertThat(dead.path("person").path("maritalStatus").isNull()).isTrue();
        assertThat(dead.path("spouse").isNull()).isTrue();
        assertThat(widow.path("person").path("maritalStatus").asString()).isEqualTo("WIDOWED");
        assertThat(widow.path("spouse").isNull()).isTrue();
        assertThat(problems(of(person(couple.father().id()), SELF)))
                .containsExactly(CertificateProblem.PERSON_DEAD.code());
    }

    private Asking lawyer() {
        return new Asking(
                Capacity.AUTHORISED, new Who.Holder(people.couple().father().number()), DECISION);
    }

    private void died(PersonId dead, PersonId spouse) {
        LocalDate day = LocalDate.of(2026, 11, 20);
        write(
                List.of(dead, spouse),
                added(
                        dead,
                        new Fact.Died(org.regjistri.kernel.CivilDate.of(day), org.regjistri.kernel.Period.from(day))));
    }

    private static PersonChanges added(PersonId person, Fact fact) {
        return new PersonChanges(
                List.of(), List.of(new PersonChanges.Added(UUID.randomUUID(), person, fact)), List.of());
    }

    private void write(List<PersonId> locked, PersonChanges changes) {
        UUID entry = UUID.randomUUID();
        new TransactionTemplate(transactions).executeWithoutResult(_ -> {
            Instant moment = persons.lock(locked, clock.instant());
            persons.write(changes, entry, moment);
            journal.append(new EntryDraft(
                    entry,
                    "test.changed",
                    moment,
                    registrar.ref(),
                    ISTOG,
                    ArticleId.of("LAW-02-L-118:0"),
                    locked.stream().map(PersonId::value).toList(),
                    Map.of(Persons.SECTION, persons.section(changes))));
        });
    }

    @Test
    void a_child_without_citizenship_gets_its_number_and_an_empty_field() {
        Act act = acts.girl();
        PersonId child = act.birth().childId();
        var citizenship = persons.history(child).stream()
                .filter(one -> one.fact() instanceof Fact.CitizenOf)
                .findFirst()
                .orElseThrow();
        write(
                List.of(child),
                new PersonChanges(
                        List.of(),
                        List.of(),
                        List.of(new PersonChanges.Ended(citizenship.id(), child, "citizenship"))));

        for (About about : List.of(act(act), person(child))) {
            JsonNode person = printed(of(about, MOTHER)).path("person");
            assertThat(person.path("citizenships").isArray()).isTrue();
            assertThat(person.path("citizenships").size()).isZero();
            assertThat(person.path("personalNumber").asString())
                    .isEqualTo(act.birth().number().digits());
        }
    }

    @Test
    void an_extract_rests_on_the_newest_entry_about_the_person() {
        TestPeople.Couple couple = people.couple();
        PersonId person = couple.mother().id();
        clock.advance(Duration.ofHours(1));
        PersonChanges newName = new PersonChanges(
                List.of(),
                List.of(),
                persons.history(person).stream()
                        .filter(one -> one.fact() instanceof Fact.CitizenOf)
                        .map(one -> new PersonChanges.Ended(one.id(), person, "citizenship"))
                        .toList());
        write(List.of(person), newName);
        UUID newest = persons.history(person).stream()
                .flatMap(one -> java.util.stream.Stream.ofNullable(one.endedBy()))
                .findFirst()
                .orElseThrow();

        Document document = issued(of(person(person), SELF));

        assertThat(jdbc.sql("SELECT rests_on FROM documents.document WHERE id = :id")
                        .param("id", document.id().value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(newest);
    }

    @Test
    void the_same_order_again_gives_the_same_document_and_one_fee() {
        OrderCertificate order = of(act(acts.girl()), MOTHER);
        Document first = issued(order);

        CertificateOutcome second = certificates.issue(registrar, order);

        assertThat(second).isInstanceOfSatisfying(CertificateOutcome.Issued.class, issued -> {
            assertThat(issued.again()).isTrue();
            assertThat(issued.document().id()).isEqualTo(first.id());
            assertThat(issued.document().receipt()).isEqualTo(first.receipt());
        });
        assertThat(documents.of(first.subject())).hasSize(1);
    }

    @Test
    void what_was_issued_stays_issued_where_it_would_be_refused_today() {
        Act act = acts.girl();
        OrderCertificate order = of(act(act), MOTHER);
        Document first = issued(order);
        clock.set(Instant.parse("2044-11-02T09:00:00Z"));

        assertThat(problems(of(act(act), MOTHER))).containsExactly(CertificateProblem.CHILD_OF_AGE.code());
        assertThat(issued(order).id()).isEqualTo(first.id());
    }

    @Test
    void another_order_with_the_same_key_is_refused() {
        Act act = acts.girl();
        UUID key = UUID.randomUUID();
        issued(of(key, act(act), MOTHER, null));

        for (OrderCertificate other : List.of(
                of(key, person(act.birth().childId()), MOTHER, null),
                of(key, act(acts.girl()), MOTHER, null),
                of(key, act(act), MOTHER, new Exempt(Charge.Exemption.SOCIAL_ASSISTANCE, "Vendim 1/2026")),
                of(key, act(act), SELF, null))) {
            assertThat(certificates.issue(registrar, other)).isEqualTo(new CertificateOutcome.KeyUsedOtherwise());
        }
    }

    @Test
    void ten_clicks_at_once_give_one_document() throws Exception {
        OrderCertificate order = of(act(acts.girl()), MOTHER);
        List<Future<CertificateOutcome>> answers = new ArrayList<>();
        try (ExecutorService clicks = Executors.newFixedThreadPool(10)) {
            for (int i = 0; i < 10; i++) {
                answers.add(clicks.submit(() -> certificates.issue(registrar, order)));
            }
        }

        List<Document> all = new ArrayList<>();
        int first = 0;
        for (Future<CertificateOutcome> answer : answers) {
            CertificateOutcome.Issued one = (CertificateOutcome.Issued) answer.get();
            all.add(one.document());
            first += one.again() ? 0 : 1;
        }
        assertThat(first).isOne();
        assertThat(all).extracting(Document::id).containsOnly(all.getFirst().id());
        assertThat(documents.of(all.getFirst().subject())).hasSize(1);
    }

    @Test
    void whoever_is_exempt_pays_nothing_and_the_paper_is_noted() {
        Document document = issued(of(
                UUID.randomUUID(),
                act(acts.girl()),
                MOTHER,
                new Exempt(Charge.Exemption.SOCIAL_ASSISTANCE, "Vendim 12/2026")));

        assertThat(document.charge()).isEqualTo(new Charge(0, Charge.Exemption.SOCIAL_ASSISTANCE, "Vendim 12/2026"));
        assertThat(document.receipt()).isNull();
        assertThat(documents.find(document.id()).orElseThrow().charge()).isEqualTo(document.charge());
    }

    @Test
    void a_foreign_guardian_is_named_with_the_papers_that_were_shown() {
        Who.Stranger anna = new Who.Stranger(PersonName.of("Anna", "Weber"), "Passport of Austria U1234567");

        Document document = issued(of(act(acts.girl()), new Asking(Capacity.GUARDIAN, anna, DECISION)));

        assertThat(document.applicant())
                .isEqualTo(new Applicant(anna.name(), Capacity.GUARDIAN, DECISION, anna.identityPaper()));
        assertThat(documents.find(document.id()).orElseThrow().applicant()).isEqualTo(document.applicant());
    }

    @Test
    void a_lawyer_is_named_by_the_register() {
        TestPeople.Somebody lawyer = people.couple().father();

        Document document = issued(
                of(act(acts.girl()), new Asking(Capacity.AUTHORISED, new Who.Holder(lawyer.number()), DECISION)));

        assertThat(document.applicant().name()).isEqualTo(PersonName.of(lawyer.given(), lawyer.surname()));
    }

    @Test
    void what_is_refused_writes_no_document() {
        Act act = acts.girl();

        CertificateOutcome outcome = certificates.issue(registrar, of(act(act), SELF));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        CertificateOutcome.Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::kind)
                                .containsExactly(CertificateProblem.PERSON_NOT_OF_AGE));
        assertThat(documents.of(act.birth().childId().value())).isEmpty();
    }

    @Test
    void there_is_no_certificate_of_an_act_that_is_not_there_and_no_extract_of_nobody() {
        for (About about :
                List.of(new About.OfAct(new ActId(UUID.randomUUID())), person(PersonId.of(UUID.randomUUID())))) {
            assertThat(problems(of(about, SELF))).containsExactly(CertificateProblem.NOT_IN_REGISTER.code());
        }
    }

    @Test
    void somebody_without_a_number_is_given_one_first() {
        Map<String, @Nullable Object> none = new LinkedHashMap<>();
        none.put("personalNumber", null);

        assertThat(problems(of(person(taken(none).id()), SELF)))
                .containsExactly(CertificateProblem.WITHOUT_NUMBER.code());
    }

    @Test
    void another_office_is_refused_and_the_central_register_is_not() {
        Act act = acts.girl();
        Actor elsewhere = TestActors.of(officials.appoint("M11", Role.REGISTRAR), Role.REGISTRAR);
        Actor central = TestActors.of(
                officials.appoint("A-CENTRAL", Role.CENTRAL_REGISTER_OFFICIAL), Role.CENTRAL_REGISTER_OFFICIAL);

        assertThatThrownBy(() -> certificates.issue(elsewhere, of(act(act), MOTHER)))
                .isInstanceOf(AccessDenied.class);
        assertThat(certificates.issue(central, of(act(act), MOTHER))).isInstanceOf(CertificateOutcome.Issued.class);
    }

    @Test
    void everybody_who_was_looked_at_has_a_line() {
        TestPeople.Couple parents = people.couple();
        Act act = acts.registered(parents, "Dea", Sex.FEMALE);

        issued(of(act(act), MOTHER));

        for (PersonId person : List.of(
                act.birth().childId(), parents.mother().id(), parents.father().id())) {
            assertThat(jdbc.sql("""
                                    SELECT count(*) FROM access.disclosure
                                    WHERE person = :person AND occasion = 'certificate.issue'
                                        AND ground = 'PARTY_PRESENT' AND right_used = 'ISSUE_DOCUMENT'
                                    """)
                            .param("person", person.value())
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void examining_shows_what_is_to_be_paid_and_writes_no_document() {
        Act act = acts.girl();

        CertificateExamination.Preview preview = Objects.requireNonNull(
                        certificates.examine(registrar, of(act(act), MOTHER)))
                .preview()
                .orElseThrow();

        assertThat(preview.charge()).isEqualTo(new Charge(100, null));
        assertThat(preview.validUntil()).isNull();
        assertThat(preview.applicant().name()).isEqualTo(act.birth().parents().getFirst().name());
        assertThat(documents.of(act.birth().childId().value())).isEmpty();
    }
}
