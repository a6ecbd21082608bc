package org.regjistri.access.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.regjistri.access.Access;
import org.regjistri.access.AccessDenied;
import org.regjistri.access.Actor;
import org.regjistri.access.Disclosure;
import org.regjistri.access.Ground;
import org.regjistri.access.Right;
import org.regjistri.access.Role;
import org.regjistri.access.RowCounts;
import org.regjistri.access.TestActors;
import org.regjistri.journal.JournalEntries;
import org.regjistri.journal.Verification;
import org.regjistri.journal.retention.Forgetting;
import org.regjistri.scans.ScanId;
import org.regjistri.scans.ScanOutcome;
import org.regjistri.scans.Scans;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPictures;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/// The log of looks is sealed in the journal, hour by hour, and stays checkable when its lines have gone. Each test has
/// a day of its own, later than those before.
@RegisterTest(alone = true)
class DisclosureDigestTest {
    private static final Duration HOUR = Duration.ofHours(1);
    private static Instant day = MutableClock.START;

    @Autowired
    private Access access;

    @Autowired
    private Digesting digesting;

    @Autowired
    private DigestRows digests;

    @Autowired
    private LogAsDigested rule;

    @Autowired
    private Forgetting forgetting;

    @Autowired
    private Scans scans;

    @Autowired
    private JournalEntries entries;

    @Autowired
    private Verification verification;

    @Autowired
    private TestOfficials officials;

    @Autowired
    private TestDatabase database;

    @Autowired
    private MutableClock clock;

    private Actor registrar;

    @BeforeEach
    void aNewDay() {
        day = day.plus(Duration.ofDays(1));
        clock.set(day.minus(HOUR));
        registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
        look("before");
        clock.set(day.plus(Duration.ofMinutes(15)));
        sealAll();
        clock.set(day);
    }

    @Test
    void an_hour_is_sealed_once_when_it_is_over_and_settled() {
        look("one");
        clock.advance(Duration.ofMinutes(59));
        look("two");
        refused();
        clock.set(day.plus(HOUR).plus(Duration.ofMinutes(14)));
        assertThat(digesting.sealNext()).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(digesting.sealNext()).isTrue();
        assertThat(digesting.sealNext()).isFalse();

        Digest digest = ofHour(day);
        JsonNode said = entries.payload(digest.entry()).orElseThrow().path(DigestSection.NAME);
        assertThat(said.path("looks").path("lines").asLong()).isEqualTo(2);
        assertThat(said.path("denials").path("lines").asLong()).isEqualTo(1);
        assertThat(said.path("from").asString()).isEqualTo(day.toString());
        assertThat(said.toString())
                .doesNotContain("one")
                .doesNotContain(registrar.ref().id());
        assertThat(entries.find(digest.entry()).orElseThrow().head().kind()).isEqualTo("access.disclosures-digest");
        assertThat(broken(day)).isEmpty();
    }

