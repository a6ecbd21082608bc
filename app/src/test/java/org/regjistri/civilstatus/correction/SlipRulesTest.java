package org.regjistri.civilstatus.correction;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.civilstatus.ActId;
import org.regjistri.civilstatus.ActNote;
import org.regjistri.civilstatus.CorrectionId;
import org.regjistri.civilstatus.ProposeCorrection;
import org.regjistri.civilstatus.SlipValues;
import org.regjistri.kernel.PersonName;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.kernel.Sex;
import org.regjistri.territory.Place;

/// What is asked of the correction of a slip, as a table.
class SlipRulesTest {
    private static final LocalDate REGISTERED = LocalDate.of(2026, 11, 10);
    private static final SlipValues CURRENT = new SlipValues(
            PersonName.of("Dea", "Krasniqi"),
            Sex.FEMALE,
            LocalDate.of(2026, 11, 2),
            LocalTime.of(7, 35),
            Place.in(SettlementCode.of("06-001")),
            List.of(
                    new SlipValues.Paper("12/2026", "Spitali", LocalDate.of(2026, 11, 2)),
                    new SlipValues.Paper("7/2015", "Zyra", LocalDate.of(2015, 8, 8))));

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(textBlock = """
            given,            Era,              ,
            surname,          Gashi,            ,
            surname,          Krasniqi Gashi,   ,
            surname,          Gashi-Krasniqi,   ,
            surname,          Hoxha,            correction.surname-not-of-parents, surname
            sex,              MALE,             ,
            bornOn,           2026-11-01,       ,
            bornOn,           2026-11-03,       correction.paper-before-birth,     paper.1.issuedOn
            bornOn,           2026-11-11,       correction.born-after-registration correction.paper-before-birth, bornOn paper.1.issuedOn
            bornOn,           2026-11-13,       correction.born-in-future correction.born-after-registration correction.paper-before-birth, bornOn bornOn paper.1.issuedOn
            bornAt,           00:00,            ,
            place,            06-002,           ,
            paper.1.number,   21/2026,          ,
            paper.1.issuer,   Spitali i Pejës,  ,
            paper.1.issuedOn, 2026-11-01,       correction.paper-before-birth,     paper.1.issuedOn
            paper.1.issuedOn, 2026-11-13,       correction.paper-in-future,        paper.1.issuedOn
            paper.2.number,   8/2015,           ,
            paper.2.issuedOn, 2015-08-09,       ,
            """)
    void each_field_is_judged_where_it_is_changed(String field, String value, String codes, String fields) {
        SlipValues values = SlipFields.applied(CURRENT, List.of(new ActNote.Change(field, "", value)));
        assertThat(codes(values, "A slip", facts(2)))
                .isEqualTo(codes == null ? List.of() : List.of(codes.split(" ", -1)));
        assertThat(SlipRules.judge(order(values, "A slip"), facts(2)))
                .extracting(problem -> String.valueOf(problem.field()))
                .isEqualTo(fields == null ? List.of() : List.of(fields.split(" ", -1)));
    }

    @ParameterizedTest
    @CsvSource({"0, ", "15, ", "16, correction.too-late"})
    void the_last_day_is_inside(int days, String code) {
        assertThat(codes(other(), "A slip", facts(days))).isEqualTo(code == null ? List.of() : List.of(code));
    }

    @Test
    void nothing_is_no_correction() {
        assertThat(codes(CURRENT, "A slip", facts(2))).containsExactly("correction.nothing-changed");
    }

    @Test
    void one_proposal_at_a_time() {
        SlipFacts pending = new SlipFacts(CURRENT, Set.of(), REGISTERED, at(2), 15, true);
        assertThat(codes(other(), "A slip", pending)).containsExactly("correction.pending");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "  a ", "a\u0007bc", "ab\u202ec"})
    void a_reason_is_asked_for_in_words(String reason) {
        assertThat(codes(other(), reason, facts(2))).containsExactly("correction.reason");
        assertThat(codes(other(), "x".repeat(501), facts(2))).containsExactly("correction.reason");
        assertThat(codes(other(), "x".repeat(500), facts(2))).isEmpty();
    }

    @Test
    void a_surname_that_is_not_touched_is_not_judged_again_and_a_foundling_has_any() {
        SlipFacts strangers = new SlipFacts(CURRENT, Set.of("Hoxha"), REGISTERED, at(2), 15, false);
        assertThat(codes(other(), "A slip", strangers)).isEmpty();
        SlipFacts nobody = new SlipFacts(CURRENT, Set.of(), REGISTERED, at(2), 15, false);
        SlipValues named = SlipFields.applied(CURRENT, List.of(new ActNote.Change("surname", "", "Drini")));
        assertThat(codes(named, "A slip", nobody)).isEmpty();
    }

    @Test
    void what_is_written_is_read_again() {
        SlipValues foundling = new SlipValues(
                CURRENT.name(), CURRENT.sex(), CURRENT.bornOn(), null, SlipFields.place("CHE Aarau am See"), List.of());
        for (SlipValues values : List.of(CURRENT, foundling)) {
            assertThat(SlipFields.applied(values, List.of())).isEqualTo(values);
        }
        assertThat(SlipFields.changes(CURRENT, other())).containsExactly(new ActNote.Change("given", "Dea", "Era"));
        assertThat(SlipFields.write(foundling)).containsAllEntriesOf(Map.of("bornAt", "", "place", "CHE Aarau am See"));
        assertThat(SlipFields.applied(CURRENT, List.of(new ActNote.Change("paternity", "a", "b"))))
                .isEqualTo(CURRENT);
    }

    private static SlipValues other() {
        return SlipFields.applied(CURRENT, List.of(new ActNote.Change("given", "Dea", "Era")));
    }

    private static LocalDateTime at(int days) {
        return REGISTERED.plusDays(days).atTime(9, 0);
    }

    private static SlipFacts facts(int days) {
        return new SlipFacts(
                CURRENT,
                Set.of("Krasniqi", "Gashi", "Krasniqi Gashi", "Gashi-Krasniqi"),
                REGISTERED,
                at(days),
                15,
                false);
    }

    private static ProposeCorrection order(SlipValues values, String reason) {
        return new ProposeCorrection(new CorrectionId(new UUID(1, 2)), new ActId(new UUID(1, 3)), values, reason);
    }

    private static List<String> codes(SlipValues values, String reason, SlipFacts facts) {
        return SlipRules.judge(order(values, reason), facts).stream()
                .map(problem -> problem.kind().code())
                .toList();
    }
}
