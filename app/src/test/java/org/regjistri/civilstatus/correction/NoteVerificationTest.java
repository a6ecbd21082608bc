package org.regjistri.civilstatus.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.ActNote;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftOutcome;
import org.regjistri.civilstatus.Drafts;
import org.regjistri.civilstatus.draft.TestDrafts;
import org.regjistri.journal.JournalEntries;
import org.regjistri.journal.Verification;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;

/// S11 for later notes and refusals: whoever changes them behind the journal's back is found out.
@RegisterTest(alone = true)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class NoteVerificationTest {
    @Autowired
    private TestCorrections corrections;

    @Autowired
    private TestDrafts someDrafts;

    @Autowired
    private Drafts drafts;

    @Autowired
    private Verification verification;

    @Autowired
    private JournalEntries entries;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MutableClock clock;

    private Act act;
    private ActNote note;
    private Draft refused;

    @BeforeEach
    void correctOneAndRefuseOne() throws InterruptedException {
        Actor registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
        Actor head = TestActors.of(officials.appoint("M06", Role.HEAD_OF_OFFICE), Role.HEAD_OF_OFFICE);
        refused = someDrafts.begun(registrar);
        assertThat(drafts.refuse(registrar, refused.id(), refused.version(), "No evidence of a birth"))
                .isInstanceOf(DraftOutcome.Done.class);
        act = corrections.act(registrar);
        clock.advance(Duration.ofHours(1));
        note = corrections.corrected(registrar, head, act, "Era");
        for (int i = 0; i < 200 && !entries.isSequenced(note.entry()); i++) {
            Thread.sleep(Duration.ofMillis(50));
        }
        assertThat(entries.isSequenced(note.entry())).isTrue();
    }

    private Verification.Report verify() {
        return verification.verify(Verification.Against.nothing());
    }

    /// First: what the others do to the tables stays done.
    @Test
    @Order(1)
    void what_was_corrected_and_refused_is_sound() {
        assertThat(verify().isSound()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE civilstatus.note SET changes = jsonb_set(changes, '{0,after}', '\"Ema\"') WHERE id = '%1$s'",
                "UPDATE civilstatus.note SET reason = 'another' WHERE id = '%1$s'",
                "UPDATE civilstatus.note SET proposed_by = 'official:somebody' WHERE id = '%1$s'",
                "UPDATE civilstatus.note SET approved_by = 'official:somebody' WHERE id = '%1$s'",
                "UPDATE civilstatus.note SET ordinal = 7 WHERE id = '%1$s'",
                "DELETE FROM civilstatus.note WHERE id = '%1$s'",
                "UPDATE persons.name_fact SET given = 'Ema' WHERE person = '%2$s' AND ended_by IS NULL",
                "DELETE FROM persons.name_fact WHERE person = '%2$s' AND ended_by IS NOT NULL",
                "UPDATE civilstatus.refusal SET reason = 'another' WHERE draft = '%3$s'",
                "DELETE FROM civilstatus.refusal WHERE draft = '%3$s'"
            })
    @Order(2)
    void what_was_changed_behind_the_journal_is_found(String statement) {
        database.superuser()
                .sql("SET session_replication_role = replica; "
                        + statement.formatted(note.id(), act.birth().childId(), refused.id()))
                .update();
        assertThat(verify().isSound()).isFalse();
    }
}
