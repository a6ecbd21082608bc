package org.regjistri.civilstatus.birth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.regjistri.civilstatus.birth.DeclaredBirth.FATHERS_NUMBER;
import static org.regjistri.civilstatus.birth.DeclaredBirth.MOTHERS_NUMBER;
import static org.regjistri.civilstatus.birth.DeclaredBirth.UNKNOWN;
import static org.regjistri.civilstatus.birth.DeclaredBirth.abroad;
import static org.regjistri.civilstatus.birth.DeclaredBirth.foundling;
import static org.regjistri.civilstatus.birth.DeclaredBirth.good;
import static org.regjistri.civilstatus.birth.DeclaredBirth.man;
import static org.regjistri.civilstatus.birth.DeclaredBirth.woman;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.regjistri.civilstatus.ChildCitizenship;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.Parentage;

/// What follows from who the parents are.
class ParentageRulesTest {

    enum Who {
        CITIZEN,
        /// Of Kosovo and of another country.
        OF_BOTH,
        FOREIGN,
        STATELESS,
        NOT_KNOWN,
        /// Not named.
        NOBODY;

        DeclaredBirth.@Nullable Someone as(DeclaredBirth.Someone parent) {
            return switch (this) {
                case CITIZEN -> parent;
                case OF_BOTH -> parent.citizenOf("XKX", "CHE");
                case FOREIGN -> parent.citizenOf("ALB");
                case STATELESS -> parent.stateless();
                case NOT_KNOWN -> parent.citizenOf();
                case NOBODY -> null;
            };
        }
    }

    enum Where {
        HERE,
        ABROAD,
        ABROAD_WITH_CONSENT
    }

    /// Each pair also the other way round: mother and father count alike.
    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(textBlock = """
            CITIZEN,   CITIZEN,   BOTH_PARENTS,                BOTH_PARENTS,             BOTH_PARENTS
            CITIZEN,   OF_BOTH,   BOTH_PARENTS,                BOTH_PARENTS,             BOTH_PARENTS
            CITIZEN,   FOREIGN,   ONE_PARENT_BORN_HERE,        FOREIGN_PARENTS,          ONE_PARENT_WITH_CONSENT
            OF_BOTH,   FOREIGN,   ONE_PARENT_BORN_HERE,        FOREIGN_PARENTS,          ONE_PARENT_WITH_CONSENT
            CITIZEN,   STATELESS, ONE_PARENT_BORN_HERE,        ONE_PARENT_OTHER_WITHOUT, ONE_PARENT_OTHER_WITHOUT
            CITIZEN,   NOT_KNOWN, ONE_PARENT_BORN_HERE,        ONE_PARENT_OTHER_WITHOUT, ONE_PARENT_OTHER_WITHOUT
            CITIZEN,   NOBODY,    ONE_PARENT_BORN_HERE,        ONE_PARENT_OTHER_WITHOUT, ONE_PARENT_OTHER_WITHOUT
            FOREIGN,   FOREIGN,   FOREIGN_PARENTS,             FOREIGN_PARENTS,          FOREIGN_PARENTS
            FOREIGN,   STATELESS, FOREIGN_PARENTS,             FOREIGN_PARENTS,          FOREIGN_PARENTS
            FOREIGN,   NOT_KNOWN, FOREIGN_PARENTS,             FOREIGN_PARENTS,          FOREIGN_PARENTS
            FOREIGN,   NOBODY,    FOREIGN_PARENTS,             FOREIGN_PARENTS,          FOREIGN_PARENTS
            STATELESS, STATELESS, STATELESS_PARENTS_BORN_HERE, FOREIGN_PARENTS,          FOREIGN_PARENTS
            STATELESS, NOT_KNOWN, FOREIGN_PARENTS,             FOREIGN_PARENTS,          FOREIGN_PARENTS
            STATELESS, NOBODY,    STATELESS_PARENTS_BORN_HERE, FOREIGN_PARENTS,          FOREIGN_PARENTS
            NOT_KNOWN, NOT_KNOWN, FOREIGN_PARENTS,             FOREIGN_PARENTS,          FOREIGN_PARENTS
            NOT_KNOWN, NOBODY,    FOREIGN_PARENTS,             FOREIGN_PARENTS,          FOREIGN_PARENTS
            NOBODY,    NOBODY,    FOUNDLING,                   FOUNDLING,                FOUNDLING
            """)
    void citizenship_comes_from_the_parents_the_place_and_the_consent(
            Who one, Who other, ChildCitizenship here, ChildCitizenship abroad, ChildCitizenship withConsent) {
        for (Where where : Where.values()) {
            ChildCitizenship expected = switch (where) {
                case HERE -> here;
                case ABROAD -> abroad;
                case ABROAD_WITH_CONSENT -> withConsent;
            };
            assertThat(citizenship(one, other, where)).as(where.toString()).isEqualTo(expected);
            assertThat(citizenship(other, one, where)).as("turned, " + where).isEqualTo(expected);
        }
    }

    private static ChildCitizenship citizenship(Who mother, Who father, Where where) {
        DeclaredBirth declared = switch (where) {
            case HERE -> good();
            case ABROAD -> abroad();
            case ABROAD_WITH_CONSENT -> abroad().also(Evidence.Kind.PARENT_CONSENT);
        };
        DeclaredBirth born = declared.mother(mother.as(woman())).father(father.as(man()));
        return ParentageRules.citizenship(born.order(), born.facts());
    }

    @Test
    void only_the_child_of_foreigners_is_left_without() {
        assertThat(Arrays.stream(ChildCitizenship.values()).filter(one -> !one.isCitizen()))
                .containsExactly(ChildCitizenship.FOREIGN_PARENTS);
    }

    static Stream<Arguments> parentages() {
        return Stream.of(
                Arguments.of("married", good(), Parentage.MARRIED),
                Arguments.of(
                        "by a certificate of a marriage elsewhere",
                        good().unmarried().also(Evidence.Kind.MARRIAGE_CERTIFICATE),
                        Parentage.MARRIED),
                Arguments.of(
                        "by a certificate, while the register holds another marriage",
                        good().motherMarriedToAnother().also(Evidence.Kind.MARRIAGE_CERTIFICATE),
                        Parentage.ACKNOWLEDGED),
                Arguments.of(
                        "against the husband by a court",
                        good().motherMarriedToAnother().also(Evidence.Kind.COURT_DECISION),
                        Parentage.ACKNOWLEDGED),
                Arguments.of("not married", good().unmarried(), Parentage.ACKNOWLEDGED),
                Arguments.of(
                        "father not known",
                        good().parents(MOTHERS_NUMBER, UNKNOWN).father(null).unmarried(),
                        Parentage.FATHER_UNKNOWN),
                Arguments.of(
                        "only a father, which the rules refuse",
                        good().parents(UNKNOWN, FATHERS_NUMBER).mother(null).unmarried(),
                        Parentage.ACKNOWLEDGED),
                Arguments.of("foundling", foundling(), Parentage.FOUNDLING));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("parentages")
    void parentage_rests_on(String what, DeclaredBirth declared, Parentage expected) {
        assertThat(ParentageRules.parentage(declared.order(), declared.facts()))
                .as(what)
                .isEqualTo(expected);
    }
}
