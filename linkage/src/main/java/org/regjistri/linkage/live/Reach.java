package org.regjistri.linkage.live;

import java.util.Set;

/// How far the decision about some rows on the left reaches.
interface Reach {
    /// Rows on the left whose links may be others, now that these got new pairs; these among them.
    Set<Integer> touched(Set<Integer> lefts);

    /// Rows on the left that have a say in the links of these; these among them.
    Set<Integer> heard(Set<Integer> lefts);

    /// Each row decides for itself.
    enum Alone implements Reach {
        INSTANCE;

        @Override
        public Set<Integer> touched(Set<Integer> lefts) {
            return lefts;
        }

        @Override
        public Set<Integer> heard(Set<Integer> lefts) {
            return lefts;
        }
    }
}
