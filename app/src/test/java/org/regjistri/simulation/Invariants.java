package org.regjistri.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What holds after every step, read past all faults from what is committed.
final class Invariants {
    /// By what is broken: the rows that break it.
    private static final List<Map.Entry<String, String>> BROKEN = List.of(
            Map.entry("the numbers of a book have a gap", """
                    SELECT book || ' ' || year FROM civilstatus.act GROUP BY book, kind, year
                    HAVING min(number) <> 1 OR max(number) <> count(*)"""),
            Map.entry("a counter is not where its book is", """
                    SELECT book || ' ' || year FROM civilstatus.act_counter AS counter
                    WHERE last <> (SELECT count(*) FROM civilstatus.act
                                   WHERE (act.book, act.kind, act.year) = (counter.book, counter.kind, counter.year))"""),
            Map.entry("the offices' acts are not the country's", """
                    SELECT 'sum' WHERE (SELECT coalesce(sum(last), 0) FROM civilstatus.act_counter)
                                       <> (SELECT count(*) FROM civilstatus.act)"""),
            Map.entry("an act has no child with a number that is in force", """
                    SELECT act.id FROM civilstatus.act LEFT JOIN civilstatus.birth ON birth.act = act.id
                    WHERE NOT EXISTS (SELECT FROM personalnumber.number_status AS status
                                      WHERE status.person = birth.child AND status.digits = birth.personal_number
                                        AND status.ended_by IS NULL AND status.status = 'ACTIVE')"""),
            Map.entry("a number has nobody", """
                    SELECT number.person FROM personalnumber.number
                    WHERE NOT EXISTS (SELECT FROM personalnumber.number_status WHERE number_status.digits = number.digits)"""),
            Map.entry("a child is known without a name, a sex or a birth", """
                    SELECT child FROM civilstatus.birth
                    WHERE NOT EXISTS (SELECT FROM persons.name_fact WHERE person = child AND ended_by IS NULL)
                       OR NOT EXISTS (SELECT FROM persons.sex_fact WHERE person = child AND ended_by IS NULL)
                       OR NOT EXISTS (SELECT FROM persons.birth_fact WHERE person = child AND ended_by IS NULL)"""),
            Map.entry("one child is registered twice", """
                    SELECT min(act::text) FROM civilstatus.birth
                    WHERE NOT EXISTS (SELECT FROM civilstatus.note WHERE note.act = birth.act)
                    GROUP BY coalesce(mother::text, surname), born_on, given, surname, ordinal HAVING count(*) > 1"""),
            Map.entry("an entry is not in exactly one of tree and queue", """
                    SELECT entry.id FROM journal.entry
                    LEFT JOIN journal.leaf ON leaf.entry_id = entry.id
                    LEFT JOIN journal.unsequenced ON unsequenced.entry_id = entry.id
                    WHERE (leaf.entry_id IS NULL) = (unsequenced.entry_id IS NULL)"""),
            Map.entry("a child was born after it was registered", """
                    SELECT act.id FROM civilstatus.birth JOIN civilstatus.act ON act.id = birth.act
                    WHERE born_on > CAST(recorded_at AT TIME ZONE 'Europe/Belgrade' AS date)"""),
            Map.entry("a parent is younger than twelve years at a birth", """
                    SELECT child.person FROM persons.parent_fact AS parent
                    JOIN persons.birth_fact AS child ON child.person = parent.person AND child.ended_by IS NULL
                    JOIN persons.birth_fact AS elder ON elder.person = parent.parent AND elder.ended_by IS NULL
                    WHERE parent.ended_by IS NULL AND elder.latest + interval '12 years' > child.earliest"""),
            Map.entry("a mother gave birth after her death", """
                    SELECT child.person FROM persons.parent_fact AS parent
                    JOIN persons.birth_fact AS child ON child.person = parent.person AND child.ended_by IS NULL
                    JOIN persons.death_fact AS death ON death.person = parent.parent AND death.ended_by IS NULL
                    WHERE parent.ended_by IS NULL AND parent.role = 'MOTHER' AND death.died < child.born"""),
            Map.entry("the dead are married", """
                    SELECT marriage.person FROM persons.marriage_fact AS marriage
                    JOIN persons.death_fact AS death ON death.person IN (marriage.person, marriage.spouse)
                    WHERE marriage.ended_by IS NULL AND death.ended_by IS NULL AND upper_inf(marriage.valid)"""),
            Map.entry("what is known of a person did not grow in time", """
                    SELECT person FROM (
                        SELECT person, lower(recorded) AS at,
                               lag(lower(recorded)) OVER (PARTITION BY person ORDER BY place) AS before
                        FROM persons.fact JOIN place USING (entry)) AS known
                    WHERE before > at"""),
            Map.entry("nobody with the right made the act", """
                    SELECT act.id FROM civilstatus.act JOIN place AS made USING (entry)
                    WHERE NOT EXISTS (
                        SELECT FROM access.role_grant
                        JOIN place AS given ON given.entry = role_grant.granted_by
                        LEFT JOIN place AS taken ON taken.entry = role_grant.ended_by
                        WHERE 'official:' || role_grant.official = act.registrar
                          AND role_grant.role IN ('REGISTRAR', 'HEAD_OF_OFFICE')
                          AND given.place < made.place AND (taken.place IS NULL OR taken.place > made.place))"""),
            Map.entry("a mother was read for an act without a line of it", """
                    SELECT act.id FROM civilstatus.act JOIN civilstatus.birth ON birth.act = act.id
                    WHERE birth.mother IS NOT NULL AND NOT EXISTS (
                        SELECT FROM access.disclosure WHERE disclosure.person = birth.mother
                          AND disclosure.actor = act.registrar AND disclosure.ground = 'REGISTRATION')"""),
            Map.entry("a draft and its act do not know each other", """
                    SELECT draft.id FROM civilstatus.draft FULL JOIN civilstatus.act ON act.command_key = draft.id
                    WHERE draft.id IS NOT NULL AND act.id IS DISTINCT FROM draft.act"""),
            Map.entry("the story of a draft has a gap", """
                    SELECT draft.id FROM civilstatus.draft
                    WHERE version <> (SELECT count(*) FROM civilstatus.draft_step WHERE draft_step.draft = draft.id)"""),
            Map.entry("a refusal stands without its draft's end, or the other way round", """
                    SELECT draft.id FROM civilstatus.draft LEFT JOIN civilstatus.refusal ON refusal.draft = draft.id
                    WHERE (draft.state = 'REFUSED') <> (refusal.draft IS NOT NULL)"""),
            Map.entry("a correction that was agreed to has no note", """
                    SELECT act.id FROM civilstatus.act
                    WHERE (SELECT count(*) FROM civilstatus.note WHERE note.act = act.id)
                          < (SELECT count(*) FROM civilstatus.correction
                              WHERE correction.act = act.id AND correction.state = 'APPROVED')"""),
            Map.entry("a document is sealed and waits, or neither", """
                    SELECT document.id FROM documents.document
                    LEFT JOIN documents.file ON file.document = document.id
                    LEFT JOIN documents.awaiting_seal AS waiting ON waiting.document = document.id
                    WHERE (file.document IS NULL) = (waiting.document IS NULL)"""),
            Map.entry("the numbers of documents have a gap", """
                    SELECT office || ' ' || letters FROM documents.document GROUP BY letters, office, year
                    HAVING min(number) <> 1 OR max(number) <> count(*)"""),
            Map.entry("a fee has no receipt, or a receipt no fee", """
                    SELECT document.id FROM documents.document LEFT JOIN documents.receipt ON receipt.document = document.id
                    WHERE (document.cents > 0) <> (receipt.document IS NOT NULL)"""),
            Map.entry("a document that a note overtook has not ended", """
                    SELECT document.id FROM documents.document JOIN civilstatus.note ON note.act = document.about
                    JOIN place AS ordered ON ordered.entry = document.entry
                    JOIN place AS noted ON noted.entry = note.entry
                    WHERE ordered.place < noted.place AND NOT EXISTS (
                        SELECT FROM documents.ending WHERE ending.document = document.id)"""),
            Map.entry("the closes of a book do not follow each other", """
                    SELECT book FROM (
                        SELECT book, from_number,
                               coalesce(lag(to_number) OVER (PARTITION BY book, kind, year ORDER BY from_number), 0) AS last
                        FROM civilstatus.day_close) AS closes
                    WHERE from_number <> last + 1"""));
    private static final String ALL = BROKEN.stream()
            .map(one ->
                    "SELECT '%s: ' || string_agg(broken::text, ', ') AS words FROM (%s) AS found (broken) HAVING count(*) > 0"
                            .formatted(one.getKey().replace("'", "''"), one.getValue()))
            .collect(Collectors.joining("\nUNION ALL\n", """
                    WITH place (entry, place) AS MATERIALIZED (
                        SELECT entry_id, position FROM journal.leaf
                        UNION ALL
                        SELECT entry_id, 1000000000 + ordinal FROM journal.unsequenced)
                    """, ""));
    private final JdbcClient register;
    private final Map<String, String> acts = new HashMap<>();
    private long leaves;
    private String leavesDigest = "";

