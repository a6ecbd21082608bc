package org.regjistri.linkage.live;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.regjistri.linkage.resolve.Resolution;
import org.regjistri.linkage.resolve.Resolving;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.table.PersonTable;

/// Resolves the rows around a change, with the batch's own code over a small table of them.
final class Neighbourhoods {
    private final LivePairs pairs;
    private final PersonTable.Strata strata;
    private final Rules rules;
    private final Reach reach;

    Neighbourhoods(LivePairs pairs, PersonTable.Strata strata, Rules rules) {
        this.pairs = pairs;
        this.strata = strata;
        this.rules = rules;
        reach = switch (rules.plan().cardinality()) {
            case FREE -> Reach.Alone.INSTANCE;
            case MANY_TO_ONE -> new OnceReach(pairs, rules.plan(), strata);
            case ONE_TO_ONE ->
                new GroupReach(pairs, (row, bits) -> Resolving.competes(rules.others(), strata.of(row), bits));
        };
    }

    Set<Integer> touched(Set<Integer> lefts) {
        return reach.touched(lefts);
    }

    List<LiveLink> linksOf(int left) {
        return resolve(Set.of(left)).getOrDefault(left, List.of());
    }

    Map<Integer, List<LiveLink>> resolve(Set<Integer> wanted) {
        int[] lefts = ascending(reach.heard(wanted));
        int[] rights = rights(lefts);
        Scored scored = scored(lefts, rights);
        Resolution resolution = new Resolving(
                        rules.plan(),
                        new StrataOf(strata, lefts),
                        (left, right) -> rules.disagreement().bits(lefts[left], rights[right]))
                .resolve(scored, rules.others());
        Map<Integer, List<LiveLink>> links = new TreeMap<>();
        wanted.forEach(left -> links.put(left, new ArrayList<>()));
        for (int i = 0; i < scored.size(); i++) {
            List<LiveLink> ofRow = links.get(lefts[scored.left(i)]);
            if (ofRow != null) {
                ofRow.add(link(resolution, i, lefts[scored.left(i)], rights[scored.right(i)]));
            }
        }
        return links;
    }

    private static LiveLink link(Resolution resolution, int at, int left, int right) {
        return new LiveLink(
                left,
                right,
                resolution.links().pairs().weight(at),
                resolution.links().probability().of(at),
                resolution.decisions().of(at),
                resolution.margins().of(at));
    }

    private int[] rights(int[] lefts) {
        List<Integer> rights = new ArrayList<>();
        for (int left : lefts) {
            pairs.ofLeft(left, pair -> rights.add(pairs.right(pair)));
        }
        return ascending(rights);
    }

    /// With rows numbered by their places in `lefts` and `rights`, ordered as a batch's are.
    private Scored scored(int[] lefts, int[] rights) {
        Scored scored = new Scored();
        for (int left = 0; left < lefts.length; left++) {
            List<Integer> ofRow = new ArrayList<>();
            pairs.ofLeft(lefts[left], ofRow::add);
            ofRow.sort(java.util.Comparator.comparingInt(pairs::right));
            for (int pair : ofRow) {
                scored.add(left, Arrays.binarySearch(rights, pairs.right(pair)), pairs.weight(pair));
            }
        }
        return scored;
    }

    private static int[] ascending(Collection<Integer> rows) {
        return rows.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
    }

    private static final class StrataOf implements PersonTable.Strata {
        private final PersonTable.Strata strata;
        private final int[] rows;

        StrataOf(PersonTable.Strata strata, int[] rows) {
            this.strata = strata;
            this.rows = rows;
        }

        @Override
        public int of(int row) {
            return strata.of(rows[row]);
        }

        @Override
        public List<String> names() {
            return strata.names();
        }
    }
}
