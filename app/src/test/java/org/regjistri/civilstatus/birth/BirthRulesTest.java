package org.regjistri.civilstatus.birth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regjistri.civilstatus.BirthProblem.*;
import static org.regjistri.civilstatus.Evidence.Kind.*;
import static org.regjistri.civilstatus.birth.DeclaredBirth.ADULT;
import static org.regjistri.civilstatus.birth.DeclaredBirth.BY_NUMBER;
import static org.regjistri.civilstatus.birth.DeclaredBirth.BY_PAPER;
import static org.regjistri.civilstatus.birth.DeclaredBirth.FATHERS_NUMBER;
import static org.regjistri.civilstatus.birth.DeclaredBirth.MOTHERS_NUMBER;
import static org.regjistri.civilstatus.birth.DeclaredBirth.UNKNOWN;
import static org.regjistri.civilstatus.birth.DeclaredBirth.abroad;
import static org.regjistri.civilstatus.birth.DeclaredBirth.atHome;
import static org.regjistri.civilstatus.birth.DeclaredBirth.byPaper;
import static org.regjistri.civilstatus.birth.DeclaredBirth.foundling;
import static org.regjistri.civilstatus.birth.DeclaredBirth.good;
import static org.regjistri.civilstatus.birth.DeclaredBirth.man;
import static org.regjistri.civilstatus.birth.DeclaredBirth.paper;
import static org.regjistri.civilstatus.birth.DeclaredBirth.passport;
import static org.regjistri.civilstatus.birth.DeclaredBirth.woman;
import static org.regjistri.civilstatus.birth.DeclaredBirth.womanAsFather;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.regjistri.civilstatus.BirthProblem;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.Party;
import org.regjistri.kernel.SettlementCode;
import org.regjistri.law.Problem;
import org.regjistri.law.ProblemKind;
import org.regjistri.territory.OfficeKind;
import org.regjistri.territory.Place;

/// What refuses a declaration of birth, and in which order: a row a rule, and one just inside it.
class BirthRulesTest {
    /// Asked while reading, and of scans: the rules never see it.
    private static final Set<BirthProblem> JUDGED_ELSEWHERE = EnumSet.range(CHILD_GIVEN, EVIDENCE_SCAN);

    record Row(String what, DeclaredBirth declared, List<BirthProblem> expected) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Row row(String what, DeclaredBirth declared, BirthProblem... expected) {
        return new Row(what, declared, Arrays.asList(expected));
    }

    static Stream<Row> rows() {
        return Stream.of(
                        ofTimeAndPlace(),
                        ofMothers(),
                        ofFathers(),
                        ofMarriage(),
                        ofTheChild(),
                        ofDeclarants(),
                        ofPapers(),
                        ofWitnesses())
                .flatMap(List::stream);
    }

    private static List<Row> ofTimeAndPlace() {
        return List.of(
                row("nothing is wrong", good()),
                row("on the last day of the term", good().on(LocalDate.of(2026, 12, 2))),
                row("on the day after the term", good().on(LocalDate.of(2026, 12, 3)), TERM_OVER),
                row("a birth that is still to come", good().notYet(), BORN_IN_FUTURE),
                row("at a satellite office", good().at(OfficeKind.SATELLITE_OFFICE)),
                row("at a unit of the agency", good().at(OfficeKind.AGENCY_UNIT), OFFICE_KEEPS_NO_BIRTHS),
                row("in another municipality", good().bornAt(Place.in(SettlementCode.of("19-001"))), BORN_ELSEWHERE),
                row("abroad, at a municipal office", abroad().at(OfficeKind.MUNICIPAL_OFFICE), BORN_ELSEWHERE),
                row("in the country of the mission", abroad()),
                row("in Kosovo, at a mission", good().at(OfficeKind.CONSULAR_MISSION), BORN_ELSEWHERE),
                row(
                        "of foreigners, at a mission",
                        abroad().mother(woman().citizenOf("ALB")).father(man().citizenOf("CHE")),
                        MISSION_NEEDS_A_CITIZEN),
                row("of a citizen and a stateless man, at a mission", abroad().father(man().stateless())),
                row(
                        "at a mission, nobody has the mother's number",
                        abroad().mother(null).unmarried(),
                        MOTHER_UNKNOWN));
    }

