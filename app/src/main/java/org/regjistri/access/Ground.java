package org.regjistri.access;

import org.regjistri.law.ArticleId;

/// The legal ground on which an official looks at a person: kept in the disclosure line, readable by the person as
/// soon as its [Exposure] lets them.
public enum Ground {
    /// The party stands at the counter.
    PARTY_PRESENT("LAW-04-L-003:66", Exposure.SHOWN),
    /// Needed to register an act.
    REGISTRATION("LAW-04-L-003:40", Exposure.SHOWN),
    /// Checking what is in the register.
    SUPERVISION("LAW-04-L-003:66", Exposure.DELAYED),
    /// The person wants to know who looked.
    PERSON_REQUEST("LAW-06-L-082:0", Exposure.SHOWN),
    /// An order of a court, entered and agreed to beforehand by two officials.
    COURT_ORDER("LAW-06-L-082:0", Exposure.HIDDEN);

    private final ArticleId article;
    private final Exposure exposure;

    Ground(String article, Exposure exposure) {
        this.article = ArticleId.of(article);
        this.exposure = exposure;
    }

    public ArticleId article() {
        return article;
    }

    public Exposure exposure() {
        return exposure;
    }

    /// True where an official chooses it for a look; the others belong to one page each.
    public boolean isChosen() {
        return switch (this) {
            case PARTY_PRESENT, REGISTRATION, SUPERVISION -> true;
            case PERSON_REQUEST, COURT_ORDER -> false;
        };
    }
}