    Invariants(JdbcClient register) {
        this.register = register;
    }

    void check() {
        assertThat(register.sql(ALL).query(String.class).list()).isEmpty();
        checkActs();
        checkLeaves();
    }

    /// What was registered once stays as it is.
    private void checkActs() {
        Map<String, String> now = new HashMap<>();
        register.sql("""
                        SELECT CAST(act.id AS text) AS id, md5(CAST(act AS text) || CAST(birth AS text)) AS digest
                        FROM civilstatus.act JOIN civilstatus.birth ON birth.act = act.id
                        """).query(row -> {
            now.put(row.getString("id"), row.getString("digest"));
        });
        assertThat(now).as("acts never change").containsAllEntriesOf(acts);
        acts.putAll(now);
    }

    /// The tree of before is a part of the tree of now.
    private void checkLeaves() {
        assertThat(digest(leaves)).as("leaves never change").isEqualTo(leavesDigest);
        leaves = register.sql("SELECT count(*) FROM journal.leaf")
                .query(Long.class)
                .single();
        leavesDigest = digest(leaves);
    }

    private String digest(long size) {
        return Objects.requireNonNullElse(
                register.sql(
                                "SELECT md5(string_agg(leaf_hash, '' ORDER BY position)) FROM journal.leaf WHERE position < :size")
                        .param("size", size)
                        .query(String.class)
                        .optional()
                        .orElse(null),
                "");
    }
}