    private static List<Row> ofMothers() {
        return List.of(
                row("one number for both", good().parents(MOTHERS_NUMBER, MOTHERS_NUMBER), SAME_PARENT),
                row(
                        "one passport for both",
                        good().parents(byPaper(passport("X1")), byPaper(passport("X1"))),
                        SAME_PARENT),
                row("two passports", good().parents(byPaper(passport("X1")), byPaper(passport("X2")))),
                row("two without a paper", good().parents(byPaper(null), byPaper(null))),
                row(
                        "a father without a mother",
                        good().parents(UNKNOWN, FATHERS_NUMBER)
                                .mother(null)
                                .unmarried()
                                .by(Declarant.FATHER),
                        MOTHER_NOT_NAMED),
                row("nobody has the mother's number", good().mother(null).unmarried(), MOTHER_UNKNOWN),
                row(
                        "the mother's passport is another's",
                        good().parents(byPaper(passport("X1")), FATHERS_NUMBER).mother(woman().withPaperOfAnother()),
                        MOTHER_PAPER_OF_ANOTHER),
                row("a man as the mother", good().mother(man()), MOTHER_NOT_FEMALE),
                row(
                        "a mother who died in giving birth",
                        good().mother(woman().died("2026-11-02")).by(Declarant.FATHER)),
                row(
                        "a mother who died the day before",
                        good().mother(woman().died("2026-11-01")).by(Declarant.FATHER),
                        MOTHER_DEAD),
                row(
                        "a mother of whose death only the year is known",
                        good().mother(woman().died("2026")).by(Declarant.FATHER)),
                row(
                        "a mother on her twelfth birthday",
                        good().mother(woman().born("2014-11-02")).also(REPRESENTATIVE_CONSENT)),
                row(
                        "a mother the day before it",
                        good().mother(woman().born("2014-11-03")).also(REPRESENTATIVE_CONSENT),
                        MOTHER_TOO_YOUNG),
                row(
                        "a mother of whose birth only the year is known",
                        good().mother(woman().born("2014")).also(REPRESENTATIVE_CONSENT)),
                row("a mother of whose birth nothing is known", good().mother(woman().born(null))));
    }

    private static List<Row> ofFathers() {
        return List.of(
                row("nobody has the father's number", good().father(null).unmarried(), FATHER_UNKNOWN),
                row(
                        "the father's passport is another's",
                        good().parents(MOTHERS_NUMBER, byPaper(passport("X1"))).father(man().withPaperOfAnother()),
                        FATHER_PAPER_OF_ANOTHER),
                row("a woman as the father", good().father(womanAsFather()), FATHER_NOT_MALE),
                row("a father who died 300 days before", good().father(man().died("2026-01-06"))),
                row("a father who died 301 days before", good().father(man().died("2026-01-05")), FATHER_DEAD),
                row(
                        "a father on his twelfth birthday",
                        good().father(man().born("2014-11-02")).also(REPRESENTATIVE_CONSENT)),
                row(
                        "a father the day before it",
                        good().father(man().born("2014-11-03")).also(REPRESENTATIVE_CONSENT),
                        FATHER_TOO_YOUNG));
    }

    private static List<Row> ofMarriage() {
        return List.of(
                row("the husband is somebody else", good().motherMarriedToAnother(), HUSBAND_IS_FATHER),
                row(
                        "the husband is somebody else, and both declare",
                        good().motherMarriedToAnother().by(Declarant.BOTH_PARENTS),
                        HUSBAND_IS_FATHER),
                row(
                        "the husband is somebody else, and there is a marriage certificate",
                        good().motherMarriedToAnother().also(MARRIAGE_CERTIFICATE),
                        HUSBAND_IS_FATHER),
                row(
                        "a court decided against the husband",
                        good().motherMarriedToAnother().also(COURT_DECISION)),
                row(
                        "a wife says that the father is not known",
                        good().parents(MOTHERS_NUMBER, UNKNOWN).father(null).motherMarriedToAnother(),
                        HUSBAND_IS_FATHER),
                row("not married, one declares", good().unmarried(), PARENTS_NOT_MARRIED),
                row("not married, both declare", good().unmarried().by(Declarant.BOTH_PARENTS)),
                row("not married, acknowledged", good().unmarried().also(PATERNITY_RECORD)),
                row("not married, found by a court", good().unmarried().also(COURT_DECISION)),
                row("married elsewhere", good().unmarried().also(MARRIAGE_CERTIFICATE)),
                row(
                        "the father is not known",
                        good().parents(MOTHERS_NUMBER, UNKNOWN).father(null).unmarried()));
    }

