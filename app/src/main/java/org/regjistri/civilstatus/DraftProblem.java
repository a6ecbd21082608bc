package org.regjistri.civilstatus;

import org.regjistri.law.ArticleId;
import org.regjistri.law.ProblemKind;

/// Why a change to a draft is refused.
public enum DraftProblem implements ProblemKind {
    ENDED("draft.ended"),
    EXPIRED("draft.expired"),
    /// Where it stands, this cannot be done.
    NOT_NOW("draft.not-now"),
    NOT_HOLDER("draft.not-holder"),
    NO_COLLEAGUE("draft.no-colleague"),
    OWN_REVIEW("draft.own-review"),
    /// Three to five hundred characters, and no control characters.
    WORDS("draft.words");

    private static final ArticleId REGISTRATION = ArticleId.of("AI-17-2015:0");
    private final String code;

    DraftProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ArticleId article() {
        return REGISTRATION;
    }

    @Override
    public Fault fault() {
        return Fault.CALLER;
    }
}
