package org.regjistri.access;

import org.regjistri.law.ArticleId;

/// The legal ground on which an official looks at a person: chosen by the official, kept in the disclosure line,
/// readable by the person.
public enum Ground {
    /// The party stands at the counter.
    PARTY_PRESENT("LAW-04-L-003:66"),
    /// Needed to register an act.
    REGISTRATION("LAW-04-L-003:40"),
    /// Checking what is in the register.
    SUPERVISION("LAW-04-L-003:66");

    private final ArticleId article;

    Ground(String article) {
        this.article = ArticleId.of(article);
    }

    public ArticleId article() {
        return article;
    }
}