    private static List<Row> ofTheChild() {
        return List.of(
                row("a surname of nobody", good().surname("Berisha"), SURNAME_NOT_OF_PARENTS),
                row(
                        "the surname of a father who is not named",
                        good().parents(MOTHERS_NUMBER, UNKNOWN)
                                .mother(woman().surname("Gashi"))
                                .father(null)
                                .unmarried(),
                        SURNAME_NOT_OF_PARENTS),
                row("nobody knows the hour", good().hour(null), HOUR_UNKNOWN),
                row("nobody knows the hour of a foundling", foundling()),
                row("a foundling, born at a known hour", foundling().hour(LocalTime.of(3, 0))),
                row("a foundling gets a surname", foundling().surname("Drita")));
    }

    private static List<Row> ofDeclarants() {
        return List.of(
                row(
                        "a father declares who is not named",
                        good().parents(MOTHERS_NUMBER, UNKNOWN)
                                .father(null)
                                .unmarried()
                                .by(Declarant.FATHER),
                        DECLARANT_IS_NO_PARENT),
                row(
                        "both declare, and one is not named",
                        good().parents(MOTHERS_NUMBER, UNKNOWN)
                                .father(null)
                                .unmarried()
                                .by(Declarant.BOTH_PARENTS),
                        DECLARANT_IS_NO_PARENT),
                row("a mother who died since", good().mother(woman().died("2026-11-10")), DECLARANT_DEAD),
                row("a mother who died today", good().mother(woman().died("2026-11-23")), DECLARANT_DEAD),
                row(
                        "the representative of a mother who died since",
                        good().mother(woman().died("2026-11-10"))
                                .by(Declarant.MOTHERS_REPRESENTATIVE, BY_NUMBER, ADULT)
                                .also(POWER_OF_ATTORNEY),
                        DECLARANT_DEAD),
                row(
                        "a father who died since",
                        good().father(man().died("2026-11-10")).by(Declarant.FATHER),
                        DECLARANT_DEAD),
                row(
                        "both declare, and one died since",
                        good().father(man().died("2026-11-10")).by(Declarant.BOTH_PARENTS),
                        DECLARANT_DEAD),
                row("a widow", good().father(man().died("2026-11-10"))),
                row(
                        "an aunt whose number nobody has",
                        good().by(Declarant.FAMILY_MEMBER, BY_NUMBER, PartyFacts.nobody()),
                        DECLARANT_UNKNOWN),
                row(
                        "the mother as an aunt",
                        good().by(
                                        Declarant.FAMILY_MEMBER,
                                        BY_NUMBER,
                                        new PartyFacts(DeclaredBirth.MOTHER, true, true, false)),
                        DECLARANT_IS_A_PARENT),
                row(
                        "an aunt who is a minor",
                        good().by(
                                        Declarant.FAMILY_MEMBER,
                                        BY_NUMBER,
                                        new PartyFacts(DeclaredBirth.SOMEBODY, true, false, false)),
                        DECLARANT_NOT_ADULT),
                row("an aunt", good().by(Declarant.FAMILY_MEMBER, BY_NUMBER, ADULT)),
                row(
                        "a passer-by declares a foundling",
                        foundling().by(Declarant.FAMILY_MEMBER, BY_NUMBER, ADULT),
                        FOUNDLING_DECLARED_BY),
                row(
                        "a guardian declares a foundling",
                        foundling().by(Declarant.GUARDIAN, BY_NUMBER, ADULT).also(GUARDIANSHIP_DECISION)));
    }

