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
/// same keys, scored by the same numbers and resolved by the same code, and only rows that
/// compete with a new one are resolved anew.
///
/// What is learned from whole tables stays as it was learned, in both ways: the weights, how
/// rare values are, the weight of others in the competition. A batch that learns anew may
/// differ.
///
/// A row's relatives are those that it came with: where a later row is to be a relative of an
/// earlier one, both have to come together. Not for several threads at once.
public final class LiveLinkage {
    private static final int SMALL = 16;
    private static final Scored NOT_SCORED = new Scored(2);
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
    public Changed link(NewRow row) {
        return link(List.of(row));
    }

    /// New rows on the left that belong together: all persons of an act.
    ///
    /// @return with the number of the first; the others follow it
    public Changed link(List<NewRow> record) {
        int first = left.addAll(record);
        prepare.run();
        Map<Integer, Scored> rows = new TreeMap<>();
        for (int i = 0; i < record.size(); i++) {
            if (record.get(i).wanted()) {
                partners.addLeft(first + i);
                rows.put(first + i, scored(first + i));
            }
        }
        return new Changed(first, scoredAnew(rows));
    }

    /// A new row on the right: a person of the register.
    public Changed person(NewRow person) {
        return persons(List.of(person));
    }

    /// New rows on the right that belong together: a family that moved here.
    ///
    /// @return with the number of the first; the others follow it
    public Changed persons(List<NewRow> persons) {
        int first = right.addAll(persons);
        prepare.run();
        Map<Integer, Scored> others = new TreeMap<>();
        for (int i = 0; i < persons.size(); i++) {
            if (persons.get(i).wanted()) {
                partners.addRight(first + i);
                partners.ofRight(first + i, found);
                for (int at = 0; at < found.size(); at++) {
                    others.put(found.row(at), NOT_SCORED);
                }
            }
        }
        others.replaceAll((row, _) -> scored(row));
        others.entrySet().removeIf(row -> pairs.isSame(row.getKey(), row.getValue()));
        return new Changed(first, scoredAnew(others));
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
