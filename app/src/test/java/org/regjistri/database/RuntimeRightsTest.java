package org.regjistri.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.regjistri.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the application itself may change, whatever its code says.
@Tag("postgres15")
class RuntimeRightsTest {
    /// Reviewed: what may be changed because it is no legal fact, or written once by a trigger's leave.
    private static final Set<String> REVIEWED = Set.of(
            // An end, written once; triggers refuse a second one.
            "UPDATE access.official.ended_at",
            "UPDATE access.official.ended_by",
            "UPDATE access.credential.ended_at",
            "UPDATE access.credential.ended_by",
            "UPDATE access.role_grant.ended_at",
            "UPDATE access.role_grant.ended_by",
            "UPDATE access.role_grant.ended_reason",
            "UPDATE access.api_token.revoked_at",
            // An order of a court is agreed to once and lifted once; a trigger refuses the rest.
            "UPDATE access.court_order.approved_by",
            "UPDATE access.court_order.approved_at",
            "UPDATE access.court_order.approval",
            "UPDATE access.court_order.lifted_by",
            "UPDATE access.court_order.lifted_at",
            "UPDATE access.court_order.lifting",
            // What has been kept for its time goes. A line of a log only when its commitment is kept: a trigger.
            "DELETE access.disclosure",
            "DELETE access.denial",
            "DELETE access.sign_in_attempt",
            "DELETE access.api_token",
            "DELETE access.alarm",
            "DELETE access.alarm_explanation",
            "DELETE notices.notice",
            "UPDATE access.passkey.ended_at",
            "UPDATE access.passkey.ended_by",
            "UPDATE access.provider_link.ended_at",
            "UPDATE access.provider_link.ended_by",
            // Numbers of series, and what still waits for its seal: working state.
            "UPDATE documents.counter.last",
            "UPDATE documents.awaiting_seal.not_before",
            "UPDATE documents.awaiting_seal.attempts",
            "UPDATE documents.awaiting_seal.fault",
            "DELETE documents.awaiting_seal",
            // A scan is bound once; only one that is not bound goes. Triggers refuse the rest.
            "UPDATE scans.scan.entry",
            "DELETE scans.scan",
            // Whether a message was sent, and an address that is forgotten then.
            "UPDATE notices.notice.state",
            "UPDATE notices.notice.sent_at",
            "UPDATE notices.notice.address",
            "UPDATE notices.notice.arguments",
            "UPDATE notices.notice.not_before",
            "UPDATE notices.notice.attempts",
            "UPDATE notices.notice.fault",
            "UPDATE persons.name_fact.recorded",
            "UPDATE persons.name_fact.ended_by",
            "UPDATE persons.sex_fact.recorded",
            "UPDATE persons.sex_fact.ended_by",
            "UPDATE persons.birth_fact.recorded",
            "UPDATE persons.birth_fact.ended_by",
            "UPDATE persons.citizenship_fact.recorded",
            "UPDATE persons.citizenship_fact.ended_by",
            "UPDATE persons.parent_fact.recorded",
            "UPDATE persons.parent_fact.ended_by",
            "UPDATE persons.marriage_fact.recorded",
            "UPDATE persons.marriage_fact.ended_by",
            "UPDATE persons.death_fact.recorded",
            "UPDATE persons.death_fact.ended_by",
            "UPDATE persons.status_fact.recorded",
            "UPDATE persons.status_fact.ended_by",
            "UPDATE personalnumber.number_status.recorded",
            "UPDATE personalnumber.number_status.ended_by",
            // No legal fact: the state of signing in, a queue, search keys that can be derived again, counters.
            "UPDATE access.sign_in_state.session_epoch",
            "UPDATE access.sign_in_state.last_totp_step",
            "UPDATE access.passkey_state.signatures",
            "UPDATE access.passkey_state.last_used_at",
            "UPDATE access.sign_in_lock.failures",
            "UPDATE access.sign_in_lock.last_failed_at",
            "UPDATE access.sign_in_lock.locked_until",
            "DELETE access.sign_in_lock",
            "DELETE journal.unsequenced",
            "UPDATE persons.person.last_recorded",
            "UPDATE persons.name_key",
            "DELETE persons.name_key",
            "UPDATE civilstatus.act_counter.last",
            // Proposals about officials that wait for a second person: what comes of them has an entry.
            "UPDATE access.proposal.state",
            "UPDATE access.proposal.decided_by",
            "UPDATE access.proposal.decided_at",
            "UPDATE access.proposal.words",
            "UPDATE access.proposal.totp_secret",
            // Declarations on their way: no act rests on them.
            "UPDATE civilstatus.draft",
            "DELETE civilstatus.draft",
            "DELETE civilstatus.draft_step",
            // Proposals that wait for a second official: what comes of them is a note.
            "UPDATE civilstatus.correction.state",
            "UPDATE civilstatus.correction.decided_by",
            "UPDATE civilstatus.correction.decided_at",
            "UPDATE civilstatus.correction.ended_on",
            "UPDATE civilstatus.correction.words",
            "DELETE civilstatus.correction");

    @Test
    void the_runtime_role_changes_only_what_was_reviewed() {
        try (var database = TestDatabase.migrated()) {
            assertThat(changeable(database.owner())).containsExactlyInAnyOrderElementsOf(REVIEWED);
        }
    }

    @Test
    void the_runtime_role_makes_nothing() {
        try (var database = TestDatabase.migrated()) {
            List<@Nullable String> schemas =
                    database.owner().sql("""
                            SELECT nspname FROM pg_catalog.pg_namespace
                            WHERE pg_catalog.has_schema_privilege('regjistri_runtime', nspname, 'CREATE')""").query(String.class).list();
            assertThat(schemas).isEmpty();
        }
    }

    @Test
    void a_right_that_nobody_reviewed_is_found() {
        try (var database = TestDatabase.migrated()) {
            JdbcClient owner = database.owner();
            owner.sql("CREATE TABLE database.legal (a int, b int)").update();
            owner.sql("GRANT DELETE ON database.legal TO regjistri_runtime").update();
            owner.sql("GRANT UPDATE (b) ON database.legal TO regjistri_runtime").update();
            assertThat(changeable(owner)).contains("DELETE database.legal", "UPDATE database.legal.b");
        }
    }

    // Tables first, then columns where the right is not the whole table's. PUBLIC counts too.
    private static List<@Nullable String> changeable(JdbcClient owner) {
        return owner.sql("""
                        SELECT kind.name || ' ' || n.nspname || '.' || c.relname
                        FROM pg_catalog.pg_class c
                        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                        CROSS JOIN (VALUES ('UPDATE'), ('DELETE'), ('TRUNCATE')) AS kind (name)
                        WHERE c.relkind IN ('r', 'p', 'v', 'f') AND n.nspname NOT LIKE 'pg\\_%'
                          AND n.nspname <> 'information_schema'
                          AND pg_catalog.has_table_privilege('regjistri_runtime', c.oid, kind.name)
                        UNION ALL
                        SELECT 'UPDATE ' || n.nspname || '.' || c.relname || '.' || a.attname
                        FROM pg_catalog.pg_class c
                        JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                        JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                        WHERE c.relkind IN ('r', 'p', 'v', 'f') AND n.nspname NOT LIKE 'pg\\_%'
                          AND n.nspname <> 'information_schema'
                          AND NOT pg_catalog.has_table_privilege('regjistri_runtime', c.oid, 'UPDATE')
                          AND pg_catalog.has_column_privilege('regjistri_runtime', c.oid, a.attnum, 'UPDATE')
                        ORDER BY 1""").query(String.class).list();
    }
}
