package org.regjistri.civilstatus.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.access.AccessDenied;
import org.regjistri.access.Actor;
import org.regjistri.access.OfficialNames;
import org.regjistri.access.Right;
import org.regjistri.access.Role;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.ActKind;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftId;
import org.regjistri.civilstatus.DraftOutcome;
import org.regjistri.civilstatus.DraftProblem;
import org.regjistri.civilstatus.DraftState;
import org.regjistri.civilstatus.DraftStep;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.Problem;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The life of a draft.
@RegisterTest
@Tag("postgres15")
class DraftsTest {
    private static final OfficeCode ISTOG = OfficeCode.of("M06");

    @Autowired
    private Drafts drafts;

    @Autowired
    private TestDrafts some;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private OfficialNames names;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private TestDrafts.People by;

    @BeforeEach
    void people() {
        by = some.people();
    }

    /// The reviewed table: what each step makes of each state; a dash where it may not be done.
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            SAVE,           OPEN - OPEN OPEN - - - -
            TAKE,           OPEN - APPROVED RETURNED - - - -
            HAND_OVER,      OPEN - APPROVED RETURNED - - - -
            SEND_TO_REVIEW, IN_REVIEW - IN_REVIEW IN_REVIEW - - - -
            APPROVE,        - APPROVED - - - - - -
            SEND_BACK,      - RETURNED - - - - - -
            REGISTER,       REGISTERED - REGISTERED REGISTERED - - - -
            REFUSE,         REFUSED - REFUSED REFUSED - - - -
            WITHDRAW,       WITHDRAWN WITHDRAWN WITHDRAWN WITHDRAWN - - - -
            """)
    void every_step_leads_where_the_table_says(DraftStep step, String row) {
        List<String> cells = Arrays.asList(row.split(" ", -1));
        DraftState[] states = DraftState.values();
        assertThat(cells).hasSameSizeAs(states);
        for (int i = 0; i < states.length; i++) {
            check(step, states[i], cells.get(i));
        }
    }

    private void check(DraftStep step, DraftState from, String to) {
        String cell = step + " from " + from;
        Draft draft = some.in(from, by);
        assertThat(draft.state()).as(cell).isEqualTo(from);
        if (step == DraftStep.REGISTER) {
            checkRegistering(draft, to, cell);
            return;
        }
        DraftOutcome outcome = attempt(step, draft);
        if (to.equals("-")) {
            assertThat(problem(outcome)).as(cell).isEqualTo(refusal(from));
            assertThat(again(draft)).as(cell).isEqualTo(draft);
        } else {
            assertThat(TestDrafts.done(outcome).state()).as(cell).hasToString(to);
            assertThat(again(draft)).as(cell).isEqualTo(TestDrafts.done(outcome));
            assertThat(drafts.story(draft.id()).getLast().step()).as(cell).isEqualTo(step);
        }
    }

    private static DraftProblem refusal(DraftState state) {
        if (state == DraftState.EXPIRED) {
            return DraftProblem.EXPIRED;
        }
        return state.isEnded() ? DraftProblem.ENDED : DraftProblem.NOT_NOW;
    }

    private void checkRegistering(Draft draft, String to, String cell) {
        if (to.equals("-")) {
            assertThatThrownBy(() -> some.registered(by.holder(), draft))
                    .as(cell)
                    .isInstanceOf(IllegalStateException.class);
            assertThat(again(draft)).as(cell).isEqualTo(draft);
        } else {
            assertThat(some.registered(by.holder(), draft).state()).as(cell).hasToString(to);
        }
    }

    private DraftOutcome attempt(DraftStep step, Draft draft) {
        DraftId id = draft.id();
        long version = draft.version();
        return switch (step) {
            case SAVE -> drafts.save(by.holder(), id, version, TestDrafts.content("Era"));
            case TAKE -> drafts.take(by.colleague(), id, version);
            case HAND_OVER -> drafts.handOver(by.holder(), id, version, id(by.colleague()));
            case SEND_TO_REVIEW -> drafts.sendToReview(by.holder(), id, version, "d2", List.of("w"), "She is sure");
            case APPROVE -> drafts.approve(by.head(), id, version, "");
            case SEND_BACK -> drafts.sendBack(by.head(), id, version, "Ask again");
            case REFUSE -> drafts.refuse(by.holder(), id, version, "Nothing shows the birth");
            case WITHDRAW -> drafts.withdraw(by.holder(), id, version, "They go elsewhere");
            case BEGIN, REGISTER, EXPIRE -> throw new IllegalArgumentException("Not asked for: " + step);
        };
    }

    @Test
    void what_was_typed_is_kept_to_the_letter_but_for_what_no_database_takes() {
        Draft draft = some.begun(by.holder());
        Map<String, List<String>> typed = Map.of(
                "given",
                List.of("  Ḑëa “x” <b> \n"),
                "notTheSame",
                List.of("a", "", "b"),
                "strange",
                List.of("\0a\ud800"));

        Draft saved = TestDrafts.done(drafts.save(
                by.holder(), draft.id(), draft.version(), new Drafts.Content(typed, "x".repeat(300), null)));

        assertThat(again(draft)).isEqualTo(saved);
        assertThat(saved.content())
                .containsEntry("given", List.of("  Ḑëa “x” <b> \n"))
                .containsEntry("notTheSame", List.of("a", "", "b"))
                .containsEntry("strange", List.of("a?"));
        assertThat(saved.title()).hasSize(200);
        assertThat(saved.due()).isNull();
    }

    @Test
    void the_same_beginning_twice_is_one_draft_and_of_another_office_none() {
        DraftId id = DraftId.of(UUID.randomUUID());
        Draft first = drafts.begin(by.holder(), id, ActKind.BIRTH, ISTOG);
        assertThat(drafts.begin(by.holder(), id, ActKind.BIRTH, ISTOG)).isEqualTo(first);
        assertThat(drafts.story(id)).hasSize(1);
        Actor elsewhere = some.actor("M07", Role.REGISTRAR);
        assertThatThrownBy(() -> drafts.begin(elsewhere, id, ActKind.BIRTH, OfficeCode.of("M07")))
                .isInstanceOf(AccessDenied.class);
    }

    @Test
    void the_same_change_twice_is_one_and_another_is_overtaken() {
        Draft draft = some.begun(by.holder());
        Drafts.Content era = TestDrafts.content("Era");
        Draft saved = TestDrafts.done(drafts.save(by.holder(), draft.id(), draft.version(), era));

        assertThat(drafts.save(by.holder(), draft.id(), draft.version(), era)).isEqualTo(new DraftOutcome.Done(saved));
        assertThat(drafts.save(by.holder(), draft.id(), saved.version(), era)).isEqualTo(new DraftOutcome.Done(saved));
        assertThat(drafts.save(by.holder(), draft.id(), draft.version(), TestDrafts.content("Ema")))
                .isEqualTo(new DraftOutcome.Overtaken(saved));
        assertThat(drafts.story(draft.id())).hasSize(3);

        Draft withdrawn = TestDrafts.done(drafts.withdraw(by.holder(), draft.id(), saved.version(), "Taken back"));
        assertThat(drafts.withdraw(by.holder(), draft.id(), saved.version(), "Taken  back"))
                .isEqualTo(new DraftOutcome.Done(withdrawn));
    }

    @Test
    void only_the_holder_changes_it_until_a_colleague_takes_it_up() {
        Draft draft = some.begun(by.holder());
        Drafts.Content era = TestDrafts.content("Era");
        assertThat(problem(drafts.save(by.colleague(), draft.id(), draft.version(), era)))
                .isEqualTo(DraftProblem.NOT_HOLDER);

        Draft taken = TestDrafts.done(drafts.take(by.colleague(), draft.id(), draft.version()));

        assertThat(taken.holder()).isEqualTo(by.colleague().ref());
        assertThat(taken.begunBy()).isEqualTo(by.holder().ref());
        assertThat(problem(drafts.save(by.holder(), draft.id(), taken.version(), era)))
                .isEqualTo(DraftProblem.NOT_HOLDER);
        TestDrafts.done(drafts.save(by.colleague(), draft.id(), taken.version(), era));
    }

    @ParameterizedTest
    @CsvSource({"M07, REGISTRAR", "A-CENTRAL, CENTRAL_REGISTER_OFFICIAL", "M06-01, REGISTRAR"})
    void it_is_handed_only_to_an_official_of_the_office_who_may_work_on_it(String office, Role role) {
        Draft draft = some.begun(by.holder());
        TestOfficial other = officials.appoint(office, role);
        assertThat(problem(drafts.handOver(by.holder(), draft.id(), draft.version(), other.id())))
                .isEqualTo(DraftProblem.NO_COLLEAGUE);
        assertThat(problem(drafts.handOver(by.holder(), draft.id(), draft.version(), id(by.holder()))))
                .isEqualTo(DraftProblem.NO_COLLEAGUE);
    }

    @Test
    void the_municipal_office_works_on_drafts_of_its_satellite_office() {
        Actor there = some.actor("M06-01", Role.REGISTRAR);
        Draft draft = some.begun(there, OfficeCode.of("M06-01"));
        assertThat(names.whoMay(Right.WORK_ON_DRAFT, OfficeCode.of("M06-01")))
                .extracting(OfficialNames.Colleague::ref)
                .contains(there.ref(), by.colleague().ref());

        Draft taken = TestDrafts.done(drafts.take(by.colleague(), draft.id(), draft.version()));

        assertThat(taken.holder()).isEqualTo(by.colleague().ref());
        assertThat(drafts.open(by.holder(), ISTOG, 500)).extracting(Draft::id).contains(draft.id());
        assertThat(drafts.find(there, some.begun(by.holder()).id().toString())).isEmpty();
    }

    @Test
    void a_draft_of_another_office_is_as_if_it_were_not_there() {
        Draft draft = some.begun(by.holder());
        Actor elsewhere = some.actor("M07", Role.HEAD_OF_OFFICE);
        assertThat(drafts.find(elsewhere, draft.id().toString())).isEmpty();
        assertThat(drafts.find(elsewhere, UUID.randomUUID().toString())).isEmpty();
        assertThat(drafts.find(elsewhere, "nonsense")).isEmpty();
        assertThat(drafts.find(
                        some.actor("A-CENTRAL", Role.CENTRAL_REGISTER_OFFICIAL),
                        draft.id().toString()))
                .contains(draft);
        assertThatThrownBy(() -> drafts.take(elsewhere, draft.id(), draft.version()))
                .isInstanceOf(AccessDenied.class);
        assertThatThrownBy(() -> drafts.take(by.holder(), DraftId.of(UUID.randomUUID()), 1))
                .isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "   ", "a\u0007bc", "abc\u202e"})
    void a_reason_is_asked_for_in_words(String reason) {
        Draft draft = some.begun(by.holder());
        for (String words : List.of(reason, "x".repeat(501))) {
            assertThat(problem(drafts.refuse(by.holder(), draft.id(), draft.version(), words)))
                    .isEqualTo(DraftProblem.WORDS);
            assertThat(problem(drafts.withdraw(by.holder(), draft.id(), draft.version(), words)))
                    .isEqualTo(DraftProblem.WORDS);
            assertThat(problem(drafts.sendToReview(by.holder(), draft.id(), draft.version(), "d", List.of(), words)))
                    .isEqualTo(DraftProblem.WORDS);
        }
        assertThat(again(draft)).isEqualTo(draft);
    }

    @Test
    void the_story_says_who_did_what() {
        Draft draft = some.in(DraftState.RETURNED, by);
        draft = TestDrafts.done(drafts.handOver(by.holder(), draft.id(), draft.version(), id(by.colleague())));

        assertThat(drafts.story(draft.id()))
                .extracting(Draft.Step::step, Draft.Step::by, Draft.Step::words, Draft.Step::subject)
                .containsExactly(
                        tuple(DraftStep.BEGIN, by.holder().ref(), "", null),
                        tuple(DraftStep.SAVE, by.holder().ref(), "", null),
                        tuple(DraftStep.SEND_TO_REVIEW, by.holder().ref(), "The mother is sure", null),
                        tuple(DraftStep.SEND_BACK, by.head().ref(), "Ask the hospital", null),
                        tuple(DraftStep.HAND_OVER, by.holder().ref(), "", id(by.colleague())));
    }

    @Test
    void of_what_became_an_act_only_the_story_is_kept() {
        Draft draft = some.in(DraftState.REGISTERED, by);

        assertThat(draft.content()).isEmpty();
        assertThat(draft.title()).isEmpty();
        assertThat(jdbc.sql("SELECT content::text FROM civilstatus.draft WHERE id = :id")
                        .param("id", draft.id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("{}");
        assertThat(drafts.story(draft.id()).getLast().subject())
                .isEqualTo(java.util.Objects.requireNonNull(draft.act()).value());
        assertThat(drafts.open(by.holder(), ISTOG, 500)).extracting(Draft::id).doesNotContain(draft.id());
    }

    @Test
    void a_program_registers_without_a_draft() {
        new TransactionTemplate(transactions)
                .executeWithoutResult(_ ->
                        drafts.registered(by.holder(), DraftId.of(UUID.randomUUID()), new ActId(UUID.randomUUID())));
    }

    @Test
    void a_refusal_is_a_decision_in_the_journal() {
        Draft draft = some.in(DraftState.REFUSED, by);
        String refusal = jdbc.sql("""
                        SELECT concat_ws('|', r.reason, r.office, r.refused_by, e.id IS NOT NULL)
                          FROM civilstatus.refusal r JOIN journal.entry e ON e.id = r.entry WHERE draft = :draft
                        """)
                .param("draft", draft.id().value())
                .query(String.class)
                .single();
        assertThat(refusal)
                .isEqualTo("No evidence of a birth|M06|" + by.holder().ref() + "|t");
        assertThatThrownBy(() -> jdbc.sql("DELETE FROM civilstatus.refusal").update())
                .hasMessageContaining("DELETE FROM civilstatus.refusal");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 20})
    void of_many_who_save_at_once_one_is_first_and_the_others_hear_of_it(int threads) throws Exception {
        Draft draft = some.begun(by.holder());
        List<DraftOutcome> outcomes = new ArrayList<>();
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Callable<DraftOutcome>> saves = IntStream.range(0, threads)
                    .<Callable<DraftOutcome>>mapToObj(i ->
                            () -> drafts.save(by.holder(), draft.id(), draft.version(), TestDrafts.content("Dea " + i)))
                    .toList();
            for (Future<DraftOutcome> outcome : executor.invokeAll(saves)) {
                outcomes.add(outcome.get());
            }
        }
        assertThat(outcomes).filteredOn(DraftOutcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(DraftOutcome.Overtaken.class::isInstance)
                .hasSize(threads - 1);
        assertThat(again(draft).version()).isEqualTo(draft.version() + 1);
        assertThat(drafts.story(draft.id())).hasSize(3);
    }

    private Draft again(Draft draft) {
        return drafts.find(by.holder(), draft.id().toString()).orElseThrow();
    }

    private static UUID id(Actor official) {
        return UUID.fromString(official.ref().id());
    }

    static DraftProblem problem(DraftOutcome outcome) {
        if (outcome instanceof DraftOutcome.Refused(Draft _, Problem problem)) {
            return (DraftProblem) problem.kind();
        }
        throw new AssertionError("Not refused: " + outcome);
    }
}
