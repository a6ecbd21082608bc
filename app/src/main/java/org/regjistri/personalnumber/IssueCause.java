package org.regjistri.personalnumber;

import org.regjistri.law.ArticleId;

/// Why a number came to a person: a closed list (Article 4). Further causes join with their procedures.
public enum IssueCause {
    /// Registration of a birth within the legal term.
    BIRTH_WITHIN_TERM("AI-06-2016:4.1.1"),
    /// Registration of a birth, within the term, of a child of foreign citizens: the citizenship stays empty (Article
    /// 7).
    BIRTH_TO_FOREIGN_PARENTS("AI-06-2016:7.3"),
    /// Created before this system, in line with the instruction: form and register decide (Article 11).
    TAKEN_OVER("AI-06-2016:11");

    private final String article;

    IssueCause(String article) {
        this.article = article;
    }

    public ArticleId article() {
        return ArticleId.of(article);
    }
}
