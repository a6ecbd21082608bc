package org.regjistri.civilstatus;

import org.regjistri.law.ArticleId;
import org.regjistri.law.ProblemKind;

/// Every way in which an order for a certificate or an extract is refused, in the order in which it is asked: first
/// what cannot be read, then what the law does not allow. Codes are stable for ever.
public enum CertificateProblem implements ProblemKind {
    CAPACITY("certificate.capacity", Articles.DATA, Fault.CALLER),
    APPLICANT_NUMBER("certificate.applicant-number", Articles.DATA, Fault.CALLER),
    APPLICANT_GIVEN("certificate.applicant-given", Articles.NAME, Fault.CALLER),
    APPLICANT_SURNAME("certificate.applicant-surname", Articles.NAME, Fault.CALLER),
    IDENTITY_PAPER("certificate.identity-paper", Articles.DATA, Fault.CALLER),
    PROOF_ISSUER("certificate.proof-issuer", Articles.FAMILY, Fault.CALLER),
    PROOF_NUMBER("certificate.proof-number", Articles.FAMILY, Fault.CALLER),
    PROOF_ISSUED_ON("certificate.proof-issued-on", Articles.FAMILY, Fault.CALLER),
    PURPOSE("certificate.purpose", Articles.DATA, Fault.CALLER),
    PURPOSE_WORDS("certificate.purpose-words", Articles.DATA, Fault.CALLER),
    LANGUAGE("certificate.language", Articles.LANGUAGES, Fault.CALLER),
    EXEMPTION("certificate.exemption", Articles.DOCUMENTS, Fault.CALLER),
    EXEMPTION_PAPER("certificate.exemption-paper", Articles.DOCUMENTS, Fault.CALLER),

    /// No such act, or no such person.
    NOT_IN_REGISTER("certificate.not-in-register", Articles.DOCUMENTS, Fault.CALLER),
    /// Name, sex or birth is missing.
    INCOMPLETE("certificate.incomplete", Articles.DOCUMENTS, Fault.REGISTER),
    /// The number stands in all personal documents; a registered person without one is given one first.
    WITHOUT_NUMBER("certificate.without-number", "AI-06-2016:4.1.4", Fault.REGISTER),
    RELATIVE_NOT_REGISTERED("certificate.relative-not-registered", Articles.DATA, Fault.CALLER),
    APPLICANT_UNKNOWN("certificate.applicant-unknown", Articles.DATA, Fault.CALLER),
    PARENT_UNKNOWN("certificate.parent-unknown", Articles.FAMILY, Fault.REGISTER),
    PERSON_DEAD("certificate.person-dead", Articles.DATA, Fault.REGISTER),
    APPLICANT_DEAD("certificate.applicant-dead", Articles.DATA, Fault.REGISTER),
    NOT_THE_PERSON("certificate.not-the-person", Articles.DATA, Fault.CALLER),
    PERSON_NOT_OF_AGE("certificate.person-not-of-age", Articles.FAMILY, Fault.REGISTER),
    NOT_A_PARENT("certificate.not-a-parent", Articles.FAMILY, Fault.REGISTER),
    CHILD_OF_AGE("certificate.child-of-age", Articles.FAMILY, Fault.REGISTER),
    APPLICANT_NOT_OF_AGE("certificate.applicant-not-of-age", Articles.FAMILY, Fault.REGISTER),
    PROOF_IN_FUTURE("certificate.proof-in-future", Articles.FAMILY, Fault.CALLER);

    private final String code;
    private final ArticleId article;
    private final Fault fault;

    CertificateProblem(String code, String article, Fault fault) {
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
        private static final String DOCUMENTS = "AI-25-2013:0";
        private static final String NAME = "LAW-02-L-118:0";
        private static final String FAMILY = "LAW-2004-32:0";
        /// Personal data go to those who have a right to them.
        private static final String DATA = "LAW-06-L-082:0";
        private static final String LANGUAGES = "LAW-02-L-037:0";
    }
}
