package org.regjistri.civilstatus.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.regjistri.access.AccessDenied;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActNote;
import org.regjistri.civilstatus.Acts;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.CorrectingSlips;
import org.regjistri.civilstatus.Correction;
import org.regjistri.civilstatus.CorrectionId;
import org.regjistri.civilstatus.CorrectionOutcome;
import org.regjistri.civilstatus.Notes;
import org.regjistri.civilstatus.ProposeCorrection;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.civilstatus.SlipValues;
import org.regjistri.civilstatus.birth.BirthOrders;
import org.regjistri.kernel.Sex;
import org.regjistri.personalnumber.PersonalNumbers;
import org.regjistri.persons.AsOf;
import org.regjistri.persons.PersonId;
import org.regjistri.persons.PersonState;
import org.regjistri.persons.Persons;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A slip corrected by a later note: what is right from now on, what was believed before, and who agreed.
@RegisterTest
class CorrectingSlipsTest {
    @Autowired
    private CorrectingSlips corrections;

    @Autowired
    private RegisteringBirths births;

    @Autowired
    private Notes notes;

    @Autowired
    private Acts acts;

    @Autowired
    private Persons persons;

    @Autowired
    private PersonalNumbers numbers;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcClient jdbc;

    private Actor registrar;
    private Actor head;
    private Act act;
    private PersonId child;

    @BeforeEach
    void register() {
        registrar = actor("M06", Role.REGISTRAR);
        head = actor("M06", Role.HEAD_OF_OFFICE);
        act = ((BirthOutcome.Registered) births.register(registrar, BirthOrders.of(people.couple()))).act();
        child = act.birth().childId();
        clock.advance(Duration.ofDays(1));
    }

    private Actor actor(String office, Role... roles) {
        return TestActors.of(officials.appoint(office, roles), roles);
    }

    @Test
    void what_is_right_is_current_and_what_was_believed_is_known_as_believed() {
        Instant before = clock.instant();
        clock.advance(Duration.ofHours(1));
        approve(propose("given", "Era", "sex", "MALE", "bornOn", "2026-11-01", "bornAt", "23:50"));
        clock.advance(Duration.ofHours(1));

        PersonState now = state(LocalDate.of(2026, 11, 20), clock.instant());
        assertThat(Objects.requireNonNull(now.name()).given()).isEqualTo("Era");
        assertThat(now.sex()).isEqualTo(Sex.MALE);
        assertThat(Objects.requireNonNull(now.birth()).date()).hasToString("2026-11-01");
        PersonState believed = state(LocalDate.of(2026, 11, 20), before);
        assertThat(Objects.requireNonNull(believed.name()).given()).isEqualTo("Dea");
        assertThat(believed.sex()).isEqualTo(Sex.FEMALE);
        // What holds from birth holds from the corrected day, parents and citizenship too.
        PersonState firstDay = state(LocalDate.of(2026, 11, 1), clock.instant());
        assertThat(firstDay.parents()).hasSize(2);
        assertThat(firstDay.citizenships()).isNotEmpty();
        assertThat(persons.find(child, new AsOf(LocalDate.of(2026, 11, 1), before)))
                .map(PersonState::name)
                .isEmpty();
        assertThat(Objects.requireNonNull(numbers.numbersOf(List.of(child)).get(child)))
                .isEqualTo(act.birth().number());
    }

    @Test
    void the_act_stays_as_it_was_written_and_says_now_what_the_notes_say() {
        approve(propose("given", "Era"));
        clock.advance(Duration.ofMinutes(1));
        approve(propose("given", "Ema", "paper.1.number", "21/2026"));

        assertThat(acts.find(act.id())).contains(act);
        assertThat(notes.current(act).child().name().given()).isEqualTo("Ema");
        assertThat(notes.current(act).evidence().getFirst().number()).isEqualTo("21/2026");
        assertThat(notes.of(act.id()))
                .extracting(note -> note.reference(act.number()))
                .containsExactly(act.number().reference() + "/1", act.number().reference() + "/2");
        ActNote second = notes.of(act.id()).getLast();
        assertThat(second.changes())
                .containsExactly(
                        new ActNote.Change("given", "Era", "Ema"),
                        new ActNote.Change("paper.1.number", "12/2026", "21/2026"));
        assertThat(second.proposedBy()).isEqualTo(registrar.ref());
        assertThat(second.approvedBy()).isEqualTo(head.ref());
    }

