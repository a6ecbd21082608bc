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
    SETTING("birth.setting", Articles.BIRTH, Fault.CALLER),
    PLURALITY("birth.plurality", Articles.BIRTH, Fault.CALLER),
    MOTHER_NUMBER("birth.mother-number", Articles.NUMBER, Fault.CALLER),
    MOTHER_NAME("birth.mother-name", Articles.NAME, Fault.CALLER),
    MOTHER_BORN_ON("birth.mother-born-on", Articles.BIRTH, Fault.CALLER),
    MOTHER_CITIZENSHIP("birth.mother-citizenship", Articles.CITIZENSHIP, Fault.CALLER),
    MOTHER_PAPER("birth.mother-paper", Articles.BIRTH, Fault.CALLER),
    FATHER_NUMBER("birth.father-number", Articles.NUMBER, Fault.CALLER),
    FATHER_NAME("birth.father-name", Articles.NAME, Fault.CALLER),
    FATHER_BORN_ON("birth.father-born-on", Articles.BIRTH, Fault.CALLER),
    FATHER_CITIZENSHIP("birth.father-citizenship", Articles.CITIZENSHIP, Fault.CALLER),
    FATHER_PAPER("birth.father-paper", Articles.BIRTH, Fault.CALLER),
    DECLARANT("birth.declarant", Articles.BIRTH, Fault.CALLER),
    DECLARANT_PERSON("birth.declarant-person", Articles.BIRTH, Fault.CALLER),
    WITNESS("birth.witness", Articles.BIRTH, Fault.CALLER),
    LANGUAGE("birth.language", "LAW-04-L-003:40", Fault.CALLER),
    EVIDENCE_KIND("birth.evidence-kind", Articles.BIRTH, Fault.CALLER),
    EVIDENCE_NUMBER("birth.evidence-number", Articles.BIRTH, Fault.CALLER),
    EVIDENCE_ISSUER("birth.evidence-issuer", Articles.BIRTH, Fault.CALLER),
    EVIDENCE_ISSUED_ON("birth.evidence-issued-on", Articles.BIRTH, Fault.CALLER),
    EVIDENCE_VALID_UNTIL("birth.evidence-valid-until", Articles.BIRTH, Fault.CALLER),
    CONTACT("birth.contact", "LAW-04-L-003:40", Fault.CALLER),
    EVIDENCE_SCAN("birth.evidence-scan", Articles.BIRTH, Fault.CALLER),

    BORN_IN_FUTURE("birth.born-in-future", Articles.BIRTH, Fault.CALLER),
    TERM_OVER("birth.term-over", "AI-06-2016:4.1.1", Fault.REGISTER),
    OFFICE_KEEPS_NO_BIRTHS("birth.office-keeps-no-births", Articles.BIRTH, Fault.CALLER),
    BORN_ELSEWHERE("birth.born-elsewhere", Articles.BIRTH, Fault.CALLER),
    MISSION_NEEDS_A_CITIZEN("birth.mission-needs-a-citizen", Articles.CITIZENSHIP, Fault.CALLER),
    SAME_PARENT("birth.same-parent", Articles.FAMILY, Fault.CALLER),
    MOTHER_NOT_NAMED("birth.mother-not-named", Articles.FAMILY, Fault.CALLER),
    MOTHER_UNKNOWN("birth.mother-unknown", Articles.NUMBER, Fault.CALLER),
    MOTHER_PAPER_OF_ANOTHER("birth.mother-paper-of-another", Articles.BIRTH, Fault.CALLER),
    MOTHER_NOT_FEMALE("birth.mother-not-female", Articles.FAMILY, Fault.REGISTER),
    MOTHER_DEAD("birth.mother-dead", Articles.FAMILY, Fault.REGISTER),
    MOTHER_TOO_YOUNG("birth.mother-too-young", Articles.FAMILY, Fault.REGISTER),
    FATHER_UNKNOWN("birth.father-unknown", Articles.NUMBER, Fault.CALLER),
    FATHER_PAPER_OF_ANOTHER("birth.father-paper-of-another", Articles.BIRTH, Fault.CALLER),
    FATHER_NOT_MALE("birth.father-not-male", Articles.FAMILY, Fault.REGISTER),
    FATHER_DEAD("birth.father-dead", Articles.FAMILY, Fault.REGISTER),
    FATHER_TOO_YOUNG("birth.father-too-young", Articles.FAMILY, Fault.REGISTER),
    HUSBAND_IS_FATHER("birth.husband-is-father", Articles.FAMILY, Fault.REGISTER),
    PARENTS_NOT_MARRIED("birth.parents-not-married", Articles.FAMILY, Fault.REGISTER),
    SURNAME_NOT_OF_PARENTS("birth.surname-not-of-parents", Articles.NAME, Fault.CALLER),
    HOUR_UNKNOWN("birth.hour-unknown", Articles.BIRTH, Fault.CALLER),
    DECLARANT_IS_NO_PARENT("birth.declarant-is-no-parent", Articles.BIRTH, Fault.CALLER),
    DECLARANT_DEAD("birth.declarant-dead", Articles.BIRTH, Fault.CALLER),
    DECLARANT_UNKNOWN("birth.declarant-unknown", Articles.BIRTH, Fault.CALLER),
    DECLARANT_IS_A_PARENT("birth.declarant-is-a-parent", Articles.BIRTH, Fault.CALLER),
    DECLARANT_NOT_ADULT("birth.declarant-not-adult", Articles.BIRTH, Fault.CALLER),
    FOUNDLING_DECLARED_BY("birth.foundling-declared-by", Articles.FAMILY, Fault.CALLER),
    REPORT_NEEDED("birth.report-needed", Articles.BIRTH, Fault.CALLER),
    HEALTH_CONFIRMATION_NEEDED("birth.health-confirmation-needed", Articles.BIRTH, Fault.CALLER),
    WITNESSES_NEEDED("birth.witnesses-needed", Articles.BIRTH, Fault.CALLER),
    WITNESS_UNSUITABLE("birth.witness-unsuitable", Articles.BIRTH, Fault.CALLER),
    FOREIGN_CERTIFICATE_NEEDED("birth.foreign-certificate-needed", Articles.BIRTH, Fault.CALLER),
    TRANSLATION_NEEDED("birth.translation-needed", Articles.BIRTH, Fault.CALLER),
    GUARDIANSHIP_CONFIRMATION_NEEDED("birth.guardianship-confirmation-needed", Articles.BIRTH, Fault.CALLER),
    REPRESENTATION_NEEDED("birth.representation-needed", Articles.FAMILY, Fault.CALLER),
    POWER_OF_ATTORNEY_NEEDED("birth.power-of-attorney-needed", Articles.BIRTH, Fault.CALLER),
    MINORS_REPRESENTATIVE_NEEDED("birth.minors-representative-needed", Articles.FAMILY, Fault.CALLER),
    PARENT_CONSENT_NEEDED("birth.parent-consent-needed", Articles.CITIZENSHIP, Fault.CALLER),
    EVIDENCE_BEFORE_BIRTH("birth.evidence-before-birth", Articles.BIRTH, Fault.CALLER),
    EVIDENCE_IN_FUTURE("birth.evidence-in-future", Articles.BIRTH, Fault.CALLER),
    EVIDENCE_EXPIRED("birth.evidence-expired", Articles.BIRTH, Fault.CALLER);

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