    @Test
    void after_a_standstill_no_hour_is_left_out() {
        look("first");
        clock.advance(HOUR.multipliedBy(5));
        look("last");
        clock.advance(HOUR.multipliedBy(2));
        assertThat(sealAll()).isEqualTo(3);
        List<Digest> all = digests.all();
        assertThat(ofHour(day).until()).isEqualTo(day.plus(HOUR));
        assertThat(ofHour(day.plus(HOUR)).until()).isEqualTo(day.plus(HOUR.multipliedBy(5)));
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).from()).isEqualTo(all.get(i - 1).until());
        }
    }

    @Test
    void two_processes_seal_each_hour_once() throws Exception {
        for (int i = 0; i < 20; i++) {
            look("hour " + i);
            clock.advance(HOUR);
        }
        clock.advance(HOUR);
        Callable<Integer> process = this::sealAll;
        try (var both = Executors.newFixedThreadPool(2)) {
            int sealed = 0;
            for (Future<Integer> each : both.invokeAll(List.of(process, process))) {
                sealed += each.get();
            }
            assertThat(sealed).isEqualTo(20);
        }
        for (int i = 0; i < 20; i++) {
            assertThat(ofHour(day.plus(HOUR.multipliedBy(i))).looks().lines()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            UPDATE access.disclosure SET occasion = 'other'         | looks   | changed
            UPDATE access.disclosure SET person = gen_random_uuid() | looks   | changed
            UPDATE access.disclosure SET shown_from = NULL          | looks   | changed
            UPDATE access.disclosure SET at = at + interval '2 s'   | looks   | changed
            UPDATE access.denial SET actor = 'job:other'            | denials | changed
            DELETE FROM access.disclosure                           | looks   | removed
            DELETE FROM access.denial                               | denials | removed
            """)
    void whoever_touches_a_line_is_found_out_to_the_hour(String statement, String log, String word) {
        look("a look");
        refused();
        clock.advance(HOUR.multipliedBy(2));
        sealAll();
        assertThat(broken(day)).isEmpty();

        tamper(statement + " WHERE at >= '" + day + "' AND at < '" + day.plus(HOUR) + "'");

        assertThat(broken(day)).singleElement().asString().contains(log).contains("a line was " + word);
        assertThat(verification.verify(Verification.Against.nothing()).findings())
                .anySatisfy(finding -> {
                    assertThat(finding.kind()).isEqualTo(Verification.Kind.RULE_BROKEN);
                    assertThat(finding.words()).contains(log + " from " + day);
                });
    }

    @Test
    void a_line_that_is_added_later_is_found_out() {
        look("a look");
        clock.advance(HOUR.multipliedBy(2));
        sealAll();
        tamper("""
                INSERT INTO access.disclosure (id, at, actor, right_used, ground, article, occasion, attributes)
                VALUES (gen_random_uuid(), '%s', 'job:x', 'READ_ACT', 'SUPERVISION', 'x', 'x', '{}')
                """.formatted(day.plusSeconds(60)));
        assertThat(broken(day)).singleElement().asString().contains("a line was added (1 were digested, 2 are there)");
    }

    @Test
    void a_digest_that_is_gone_is_found_out() {
        look("a look");
        clock.advance(HOUR.multipliedBy(2));
        sealAll();
        UUID entry = ofHour(day).entry();
        tamper("DELETE FROM access.disclosure_digest WHERE entry = '" + entry + "'");
        assertThat(verification.verify(Verification.Against.nothing()).findings())
                .anySatisfy(finding -> assertThat(finding.entry()).isEqualTo(entry));
    }

    @Test
    void the_application_deletes_no_line_whose_commitment_is_not_kept() {
        look("a look");
        assertThatThrownBy(() -> database.owner()
                        .sql("DELETE FROM access.disclosure WHERE occasion = 'a look'")
                        .update())
                .hasMessageContaining("only when its commitment is kept");
    }

    /// P8: what is past its date is gone from every table and file, and everything still adds up.
    @Test
    void what_has_been_kept_for_its_time_is_gone_everywhere_and_the_digests_still_add_up() {
        String marker = "past" + day.getEpochSecond();
        look(marker);
        refused();
        clock.advance(HOUR.multipliedBy(2));
        sealAll();
        UUID scan = seed(marker);
        RowCounts rows = new RowCounts(database);
        assertThat(rows.holding(marker))
                .containsExactlyInAnyOrder(
                        "access.alarm",
                        "access.alarm_explanation",
                        "access.denial",
                        "access.disclosure",
                        "access.sign_in_attempt",
                        "civilstatus.correction",
                        "civilstatus.draft",
                        "civilstatus.draft_step",
                        "notices.notice",
                        "scans.scan");
        List<String> before = rule.broken();

        forgetting.forgetAll();
        assertThat(rows.holding(marker)).contains("access.disclosure", "access.alarm");
        day = day.plus(Duration.ofDays(3660));
        clock.set(day.plus(HOUR));
        sealAll();
        forgetting.forgetAll();

        assertThat(rows.holding(marker)).isEmpty();
        assertThat(scans.find(ScanId.of(scan))).isEmpty();
        assertThat(rule.broken()).isEqualTo(before);
        long looks = ofHour(day.minus(Duration.ofDays(3660))).looks().lines();
        assertThat(looks).isEqualTo(1);
        assertThat(removed("looks")).isPositive();
        tamper("DELETE FROM access.forgotten_line WHERE at >= '" + day.minus(Duration.ofDays(3660))
                + "' AND log = 'LOOKS'");
        assertThat(rule.broken()).hasSizeGreaterThan(before.size());
    }

    /// One of each kind, of today.
    ///
    /// @return a scan that nothing came of
    private UUID seed(String marker) {
        UUID scan = ((ScanOutcome.Kept) scans.keep(
                        registrar, registrar.office().orElseThrow(), UUID.randomUUID(), TestPictures.small()))
                .scan()
                .id()
                .value();
        String now = clock.instant().toString();
        UUID draft = UUID.randomUUID();
        UUID alarm = UUID.randomUUID();
        for (String statement : List.of(
                "UPDATE scans.scan SET kept_by = 'job:%1$s' WHERE id = '" + scan + "'",
                "INSERT INTO access.denial (id, at, actor, right_used) VALUES (gen_random_uuid(), '%2$s', 'job:%1$s', 'X')",
                "INSERT INTO access.sign_in_attempt (id, at, outcome, actor) VALUES (gen_random_uuid(), '%2$s', 'UNLOCKED', '%1$s')",
                "INSERT INTO access.alarm (id, at, day, kind, about, counted, allowed) VALUES ('" + alarm
                        + "', '%2$s', '%2$s', 'SLOW', '%1$s', 1, 1)",
                "INSERT INTO access.alarm_explanation (alarm, at, by_whom, words) VALUES ('" + alarm
                        + "', '%2$s', 'job:x', '%1$s')",
                "INSERT INTO notices.notice (id, about, channel, hint, language, key, arguments, ordered_at, state, sent_at, not_before) VALUES (gen_random_uuid(), gen_random_uuid(), 'EMAIL', '%1$s', 'SQ', 'x', '{}', '%2$s', 'SENT', '%2$s', '%2$s')",
                "INSERT INTO civilstatus.draft (id, kind, office, state, version, content, title, holder, begun_by, begun_at, changed_at, expires_on, ended_on, last_change) VALUES ('"
                        + draft
                        + "', 'BIRTH', 'M06', 'WITHDRAWN', 1, '{}', '%1$s', 'job:x', 'job:x', '%2$s', '%2$s', '%2$s', '%2$s', repeat('0', 64))",
                "INSERT INTO civilstatus.draft_step (draft, version, step, by_whom, at, words) VALUES ('" + draft
                        + "', 1, 'WITHDRAW', 'job:x', '%2$s', '%1$s')",
                "INSERT INTO civilstatus.correction (id, act, office, state, changes, reason, notes_seen, proposed_by, proposed_at, expires_on, ended_on, words) VALUES (gen_random_uuid(), gen_random_uuid(), 'M06', 'EXPIRED', '{}', '%1$s', 0, 'job:x', '%2$s', '%2$s', '%2$s', '')")) {
            tamper(statement.formatted(marker, now));
        }
        return scan;
    }

    private long removed(String what) {
        return database.owner().sql("""
                        SELECT count(*) FROM journal.entry
                         WHERE convert_from(payload, 'UTF8') LIKE '%"removed":%"what":"' || :what || '"%'
                        """).param("what", what).query(Long.class).single();
    }

    private void look(String occasion) {
        access.disclose(
                registrar,
                Right.READ_ACT,
                Ground.PARTY_PRESENT,
                new Disclosure<>(occasion, Set.of("name"), () -> 1, _ -> List.of(UUID.randomUUID())));
    }

    private void refused() {
        assertThatThrownBy(() -> access.demand(registrar, Right.READ_JOURNAL)).isInstanceOf(AccessDenied.class);
    }

    private int sealAll() {
        int sealed = 0;
        while (digesting.sealNext()) {
            sealed++;
        }
        return sealed;
    }

    private Digest ofHour(Instant from) {
        return digests.all().stream()
                .filter(digest -> digest.from().equals(from))
                .findFirst()
                .orElseThrow();
    }

    private List<String> broken(Instant hour) {
        return rule.broken().stream()
                .filter(words -> words.contains("from " + hour))
                .toList();
    }

    private void tamper(String statement) {
        database.superuser()
                .sql("SET session_replication_role = replica; " + statement)
                .update();
    }
}
