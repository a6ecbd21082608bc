package org.regjistri.civilstatus;

import org.regjistri.law.ArticleId;

/// Why a child is a citizen by birth, or why the field stays empty. Derived from the parents and the place, never typed
/// (Law 04/L-215; AI 06/2016, Article 7, paragraph 3).
public enum ChildCitizenship {
    BOTH_PARENTS(true, "LAW-04-L-215:0"),
    ONE_PARENT_BORN_HERE(true, "LAW-04-L-215:0"),
    /// Born abroad; the other parent has no citizenship, or none that is known.
    ONE_PARENT_OTHER_WITHOUT(true, "LAW-04-L-215:0"),
    /// Born abroad; the other parent, who is a citizen elsewhere, consented.
    ONE_PARENT_WITH_CONSENT(true, "LAW-04-L-215:0"),
    /// Found here, of unknown parents.
    FOUNDLING(true, "LAW-04-L-215:0"),
    /// Born here, of parents without any citizenship.
    STATELESS_PARENTS_BORN_HERE(true, "LAW-04-L-215:0"),
    /// Born here, of foreign parents: a number, and the field stays empty.
    FOREIGN_PARENTS(false, "AI-06-2016:7.3");

    private final boolean citizen;
    private final String article;

    ChildCitizenship(boolean citizen, String article) {
        this.citizen = citizen;
        this.article = article;
    }

    public boolean isCitizen() {
        return citizen;
    }

    public ArticleId article() {
        return ArticleId.of(article);
    }
}
