package org.regjistri.linkage.live;

import java.util.Set;
import java.util.TreeSet;
import org.regjistri.linkage.blocking.Candidates.Found;
import org.regjistri.linkage.compare.PairScore;
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
    private final GrowingTable left;
    private final GrowingTable right;
    private final Partners partners;
    private final PairScore score;
    private final float floor;
    private final Runnable prepare;
    private final LivePairs pairs = new LivePairs();
    private final Neighbourhoods neighbourhoods;
    private final Found found = new Found();

    /// @param score over the growing tables
    /// @param floor pairs of less bits are not kept, as in the batch
    /// @param prepare what has to be done about new values in the dictionaries before they are
    ///     looked up
    public LiveLinkage(
            GrowingTable left,
            GrowingTable right,
            Partners partners,
            PairScore score,
            float floor,
            Runnable prepare,
            Rules rules) {
        this.left = left;
        this.right = right;
        this.partners = partners;
        this.score = score;
        this.floor = floor;
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
        if (!record.wanted()) {
            return new Changed(row, java.util.Map.of());
        }
        partners.ofLeft(row, found);
        for (int i = 0; i < found.size(); i++) {
            keep(row, found.row(i));
        }
        return new Changed(row, neighbourhoods.changedBy(Set.of(row)));
    }

    /// A new row on the right: a person of the register.
    public Changed person(NewRow person) {
        int row = right.add(person);
        prepare.run();
        partners.addRight(row);
        Set<Integer> touched = new TreeSet<>();
        partners.ofRight(row, found);
        for (int i = 0; i < found.size(); i++) {
            if (keep(found.row(i), row)) {
                touched.add(found.row(i));
            }
        }
        return new Changed(row, neighbourhoods.changedBy(touched));
    }

    /// The candidates of a row on the left as they stand now.
    public java.util.List<LiveLink> linksOf(int leftRow) {
        return neighbourhoods.linksOf(leftRow);
    }

    private boolean keep(int leftRow, int rightRow) {
        float weight = score.weight(leftRow, rightRow);
        if (weight < floor) {
            return false;
        }
        pairs.add(leftRow, rightRow, weight);
        return true;
    }
}