    private static List<Row> ofPapers() {
        return List.of(
                row("a mother the day before she is of age", minor("2008-11-03"), MINORS_REPRESENTATIVE_NEEDED),
                row("a mother on the day when she is of age", minor("2008-11-02")),
                row(
                        "a minor whose guardian declares",
                        minor("2010-01-01")
                                .by(Declarant.GUARDIAN, BY_NUMBER, ADULT)
                                .also(GUARDIANSHIP_DECISION)),
                row(
                        "of a citizen and a foreigner, abroad",
                        abroad().father(man().citizenOf("CHE")),
                        PARENT_CONSENT_NEEDED),
                row("of a citizen and a foreigner, here", good().father(man().citizenOf("CHE"))),
                row("of a citizen of both, abroad", abroad().father(man().citizenOf("CHE", "XKX"))),
                row("a report from before the birth", good().papers(report("2026-11-01", null)), EVIDENCE_BEFORE_BIRTH),
                row("a report of today", good().papers(report("2026-11-23", null))),
                row("a report of tomorrow", good().papers(report("2026-11-24", null)), EVIDENCE_IN_FUTURE),
                row("valid until today", good().papers(report("2026-11-02", "2026-11-23"))),
                row("valid until yesterday", good().papers(report("2026-11-02", "2026-11-22")), EVIDENCE_EXPIRED),
                row(
                        "a marriage certificate from before the birth",
                        good().unmarried()
                                .also(Evidence.of(MARRIAGE_CERTIFICATE, "1", "Aarau", LocalDate.of(2020, 5, 5)))),
                row(
                        "every paper that is wrong is named",
                        good().papers(report("2026-11-01", null), report("2026-11-24", null)),
                        EVIDENCE_BEFORE_BIRTH,
                        EVIDENCE_IN_FUTURE),
                row(
                        "much at once, in the order of the law",
                        good().bornAt(Place.in(SettlementCode.of("19-001")))
                                .surname("Berisha")
                                .mother(woman().born("2020-01-01"))
                                .by(Declarant.FAMILY_MEMBER, BY_NUMBER, PartyFacts.nobody())
                                .hour(null)
                                .on(LocalDate.of(2027, 1, 1))
                                .papers(),
                        TERM_OVER,
                        BORN_ELSEWHERE,
                        MOTHER_TOO_YOUNG,
                        SURNAME_NOT_OF_PARENTS,
                        HOUR_UNKNOWN,
                        DECLARANT_UNKNOWN,
                        REPORT_NEEDED,
                        MINORS_REPRESENTATIVE_NEEDED));
    }

    private static DeclaredBirth minor(String born) {
        return good().mother(woman().born(born));
    }

    private static Evidence report(String issuedOn, @Nullable String validUntil) {
        return new Evidence(
                HOSPITAL_REPORT,
                "12/2026",
                "Spitali i Pejës",
                LocalDate.parse(issuedOn),
                validUntil == null ? null : LocalDate.parse(validUntil),
                null);
    }

    private static List<Row> ofWitnesses() {
        return List.of(
                row("at home, with all that it takes", atHome()),
                row("at home, without a witness", atHome().witnesses(List.of(), List.of()), WITNESSES_NEEDED),
                row("one witness", atHome().witnesses(List.of(BY_NUMBER), List.of(ADULT)), WITNESSES_NEEDED),
                row("the same witness twice", witness(BY_NUMBER, ADULT), WITNESS_UNSUITABLE),
                row("a witness whom nobody knows", witness(BY_PAPER, PartyFacts.nobody()), WITNESS_UNSUITABLE),
                row(
                        "a witness who is a minor",
                        witness(BY_PAPER, new PartyFacts(DeclaredBirth.SOMEBODY, true, false, false)),
                        WITNESS_UNSUITABLE),
                row(
                        "the father as a witness",
                        witness(BY_PAPER, new PartyFacts(DeclaredBirth.FATHER, true, true, false)),
                        WITNESS_UNSUITABLE),
                row(
                        "the declarant as a witness",
                        atHome().by(Declarant.FAMILY_MEMBER, BY_NUMBER, ADULT),
                        WITNESS_UNSUITABLE),
                row("in hospital nobody asks for witnesses", good().witnesses(List.of(), List.of())));
    }

