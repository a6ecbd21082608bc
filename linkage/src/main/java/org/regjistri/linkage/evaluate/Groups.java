package org.regjistri.linkage.evaluate;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.linkage.table.PersonTable;

/// Counts of each group, with intervals over persons.
final class Groups {
    private final PersonTable left;
    private final RowTally tally;
    private final RowsOfGroups byPerson;

    Groups(Question question, RowTally tally) {
        this.left = question.tables().left();
        this.tally = tally;
        this.byPerson = RowsOfGroups.of(persons(question), question.truth().persons() + left.rows());
    }

    /// Who stands nowhere else is a person too, whose number comes after those of the others.
    private int[] persons(Question question) {
        int[] persons = new int[left.rows()];
        for (int row = 0; row < persons.length; row++) {
            int person = question.truth().leftPerson(row);
            int own = person >= 0 ? person : question.truth().persons() + row;
            persons[row] = left.wanted().is(row) ? own : -1;
        }
        return persons;
    }

    List<GroupQuality> of(Grouping grouping, Bootstrap bootstrap) {
        int groups = grouping.groups().size();
        List<Persons> persons = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            persons.add(new Persons());
        }
        long[] rows = new long[groups];
        long[] sums = new long[3 * groups];
        for (int person = 0; person < byPerson.groups(); person++) {
            addPerson(person, grouping, persons, rows, sums);
        }
        List<GroupQuality> all = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            if (rows[i] > 0) {
                var counts = new PairCounts(sums[3 * i], sums[3 * i + 1], sums[3 * i + 2]);
                Intervals intervals = bootstrap.of(persons.get(i));
                all.add(new GroupQuality(
                        grouping.name(),
                        grouping.groups().get(i),
                        rows[i],
                        counts,
                        intervals.precision(),
                        intervals.recall()));
            }
        }
        return all;
    }

    /// A person's rows may stand in several groups: each group has its own part of the person.
    private void addPerson(int person, Grouping grouping, List<Persons> persons, long[] rows, long[] sums) {
        int from = byPerson.from(person);
        int to = byPerson.to(person);
        for (int at = from; at < to; at++) {
            int group = grouping.of().row(byPerson.row(at));
            if (group < 0 || stoodBefore(group, from, at, grouping)) {
                continue;
            }
            int truePairs = 0;
            int said = 0;
            int right = 0;
            for (int other = at; other < to; other++) {
                int row = byPerson.row(other);
                if (grouping.of().row(row) == group) {
                    truePairs += tally.truePairs(row);
                    said += tally.said(row);
                    right += tally.right(row);
                    rows[group]++;
                }
            }
            persons.get(group).add(truePairs, said, right);
            sums[3 * group] += truePairs;
            sums[3 * group + 1] += said;
            sums[3 * group + 2] += right;
        }
    }

    private boolean stoodBefore(int group, int from, int at, Grouping grouping) {
        for (int before = from; before < at; before++) {
            if (grouping.of().row(byPerson.row(before)) == group) {
                return true;
            }
        }
        return false;
    }
}
