package org.regjistri.access;

import org.regjistri.law.ArticleId;
import org.regjistri.law.ProblemKind;

/// Why something about an official is refused, in the order in which it is asked.
public enum AccessProblem implements ProblemKind {
    OFFICIAL_UNKNOWN("official.unknown"),
    USER_NAME_FORM("official.user-name-form"),
    USER_NAME_TAKEN("official.user-name-taken"),
    DISPLAY_NAME_MISSING("official.display-name-missing"),
    OFFICE_UNKNOWN("official.office-unknown"),
    PASSWORD_LENGTH("official.password-length"),
    ROLE_TO_ONESELF("official.role-to-oneself"),
    ROLE_NOT_AT_OFFICE("official.role-not-at-office"),
    ROLE_HELD("official.role-held"),
    ROLE_NOT_HELD("official.role-not-held"),
    REASON_MISSING("official.reason-missing"),
    NO_PROVIDER("official.no-provider"),
    SUBJECT_FORM("official.subject-form"),
    LINKED_ALREADY("official.linked-already"),
    NOT_LINKED("official.not-linked"),
    PROPOSAL_PENDING("appointment.pending"),
    PROPOSAL_ENDED("appointment.ended"),
    PROPOSAL_EXPIRED("appointment.expired"),
    PROPOSAL_OWN("appointment.own"),
    PROPOSAL_OF_ANOTHER("appointment.of-another"),
    WORDS_MISSING("appointment.words-missing");

    private static final ArticleId ARTICLE = ArticleId.of("LAW-04-L-003:66");
    private final String code;

    AccessProblem(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ArticleId article() {
        return ARTICLE;
    }

    @Override
    public Fault fault() {
        return Fault.CALLER;
    }
}
