package org.regjistri.civilstatus;

import org.regjistri.law.ArticleId;
import org.regjistri.law.ProblemKind;

/// Why a slip is not corrected this way, in the order in which it is asked.
public enum CorrectionProblem implements ProblemKind {
    /// The general procedure of correction is needed.
    TOO_LATE("correction.too-late", Articles.CIVIL_STATUS, Fault.REGISTER),
    /// A correction of the same act waits for its decision.
    PENDING("correction.pending", Articles.CIVIL_STATUS, Fault.REGISTER),
    /// A note was entered since the proposal, or since the form was filled in.
    NEWER_NOTE("correction.newer-note", Articles.CIVIL_STATUS, Fault.REGISTER),
    ENDED("correction.ended", Articles.CIVIL_STATUS, Fault.CALLER),
    EXPIRED("correction.expired", Articles.CIVIL_STATUS, Fault.CALLER),
    OWN_PROPOSAL("correction.own-proposal", Articles.CIVIL_STATUS, Fault.CALLER),
    NOT_PROPOSER("correction.not-proposer", Articles.CIVIL_STATUS, Fault.CALLER),
    GIVEN("correction.given", Articles.NAME, Fault.CALLER),
    SURNAME("correction.surname", Articles.NAME, Fault.CALLER),
    SEX("correction.sex", Articles.CIVIL_STATUS, Fault.CALLER),
    BORN_ON("correction.born-on", Articles.CIVIL_STATUS, Fault.CALLER),
    BORN_AT("correction.born-at", Articles.CIVIL_STATUS, Fault.CALLER),
    PLACE("correction.place", Articles.CIVIL_STATUS, Fault.CALLER),
    PAPER_NUMBER("correction.paper-number", Articles.CIVIL_STATUS, Fault.CALLER),
    PAPER_ISSUER("correction.paper-issuer", Articles.CIVIL_STATUS, Fault.CALLER),
    PAPER_ISSUED_ON("correction.paper-issued-on", Articles.CIVIL_STATUS, Fault.CALLER),
    NOTHING_CHANGED("correction.nothing-changed", Articles.CIVIL_STATUS, Fault.CALLER),
    BORN_IN_FUTURE("correction.born-in-future", Articles.CIVIL_STATUS, Fault.CALLER),
    /// The day of birth would lie after the registration of the birth.
    BORN_AFTER_REGISTRATION("correction.born-after-registration", Articles.CIVIL_STATUS, Fault.CALLER),
    SURNAME_NOT_OF_PARENTS("correction.surname-not-of-parents", Articles.NAME, Fault.CALLER),
    PAPER_BEFORE_BIRTH("correction.paper-before-birth", Articles.CIVIL_STATUS, Fault.CALLER),
    PAPER_IN_FUTURE("correction.paper-in-future", Articles.CIVIL_STATUS, Fault.CALLER),
    /// Three to five hundred characters, and no control characters.
    REASON("correction.reason", Articles.CIVIL_STATUS, Fault.CALLER);

    private final String code;
    private final ArticleId article;
    private final Fault fault;

    CorrectionProblem(String code, String article, Fault fault) {
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
        private static final String CIVIL_STATUS = "LAW-04-L-003:0";
        private static final String NAME = "AI-19-2015:0";
    }
}