    @Test
    void a_slip_in_a_paper_changes_nothing_of_the_person() {
        int facts = persons.history(child).size();
        approve(propose("paper.1.issuer", "Spitali i Gjakovës"));
        assertThat(persons.history(child)).hasSize(facts);
        assertThat(notes.of(act.id())).hasSize(1);
    }

    @Test
    void proposed_twice_it_is_one_and_decided_twice_it_is_decided_once() {
        ProposeCorrection order = order("given", "Era");
        Correction first = proposed(corrections.propose(registrar, order));
        assertThat(proposed(corrections.propose(registrar, order))).isEqualTo(first);
        assertThat(codes(corrections.propose(registrar, order("given", "Ema")))).containsExactly("correction.pending");

        CorrectionOutcome approved = corrections.approve(head, first.id());
        assertThat(approved).isInstanceOf(CorrectionOutcome.Approved.class);
        assertThat(corrections.approve(head, first.id())).isEqualTo(approved);
        assertThat(notes.of(act.id())).hasSize(1);
    }

    @Test
    void of_many_who_agree_at_once_one_enters_the_note() throws Exception {
        Correction correction = propose("given", "Era");
        List<Actor> heads = IntStream.range(0, 6)
                .mapToObj(_ -> actor("M06", Role.HEAD_OF_OFFICE))
                .toList();
        try (ExecutorService executor = Executors.newFixedThreadPool(6)) {
            List<Future<CorrectionOutcome>> outcomes = heads.stream()
                    .map(one -> executor.submit(() -> corrections.approve(one, correction.id())))
                    .toList();
            int approved = 0;
            for (Future<CorrectionOutcome> outcome : outcomes) {
                approved += outcome.get() instanceof CorrectionOutcome.Approved ? 1 : 0;
            }
            assertThat(approved).isOne();
        }
        assertThat(notes.of(act.id())).hasSize(1);
    }

    enum Attempt {
        THE_PROPOSER_WHO_IS_HEAD_TOO,
        A_REGISTRAR,
        A_HEAD_OF_ANOTHER_OFFICE,
        AN_AUDITOR,
        AN_ADMINISTRATOR,
        A_HEAD_WHOSE_ROLE_ENDED,
        AFTER_THREE_DAYS,
        AFTER_IT_WAS_WITHDRAWN,
        AFTER_IT_WAS_DECLINED,
        CHANGED_BEHIND_THE_DECISION,
        THE_PROPOSER_PROPOSES_AGAIN_WHAT_ANOTHER_PROPOSED
    }

    @ParameterizedTest
    @EnumSource
    void no_way_leads_around_the_second_pair_of_eyes(Attempt attempt) {
        try {
            assertThat(play(attempt)).isInstanceOf(CorrectionOutcome.Refused.class);
        } catch (AccessDenied _) {
            // As good.
        }
        assertThat(notes.of(act.id())).isEmpty();
        assertThat(notes.current(act)).isEqualTo(act.birth());
    }

