package org.regjistri.linkage.live;

import java.util.Set;
import java.util.TreeSet;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.table.PersonTable;

/// Rows of a stratum of which a person has one compete where they share a candidate: one step far.
record OnceReach(LivePairs pairs, LinkagePlan plan, PersonTable.Strata strata) implements Reach {
    @Override
    public Set<Integer> touched(Set<Integer> lefts) {
        Set<Integer> all = new TreeSet<>(lefts);
        for (int left : lefts) {
            int stratum = strata.of(left);
            if (plan.once().contains(strata.names().get(stratum))) {
                pairs.ofLeft(left, pair -> addClaims(pairs.right(pair), stratum, all));
            }
        }
        return all;
    }

    private void addClaims(int right, int stratum, Set<Integer> all) {
        pairs.ofRight(right, pair -> {
            if (strata.of(pairs.left(pair)) == stratum) {
                all.add(pairs.left(pair));
            }
        });
    }

    @Override
    public Set<Integer> heard(Set<Integer> lefts) {
        return touched(lefts);
    }
}
