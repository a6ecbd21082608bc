package org.regjistri.linkage.live;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.regjistri.linkage.blocking.Candidates.Found;
import org.regjistri.linkage.resolve.Scored;

/// Links new rows one by one, against everything that there is, in milliseconds. With the same
/// model over the same rows the links are those that a batch would give: pairs are found by the
/// same keys, scored by the same numbers and resolved by the same code, and only rows that compete
/// with a new one are resolved anew.
///
/// What is learned from whole tables stays as it was learned, in both ways: the weights, how rare
/// values are, the weight of others in the competition. A batch that learns anew may differ. So may
/// one in which a block of a key has outgrown its limit since: there the pairs that were made
/// before are kept here. Not for several threads at once.
public final class LiveLinkage {
    private static final int SMALL = 16;
    private final GrowingTable left;
    private final GrowingTable right;
    private final RowPairs rowPairs;
    private final Partners partners;
    private final Runnable prepare;
    private final LivePairs pairs = new LivePairs();
    private final Neighbourhoods neighbourhoods;
    private final Found found = new Found();

    /// @param rowPairs over the growing tables and the index of `partners`
    /// @param prepare what has to be done about new values in the dictionaries before they are
    ///     looked up
    public LiveLinkage(
            GrowingTable left,
            GrowingTable right,
            RowPairs rowPairs,
            Partners partners,
            Runnable prepare,
            Rules rules) {
        this.left = left;
        this.right = right;
        this.rowPairs = rowPairs;
        this.partners = partners;
        this.prepare = prepare;
        neighbourhoods = new Neighbourhoods(pairs, left.table().strata(), rules);
    }

    /// Takes over pairs that a batch scored, of rows that are in the tables.
    public void open(Scored scored) {
        for (int i = 0; i < scored.size(); i++) {
            pairs.add(scored.left(i), scored.right(i), scored.weight(i));
        }
    }

    /// A new row on the left: an act, an entry of a book, one person of it.
    public Changed link(NewRow record) {
        int row = left.add(record);
        prepare.run();
        partners.addLeft(row);
        return new Changed(row, record.wanted() ? scoredAnew(Map.of(row, scored(row))) : Map.of());
    }

    /// A new row on the right: a person of the register.
    public Changed person(NewRow person) {
        int row = right.add(person);
        prepare.run();
        partners.addRight(row);
        Map<Integer, Scored> others = new TreeMap<>();
        if (person.wanted()) {
            partners.ofRight(row, found);
            for (int i = 0; i < found.size(); i++) {
                Scored scored = scored(found.row(i));
                if (!pairs.isSame(found.row(i), scored)) {
                    others.put(found.row(i), scored);
                }
            }
        }
        return new Changed(row, scoredAnew(others));
    }

    /// The candidates of a row on the left as they stand now.
    public List<LiveLink> linksOf(int leftRow) {
        return neighbourhoods.linksOf(leftRow);
    }

    private Scored scored(int leftRow) {
        Scored scored = new Scored(SMALL);
        rowPairs.of(leftRow, scored);
        return scored;
    }

    /// What reaches far before or after: a pair that is no longer kept had a say as well.
    private Map<Integer, List<LiveLink>> scoredAnew(Map<Integer, Scored> rows) {
        Set<Integer> touched = new TreeSet<>(neighbourhoods.touched(rows.keySet()));
        rows.forEach(pairs::replace);
        touched.addAll(neighbourhoods.touched(rows.keySet()));
        return neighbourhoods.resolve(touched);
    }
}
