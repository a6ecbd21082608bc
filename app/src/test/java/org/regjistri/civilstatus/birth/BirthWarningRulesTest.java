package org.regjistri.civilstatus.birth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regjistri.civilstatus.BirthWarning.*;
import static org.regjistri.civilstatus.birth.DeclaredBirth.ADULT;
import static org.regjistri.civilstatus.birth.DeclaredBirth.BY_NUMBER;
import static org.regjistri.civilstatus.birth.DeclaredBirth.FATHERS_NUMBER;
import static org.regjistri.civilstatus.birth.DeclaredBirth.MOTHERS_NUMBER;
import static org.regjistri.civilstatus.birth.DeclaredBirth.SOMEBODY;
import static org.regjistri.civilstatus.birth.DeclaredBirth.byPaper;
import static org.regjistri.civilstatus.birth.DeclaredBirth.foundling;
import static org.regjistri.civilstatus.birth.DeclaredBirth.good;
import static org.regjistri.civilstatus.birth.DeclaredBirth.man;
import static org.regjistri.civilstatus.birth.DeclaredBirth.passport;
import static org.regjistri.civilstatus.birth.DeclaredBirth.woman;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.regjistri.civilstatus.BirthWarning;
import org.regjistri.civilstatus.Declarant;
import org.regjistri.law.Problem;
import org.regjistri.persons.Likeness;
import org.regjistri.persons.Likeness.Reason;

/// What the head of the office looks at first: a row a warning, and one just inside it.
class BirthWarningRulesTest {

    record Row(String what, DeclaredBirth declared, List<Likeness> alike, List<BirthWarning> expected) {
        @Override
        public String toString() {
            return what;
        }
    }

    private static Row row(String what, DeclaredBirth declared, BirthWarning... expected) {
        return new Row(what, declared, List.of(), Arrays.asList(expected));
    }

    private static Row alike(String what, DeclaredBirth declared, Likeness likeness, BirthWarning... expected) {
        return new Row(what, declared, List.of(likeness), Arrays.asList(expected));
    }

    private static Likeness like(int score, Reason... reasons) {
        return new Likeness(SOMEBODY, score, List.of(reasons));
    }

    static Stream<Row> rows() {
        return Stream.of(
                row("nothing is unusual", good()),
                row("a foundling is not", foundling()),
                row("a mother of 56", good().mother(woman().born("1970-11-02")), MOTHER_OF_UNUSUAL_AGE),
                row("a mother of 55", good().mother(woman().born("1970-11-03"))),
                row("a mother of whose birth nothing is known", good().mother(woman().born(null))),
                row("a mother of 15", good().mother(woman().born("2010-11-03")), MOTHER_UNDER_MARRIAGE_AGE),
                row("a mother of 16", good().mother(woman().born("2010-11-02"))),
                row("a father of 15", good().father(man().born("2010-11-03")), FATHER_UNDER_MARRIAGE_AGE),
                row("a father of 16", good().father(man().born("2010-11-02"))),
                row("a mother who is missing", good().mother(woman().missing()), MOTHER_MISSING),
                row("a father who is missing", good().father(man().missing()), FATHER_MISSING),
                row("a father who is dead", good().father(man().died("2026-10-01"))),
                row("a mother without any paper", good().parents(byPaper(null), FATHERS_NUMBER), MOTHER_WITHOUT_PAPER),
                row("a mother by passport", good().parents(byPaper(passport("X1")), FATHERS_NUMBER)),
                row("a father without any paper", good().parents(MOTHERS_NUMBER, byPaper(null)), FATHER_WITHOUT_PAPER),
                row("a father by passport", good().parents(MOTHERS_NUMBER, byPaper(passport("X1")))),
                row(
                        "an aunt of whom the register does not know",
                        good().by(Declarant.FAMILY_MEMBER, BY_NUMBER, ADULT),
                        KINSHIP_NOT_IN_REGISTER),
                row(
                        "an aunt of whom it knows",
                        good().by(Declarant.FAMILY_MEMBER, BY_NUMBER, new PartyFacts(SOMEBODY, true, true, true))),
                row("a representative is no kin", good().by(Declarant.MOTHERS_REPRESENTATIVE, BY_NUMBER, ADULT)),
                alike("somebody like it", good(), like(60, Reason.SAME_MOTHER), LIKE_SOMEBODY),
                alike("somebody a little like it", good(), like(59, Reason.SAME_MOTHER)),
                alike(
                        "a sibling who knows of no twin",
                        good().plural(),
                        like(60, Reason.SAME_MOTHER),
                        SIBLING_OF_OTHER_PLURALITY),
                alike("somebody of the same name", good().plural(), like(60, Reason.SAME_NAME), LIKE_SOMEBODY),
                row(
                        "much at once",
                        good().mother(woman().born("2011-01-01").missing())
                                .parents(byPaper(null), byPaper(null))
                                .father(man().born("2011-01-01")),
                        MOTHER_UNDER_MARRIAGE_AGE,
                        FATHER_UNDER_MARRIAGE_AGE,
                        MOTHER_MISSING,
                        MOTHER_WITHOUT_PAPER,
                        FATHER_WITHOUT_PAPER));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void is_warned_of_by_the_table(Row row) {
        DeclaredBirth declared = row.declared();

        assertThat(Stream.concat(
                                BirthLikenesses.warnings(declared.order(), row.alike()).stream(),
                                BirthWarningRules.judge(declared.order(), declared.facts()).stream())
                        .map(Problem::kind))
                .isEqualTo(row.expected());
    }

    @Test
    void every_warning_has_a_row() {
        assertThat(rows().flatMap(row -> row.expected().stream())).contains(BirthWarning.values());
    }

    @Test
    void codes_are_unique() {
        assertThat(Arrays.stream(BirthWarning.values()).map(BirthWarning::code)).doesNotHaveDuplicates();
    }
}