    /// The first is good; this is the second.
    private static DeclaredBirth witness(Party second, PartyFacts known) {
        return atHome().witnesses(List.of(BY_NUMBER, second), List.of(ADULT, known));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void is_judged_by_the_table(Row row) {
        assertThat(kinds(row.declared())).isEqualTo(row.expected());
    }

    private static List<ProblemKind> kinds(DeclaredBirth declared) {
        return BirthRules.judge(declared.order(), declared.facts()).stream()
                .map(Problem::kind)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Gashi", "Krasniqi", "Gashi Krasniqi", "Krasniqi Gashi", "Gashi-Krasniqi", "Krasniqi-Gashi"})
    void a_surname_is_the_mothers_the_fathers_or_both(String surname) {
        assertThat(kinds(good().mother(woman().surname("Gashi")).surname(surname)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Krasniqi Krasniqi", "Gashi Berisha", "GashiKrasniqi", "Gashi-Krasniqi-Gashi"})
    void nothing_else_is_a_surname_of_theirs(String surname) {
        assertThat(kinds(good().mother(woman().surname("Gashi")).surname(surname)))
                .containsExactly(SURNAME_NOT_OF_PARENTS);
    }

    /// For each paper that is asked for in some case, such a case without any paper.
    private static Map<BirthProblem, DeclaredBirth> casesWithoutPapers() {
        Map<BirthProblem, DeclaredBirth> cases = new EnumMap<>(BirthProblem.class);
        cases.put(REPORT_NEEDED, good().papers());
        cases.put(HEALTH_CONFIRMATION_NEEDED, atHome().papers());
        cases.put(FOREIGN_CERTIFICATE_NEEDED, abroad().papers());
        cases.put(TRANSLATION_NEEDED, abroad().papers());
        cases.put(GUARDIANSHIP_CONFIRMATION_NEEDED, foundling().papers());
        cases.put(
                REPRESENTATION_NEEDED,
                good().by(Declarant.LEGAL_REPRESENTATIVE, BY_NUMBER, ADULT).papers());
        cases.put(
                POWER_OF_ATTORNEY_NEEDED,
                good().by(Declarant.MOTHERS_REPRESENTATIVE, BY_NUMBER, ADULT).papers());
        cases.put(MINORS_REPRESENTATIVE_NEEDED, minor("2010-01-01").papers());
        cases.put(PARENT_CONSENT_NEEDED, abroad().father(man().citizenOf("CHE")).papers());
        return cases;
    }

    @Test
    void every_paper_is_asked_for_and_each_that_will_do_does() {
        Map<BirthProblem, DeclaredBirth> cases = casesWithoutPapers();
        assertThat(EvidenceRules.DEMANDS)
                .extracting(EvidenceRules.Demand::problem)
                .containsExactlyInAnyOrderElementsOf(cases.keySet());
        for (EvidenceRules.Demand demand : EvidenceRules.DEMANDS) {
            DeclaredBirth missing = java.util.Objects.requireNonNull(cases.get(demand.problem()), demand.toString());
            assertThat(kinds(missing)).contains(demand.problem());
            assertThat(EvidenceRules.demands(missing.order(), missing.facts())).contains(demand);
            for (Evidence.Kind kind : Evidence.Kind.values()) {
                assertThat(kinds(missing.also(paper(kind))).contains(demand.problem()))
                        .as(demand.problem() + " with " + kind)
                        .isNotEqualTo(demand.oneOf().contains(kind));
            }
        }
    }

    @Test
    void a_guardian_shows_the_same_as_a_legal_representative() {
        assertThat(kinds(good().by(Declarant.GUARDIAN, BY_NUMBER, ADULT))).containsExactly(REPRESENTATION_NEEDED);
    }

    @Test
    void the_field_that_is_wrong_is_named() {
        DeclaredBirth declared = atHome().witnesses(List.of(BY_NUMBER, BY_NUMBER), List.of(ADULT, ADULT))
                .also(report("2026-11-24", null));
        assertThat(BirthRules.judge(declared.order(), declared.facts()))
                .extracting(Problem::field)
                .containsExactly("witness.1.number", "evidence.1.issuedOn");
        DeclaredBirth late = good().on(LocalDate.of(2026, 12, 3));
        assertThat(BirthRules.judge(late.order(), late.facts()))
                .containsExactly(Problem.of(TERM_OVER, "bornOn", LocalDate.of(2026, 12, 2)));
    }

    @Test
    void every_rule_has_a_row_that_it_refuses() {
        Stream<BirthProblem> refused =
                Stream.concat(rows().flatMap(row -> row.expected().stream()), casesWithoutPapers().keySet().stream());

        assertThat(refused.distinct())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.copyOf(JUDGED_ELSEWHERE)));
    }

    @Test
    void problems_come_in_the_order_of_the_enumeration() {
        assertThat(EvidenceRules.DEMANDS)
                .extracting(EvidenceRules.Demand::problem)
                .doesNotHaveDuplicates();
        assertThat(rows().filter(row -> row.expected().size() > 1))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.expected()).isSorted());
    }

    @Test
    void codes_are_unique_and_every_problem_cites_an_article() {
        assertThat(Arrays.stream(BirthProblem.values()).map(BirthProblem::code)).doesNotHaveDuplicates();
        assertThat(BirthProblem.values())
                .allSatisfy(problem -> assertThat(problem.article()).isNotNull());
    }
}
