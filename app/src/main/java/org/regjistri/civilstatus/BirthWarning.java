package org.regjistri.civilstatus;

import org.regjistri.law.ArticleId;
import org.regjistri.law.ProblemKind;

/// What does not forbid a registration, but is so unusual that the head of the office looks at it first. Codes are
/// stable for ever.
public enum BirthWarning implements ProblemKind {
    LIKE_SOMEBODY("birth.warning.like-somebody", "LAW-04-L-003:40"),
    SIBLING_OF_OTHER_PLURALITY("birth.warning.sibling-of-other-plurality", "AI-17-2015:0"),
    MOTHER_OF_UNUSUAL_AGE("birth.warning.mother-of-unusual-age", "LAW-2004-32:0"),
    MOTHER_UNDER_MARRIAGE_AGE("birth.warning.mother-under-marriage-age", "LAW-2004-32:0"),
    FATHER_UNDER_MARRIAGE_AGE("birth.warning.father-under-marriage-age", "LAW-2004-32:0"),
    MOTHER_MISSING("birth.warning.mother-missing", "LAW-2004-32:0"),
    FATHER_MISSING("birth.warning.father-missing", "LAW-2004-32:0"),
    MOTHER_WITHOUT_PAPER("birth.warning.mother-without-paper", "AI-17-2015:0"),
    FATHER_WITHOUT_PAPER("birth.warning.father-without-paper", "AI-17-2015:0"),
    KINSHIP_NOT_IN_REGISTER("birth.warning.kinship-not-in-register", "AI-17-2015:0");

    private final String code;
    private final ArticleId article;

    BirthWarning(String code, String article) {
        this.code = code;
        this.article = ArticleId.of(article);
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
        return Fault.REGISTER;
    }
}
