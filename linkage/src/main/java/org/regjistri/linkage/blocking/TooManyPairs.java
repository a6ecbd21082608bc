package org.regjistri.linkage.blocking;

/// The keys would bring together more pairs than the plan allows, and nothing could be left out. Nothing was compared.
public final class TooManyPairs extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final long pairs;

    TooManyPairs(String key, long pairs, long all, long allowed) {
        super(
                "Blocking key '%s' alone would make %,d pairs, all keys %,d; allowed are %,d. Add a part to this key (a year, an initial), lower blocking.block_max, raise blocking.pairs_max, or leave the keys out so that they are chosen"
                        .formatted(key, pairs, all, allowed));
        this.key = key;
        this.pairs = pairs;
    }

    /// The costliest one.
    public String key() {
        return key;
    }

    public long pairs() {
        return pairs;
    }
}
