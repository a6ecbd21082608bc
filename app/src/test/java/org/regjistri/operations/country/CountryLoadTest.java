package org.regjistri.operations.country;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.Books;
import org.regjistri.civilstatus.CertificateOutcome;
import org.regjistri.civilstatus.IssuingCertificates;
import org.regjistri.civilstatus.OrderCertificate;
import org.regjistri.database.BackupOrder;
import org.regjistri.database.Backups;
import org.regjistri.database.DatabaseProblem;
import org.regjistri.database.bulk.LoadRecord;
import org.regjistri.documents.Applicant;
import org.regjistri.documents.Purpose;
import org.regjistri.journal.BatchProofs;
import org.regjistri.journal.JournalEntries;
import org.regjistri.journal.RowProof;
import org.regjistri.journal.Verification;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.PersonalNumber;
import org.regjistri.law.LegalTime;
import org.regjistri.operations.CountryLoad;
import org.regjistri.operations.CountryProblem;
import org.regjistri.operations.LoadProgress;
import org.regjistri.personalnumber.PersonalNumbers;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.ParentRole;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonQuery;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.Persons;
import org.regjistri.testing.Browser;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

/// The life of a load, one step after the other: refused, cut off, gone on with, whole, refused again; then somebody
/// changes what was loaded.
@RegisterTest(alone = true)
@TestPropertySource(properties = "regjistri.load.batch=500")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CountryLoadTest {
    private static final int FAMILIES = 300;
    private static final String THINGS = """
            SELECT format('%s %s %s %s', conrelid::regclass, conname, convalidated, pg_get_constraintdef(oid))
            FROM pg_constraint WHERE conrelid <> 0 AND contype <> 'n'
            UNION ALL SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indisvalid AND indrelid >= 16384
            UNION ALL SELECT tgenabled::text || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
            ORDER BY 1
            """;
    private static List<String> before = List.of();

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Autowired
    private CountryLoad load;

    @Autowired
    private TestDatabase database;

    @Autowired
    private Verification verification;

    @Autowired
    private JournalEntries entries;

    @Autowired
    private BatchProofs proofs;

    @Autowired
    private Persons persons;

    @Autowired
    private PersonalNumbers numbers;

    @Autowired
    private Acts acts;

    @Autowired
    private Books books;

    @Autowired
    private LegalTime time;

    @Autowired
    private IssuingCertificates certificates;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private Environment environment;

    @LocalServerPort
    private int port;

    private Path country() {
        return SmallCountry.of(FAMILIES).in(folder);
    }

    private List<String> things() {
        return database.owner().sql(THINGS).query((row, _) -> row.getString(1)).list();
    }

    private long count(String table) {
        return database.owner()
                .sql("SELECT count(*) FROM " + table)
                .query(Long.class)
                .single();
    }

    @Test
    @Order(1)
    void a_row_that_cannot_be_read_is_named_before_anything_is_written() {
        before = things();
        Path wrong = SmallCountry.of(FAMILIES)
                .with("persons", 700, "MALE", "X-" + "MALE")
                .in(folder);

        assertThatThrownBy(() -> load.load(wrong, LoadProgress.silent()))
                .isInstanceOf(CountryProblem.class)
                .hasMessageContaining("Line 701 of register/persons.csv")
                .hasMessageNotContaining("X-MALE");
        assertThat(count("persons.person")).isZero();
        assertThat(load.isBegun()).isFalse();
    }

    /// Dies when the third batch of people is asked for: two were committed.
    private static LoadProgress dying() {
        return new LoadProgress() {
            @Override
            public void stage(String name, long all) {}

            @Override
            public void done(long done) {
                if (done == 1000) {
                    throw new IllegalStateException("killed");
                }
            }
        };
    }

    @Test
    @Order(2)
    void a_load_that_is_cut_off_leaves_whole_batches_and_a_register_that_does_not_serve() {
        assertThatThrownBy(() -> load.load(country(), dying())).hasMessage("killed");

        assertThat(count("persons.person")).isEqualTo(1000);
        assertThat(things()).hasSizeLessThan(before.size() - 50);
        assertThatThrownBy(() -> new LoadRecord(database.ownerSource()).refuseUnfinished())
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("load-country");
    }

    @Test
    @Order(3)
    void what_is_half_loaded_is_not_backed_up() {
        var order = new BackupOrder(
                folder.resolve("backup"),
                time.now(),
                "test",
                List.of(),
                Map.of(),
                _ -> Map.of(),
                text -> text,
                null,
                _ -> {});

        assertThatThrownBy(() -> new Backups(environment).take(order))
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("load-country");
    }

    @Test
    @Order(3)
    void another_country_does_not_go_on_where_this_one_stopped() {
        Path another = SmallCountry.of(FAMILIES + 1).in(folder);

        assertThatThrownBy(() -> load.load(another, LoadProgress.silent()))
                .isInstanceOf(CountryProblem.class)
                .hasMessageContaining("another folder");
    }

    /// Dies after so many constraints, indexes and keys are back.
    private static LoadProgress dyingWhileBringingBack(int back) {
        var bringing = new AtomicBoolean();
        return new LoadProgress() {
            @Override
            public void stage(String name, long all) {
                bringing.set(name.equals("indexes and constraints"));
            }

            @Override
            public void done(long done) {
                if (bringing.get() && done == back) {
                    throw new IllegalStateException("killed");
                }
            }
        };
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 15, 40})
    @Order(3)
    void cut_off_while_things_are_brought_back_the_rest_stays_aside_and_nobody_is_served(int back) {
        assertThatThrownBy(() -> load.load(country(), dyingWhileBringingBack(back)))
                .hasMessage("killed");

        assertThat(count("persons.person")).isEqualTo(6 * FAMILIES);
        // At the end all keys are there again, but not every row was looked at.
        assertThat(count("database.set_aside")).isPositive();
        assertThatThrownBy(() -> new LoadRecord(database.ownerSource()).refuseUnfinished())
                .isInstanceOf(DatabaseProblem.class);
    }

    /// Whoever works beside the process that loads connects as the runtime role.
    @Test
    @Order(3)
    void whoever_attaches_to_a_half_loaded_register_is_refused_too() {
        assertThatThrownBy(() -> new LoadRecord(database.runtimeSource()).refuseUnfinished())
                .isInstanceOf(DatabaseProblem.class)
                .hasMessageContaining("load-country");
    }

    @Test
    @Order(4)
    void the_same_country_goes_on_and_balances_to_the_row() throws Exception {
        CountryLoad.Balance balance = load.load(country(), LoadProgress.silent());

        assertThat(balance.isEven()).as(balance.lines().toString()).isTrue();
        assertThat(balance.lines()).anySatisfy(line -> {
            assertThat(line.table()).isEqualTo("civilstatus.birth");
            assertThat(line.inTable()).isEqualTo(2 * FAMILIES);
        });
        assertThat(count("persons.person")).isEqualTo(6 * FAMILIES);
        assertThat(things()).isEqualTo(before);
        new LoadRecord(database.ownerSource()).refuseUnfinished();
        assertThat(load.isFinished()).isTrue();
    }

    @Test
    @Order(5)
    void what_was_loaded_follows_from_the_journal() {
        Verification.Report report = verification.verify(Verification.Against.nothing());

        assertThat(report.words()).startsWith("The journal is sound.");
        assertThat(report.rows()).isGreaterThan(20L * FAMILIES);
    }

    @Test
    @Order(6)
    void nothing_is_loaded_twice() {
        assertThatThrownBy(() -> load.load(country(), LoadProgress.silent()))
                .isInstanceOf(CountryProblem.class)
                .hasMessageContaining("in this register already");
    }

    @Test
    @Order(7)
    void a_person_has_facts_kin_and_number_as_the_files_say() {
        PersonId mother = numbers.holderOf(PersonalNumber.of("1000000014")).orElseThrow();
        PersonState now =
                persons.find(mother, new AsOf(time.today(), time.now())).orElseThrow();
        PersonState young = persons.find(mother, new AsOf(LocalDate.of(1970, 1, 1), time.now()))
                .orElseThrow();

        assertThat(now.name()).isEqualTo(PersonName.of("Vjollca", "Gashi"));
        assertThat(young.name()).isEqualTo(PersonName.of("Vjollca", "O'Brien"));
        assertThat(now.spouse()).isNotNull();
        assertThat(persons.children(mother)).hasSize(3);
        assertThat(persons.search(new PersonQuery("Vjolca", "Gashi", null), 50)).contains(mother);
    }

    @Test
    @Order(7)
    void a_birth_that_was_registered_before_has_its_act_in_a_book_that_is_closed() {
        PersonId child = numbers.holderOf(PersonalNumber.of("1000000018")).orElseThrow();
        Act act = acts.birthOf(child).orElseThrow();

        assertThat(act.number().reference()).isEqualTo("B-M19-2003-00001");
        assertThat(act.recordedAt().toString()).startsWith("2003-03-11");
        assertThat(act.birth().mother()).isNotNull();
        assertThat(act.birth().father()).isNotNull();
        assertThat(persons.find(child, new AsOf(time.today(), time.now()))
                        .orElseThrow()
                        .parents())
                .containsKeys(ParentRole.MOTHER, ParentRole.FATHER);
        assertThat(books.day(OfficeCode.of("M19"), time.now()).unclosed()).isZero();
    }

    /// Of every kind of parents, and without an hour of birth.
    @ParameterizedTest
    @Order(7)
    @ValueSource(strings = {"1000000012", "1000000018", "1000000013", "1000000019", "1000000043"})
    void pages_and_certificates_of_what_was_loaded_are_as_of_any_other(String number) {
        PersonId child = numbers.holderOf(PersonalNumber.of(number)).orElseThrow();
        Act act = acts.birthOf(child).orElseThrow();
        TestOfficial registrar = officials.appoint(act.office().value(), Role.REGISTRAR);
        var browser = new Browser(port);
        browser.signIn(registrar, time.now());

        for (String path : List.of(
                "/acts/" + act.id() + "?ground=PARTY_PRESENT",
                "/persons/" + child + "?ground=PARTY_PRESENT",
                "/acts/" + act.id() + "/certificate",
                "/books/" + act.office() + "/" + act.number().year())) {
            assertThat(browser.get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(browser.get("/acts/" + act.id() + "?ground=PARTY_PRESENT").body())
                .contains(act.number().reference());
        CertificateOutcome outcome = certificates.issue(
                TestActors.of(registrar, Role.REGISTRAR),
                new OrderCertificate(
                        UUID.randomUUID(),
                        act.office(),
                        new OrderCertificate.About.OfAct(act.id()),
                        Language.SQ,
                        new OrderCertificate.Asking(
                                Applicant.Capacity.AUTHORISED,
                                new OrderCertificate.Who.Stranger(
                                        PersonName.of("Anna", "Weber"), "Passport of Austria U1234567"),
                                new Applicant.Proof("Noteria", "12/2026", LocalDate.of(2026, 10, 5))),
                        new Purpose(Purpose.Kind.EDUCATION, null),
                        null));
        assertThat(outcome).isInstanceOf(CertificateOutcome.Issued.class);
    }

    @Test
    @Order(8)
    void every_row_can_be_proven_to_belong_to_its_batch() {
        var row = database.owner()
                .sql("SELECT id, entry FROM persons.name_fact ORDER BY id OFFSET 777 LIMIT 1")
                .query((found, _) -> List.of(found.getObject("id", UUID.class), found.getObject("entry", UUID.class)))
                .single();
        RowProof proof = proofs.prove(
                        row.getLast(), "persons.name_fact", row.getFirst().toString())
                .orElseThrow();

        assertThat(proof.holds()).isTrue();
        assertThat(proof.path()).hasSizeBetween(8, 12);
        assertThat(entries.payload(row.getLast())
                        .orElseThrow()
                        .at("/persons.rows/tables")
                        .toString())
                .contains(proof.root().toString());
        assertThat(new RowProof(proof.line() + "x", proof.position(), proof.rows(), proof.root(), proof.path()).holds())
                .isFalse();
        assertThat(proofs.prove(
                        row.getLast(), "persons.name_fact", UUID.randomUUID().toString()))
                .isEmpty();
    }

    @ParameterizedTest
    @Order(9)
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    a name | row of the batch in persons.name_fact was changed | UPDATE persons.name_fact SET given = 'Tjetra' WHERE id = (SELECT min(id::text)::uuid FROM persons.name_fact)
                    a row gone | rows in persons.parent_fact instead | DELETE FROM persons.parent_fact WHERE id = (SELECT max(id::text)::uuid FROM persons.parent_fact)
                    a row more | rows in persons.death_fact instead | INSERT INTO persons.death_fact (id, person, died, valid, recorded, entry) SELECT gen_random_uuid(), person, '2020-01-01', '[2020-01-01,)', recorded, entry FROM persons.sex_fact LIMIT 1
                    another kind | rows in persons.status_fact instead | INSERT INTO persons.status_fact (id, person, status, valid, recorded, entry) SELECT gen_random_uuid(), person, 'MISSING', '[2020-01-01,)', recorded, entry FROM persons.sex_fact LIMIT 1
                    an end | persons.sex_fact name the batch in another way | UPDATE persons.sex_fact SET recorded = tstzrange(lower(recorded), lower(recorded) + interval '1 day'), ended_by = entry WHERE id = (SELECT min(id::text)::uuid FROM persons.sex_fact)
                    a number | in personalnumber.number was changed | UPDATE personalnumber.number SET source = 'elsewhere' WHERE digits = '1000000014'
                    a status | in personalnumber.number_status was changed | UPDATE personalnumber.number_status SET status = 'DORMANT' WHERE digits = '1000000014'
                    an act | in civilstatus.act was changed | UPDATE civilstatus.act SET registrar = 'job:other' WHERE number = 1 AND year = 2003 AND book = 'M19'
                    what an act says | in civilstatus.birth was changed | UPDATE civilstatus.birth SET mother_given = 'Tjetra' WHERE personal_number = '1000000018'
                    """)
    void what_is_changed_behind_the_journal_is_found(String what, String words, String change) {
        database.superuser()
                .sql("SET session_replication_role = replica; " + change)
                .update();

        assertThat(verification.verify(Verification.Against.nothing()).findings())
                .as(what)
                .anySatisfy(finding -> {
                    assertThat(finding.kind()).isEqualTo(Verification.Kind.TABLE_DIFFERS);
                    assertThat(finding.words()).contains(words);
                });
    }
}