    private CorrectionOutcome play(Attempt attempt) {
        if (attempt == Attempt.THE_PROPOSER_WHO_IS_HEAD_TOO) {
            registrar = actor("M06", Role.REGISTRAR, Role.HEAD_OF_OFFICE);
        }
        CorrectionId id = propose("given", "Era").id();
        return switch (attempt) {
            case THE_PROPOSER_WHO_IS_HEAD_TOO -> corrections.approve(registrar, id);
            case A_REGISTRAR -> corrections.approve(actor("M06", Role.REGISTRAR), id);
            case A_HEAD_OF_ANOTHER_OFFICE -> corrections.approve(actor("M07", Role.HEAD_OF_OFFICE), id);
            case AN_AUDITOR -> corrections.approve(actor("A-CRA", Role.AUDITOR), id);
            case AN_ADMINISTRATOR -> corrections.approve(actor("A-IT", Role.ADMINISTRATOR), id);
            case A_HEAD_WHOSE_ROLE_ENDED -> {
                TestOfficial former = officials.appoint("M06", Role.HEAD_OF_OFFICE);
                yield corrections.approve(TestActors.of(former, Role.REGISTRAR), id);
            }
            case AFTER_THREE_DAYS -> {
                clock.advance(Duration.ofDays(4));
                yield corrections.approve(head, id);
            }
            case AFTER_IT_WAS_WITHDRAWN -> {
                corrections.withdraw(registrar, id);
                yield corrections.approve(head, id);
            }
            case AFTER_IT_WAS_DECLINED -> {
                corrections.decline(head, id, "The paper says Dea");
                yield corrections.approve(head, id);
            }
            case CHANGED_BEHIND_THE_DECISION -> {
                jdbc.sql("UPDATE civilstatus.correction SET state = 'EXPIRED', ended_on = '2026-11-24' WHERE id = :id")
                        .param("id", id.value())
                        .update();
                yield corrections.approve(head, id);
            }
            case THE_PROPOSER_PROPOSES_AGAIN_WHAT_ANOTHER_PROPOSED ->
                corrections.propose(head, new ProposeCorrection(id, act.id(), current(), "Mine"));
        };
    }

    @Test
    void too_late_the_general_procedure_is_needed() {
        clock.advance(Duration.ofDays(15));
        assertThat(codes(corrections.propose(registrar, order("given", "Era")))).containsExactly("correction.too-late");
    }

    @Test
    void an_office_corrects_its_own_acts() {
        Actor elsewhere = actor("M07", Role.REGISTRAR);
        assertThatThrownBy(() -> corrections.propose(elsewhere, order("given", "Era")))
                .isInstanceOf(AccessDenied.class);
        Correction correction = propose("given", "Era");
        assertThat(corrections.find(elsewhere, correction.id().toString())).isEmpty();
        assertThat(corrections.find(head, correction.id().toString())).contains(correction);
        assertThat(corrections.open(head, act.number().book())).contains(correction);
    }

    @Test
    void a_note_is_entered_once_and_for_all() {
        approve(propose("given", "Era"));
        for (String statement : List.of(
                "UPDATE civilstatus.note SET reason = 'x'",
                "DELETE FROM civilstatus.note",
                "UPDATE civilstatus.correction SET changes = '[]'")) {
            assertThatThrownBy(() -> jdbc.sql(statement).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    private SlipValues current() {
        return SlipsInBirths.valuesOf(notes.current(act));
    }

    private ProposeCorrection order(String... fields) {
        List<ActNote.Change> changes = IntStream.iterate(0, i -> i < fields.length, i -> i + 2)
                .mapToObj(i -> new ActNote.Change(fields[i], "", fields[i + 1]))
                .toList();
        return new ProposeCorrection(
                new CorrectionId(UUID.randomUUID()),
                act.id(),
                SlipFields.applied(current(), changes),
                "Mistyped from the report");
    }

    private Correction propose(String... fields) {
        return proposed(corrections.propose(registrar, order(fields)));
    }

    private void approve(Correction correction) {
        assertThat(corrections.approve(head, correction.id())).isInstanceOf(CorrectionOutcome.Approved.class);
    }

    private PersonState state(LocalDate validAt, Instant recordedAt) {
        return persons.find(child, new AsOf(validAt, recordedAt)).orElseThrow();
    }

    private static Correction proposed(CorrectionOutcome outcome) {
        if (outcome instanceof CorrectionOutcome.Proposed(Correction correction)) {
            return correction;
        }
        throw new AssertionError("Not proposed: " + outcome);
    }

    private static List<String> codes(CorrectionOutcome outcome) {
        if (outcome instanceof CorrectionOutcome.Refused(var problems)) {
            return problems.stream().map(problem -> problem.kind().code()).toList();
        }
        throw new AssertionError("Not refused: " + outcome);
    }
}
