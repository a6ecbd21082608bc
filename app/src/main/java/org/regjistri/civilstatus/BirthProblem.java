package org.regjistri.civilstatus;

import org.regjistri.law.ArticleId;
import org.regjistri.law.ProblemKind;

/// Every way in which a declaration of birth is refused, in the order in which it is asked: first what cannot be read,
/// then
/// what the law does not allow. Codes are stable for ever.
public enum BirthProblem implements ProblemKind {
    CHILD_GIVEN("birth.child-given", Articles.NAME, Fault.CALLER),
    CHILD_SURNAME("birth.child-surname", Articles.NAME, Fault.CALLER),
    CHILD_SEX("birth.child-sex", Articles.BIRTH, Fault.CALLER),
    BORN_ON("birth.born-on", Articles.BIRTH, Fault.CALLER),
    BORN_AT("birth.born-at", Articles.BIRTH, Fault.CALLER),
    PLACE("birth.place", Articles.BIRTH, Fault.CALLER),
    MOTHER_NUMBER("birth.mother-number", Articles.NUMBER, Fault.CALLER),
    FATHER_NUMBER("birth.father-number", Articles.NUMBER, Fault.CALLER),
    DECLARANT("birth.declarant", Articles.BIRTH, Fault.CALLER),
    EVIDENCE_KIND("birth.evidence-kind", Articles.BIRTH, Fault.CALLER),
    EVIDENCE_NUMBER("birth.evidence-number", Articles.BIRTH, Fault.CALLER),
    EVIDENCE_ISSUER("birth.evidence-issuer", Articles.BIRTH, Fault.CALLER),
    EVIDENCE_ISSUED_ON("birth.evidence-issued-on", Articles.BIRTH, Fault.CALLER),

    BORN_IN_FUTURE("birth.born-in-future", Articles.BIRTH, Fault.CALLER),
    TERM_OVER("birth.term-over", "AI-06-2016:4.1.1", Fault.REGISTER),
    OFFICE_KEEPS_NO_BIRTHS("birth.office-keeps-no-births", Articles.BIRTH, Fault.CALLER),
    BORN_ELSEWHERE("birth.born-elsewhere", Articles.BIRTH, Fault.CALLER),
    SAME_PARENT("birth.same-parent", Articles.FAMILY, Fault.CALLER),
    MOTHER_UNKNOWN("birth.mother-unknown", Articles.NUMBER, Fault.CALLER),
    MOTHER_NOT_FEMALE("birth.mother-not-female", Articles.FAMILY, Fault.REGISTER),
    MOTHER_DEAD("birth.mother-dead", Articles.FAMILY, Fault.REGISTER),
    MOTHER_TOO_YOUNG("birth.mother-too-young", Articles.FAMILY, Fault.REGISTER),
    MOTHER_NOT_CITIZEN("birth.mother-not-citizen", Articles.CITIZENSHIP, Fault.REGISTER),
    FATHER_UNKNOWN("birth.father-unknown", Articles.NUMBER, Fault.CALLER),
    FATHER_NOT_MALE("birth.father-not-male", Articles.FAMILY, Fault.REGISTER),
    FATHER_DEAD("birth.father-dead", Articles.FAMILY, Fault.REGISTER),
    FATHER_TOO_YOUNG("birth.father-too-young", Articles.FAMILY, Fault.REGISTER),
    FATHER_NOT_CITIZEN("birth.father-not-citizen", Articles.CITIZENSHIP, Fault.REGISTER),
    PARENTS_NOT_MARRIED("birth.parents-not-married", Articles.FAMILY, Fault.REGISTER),
    SURNAME_NOT_OF_PARENTS("birth.surname-not-of-parents", Articles.NAME, Fault.CALLER),
    EVIDENCE_BEFORE_BIRTH("birth.evidence-before-birth", Articles.BIRTH, Fault.CALLER),
    EVIDENCE_IN_FUTURE("birth.evidence-in-future", Articles.BIRTH, Fault.CALLER);

    private final String code;
    private final ArticleId article;
    private final Fault fault;

    BirthProblem(String code, String article, Fault fault) {
        this.code = code;
        this.article = ArticleId.of(article);
        this.fault = fault;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ArticleId article() {
        return article;
    }

    @Override
    public Fault fault() {
        return fault;
    }

    private static final class Articles {
        private static final String BIRTH = "AI-17-2015:0";
        private static final String NAME = "LAW-02-L-118:0";
        private static final String NUMBER = "AI-06-2016:3.1";
        private static final String FAMILY = "LAW-2004-32:0";
        private static final String CITIZENSHIP = "LAW-04-L-215:0";
    }
}
