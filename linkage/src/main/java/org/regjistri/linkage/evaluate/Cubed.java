package org.regjistri.linkage.evaluate;

import java.util.Arrays;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.resolve.Union;

/// B-cubed (Bagga and Baldwin 1998, Entity-based cross-document coreferencing using the vector
/// space model): for each row, how many of those that were put together with it are the same
/// person, and how many of the same person were put together with it; the mean over rows. Rows are
/// the wanted ones on the left, and those on the right that were linked or should have been.
public record Cubed(double precision, double recall) {

    public double f1() {
        return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
    }

    static Cubed of(Question question) {
        int left = question.tables().left().rows();
        int offset = question.tables().isOne() ? 0 : left;
        var together = new Union(offset + question.tables().right().rows());
        boolean[] counts = new boolean[offset + question.tables().right().rows()];
        for (int row = 0; row < left; row++) {
            counts[row] = question.tables().left().wanted().is(row);
        }
        join(question, together, counts, offset);
        shouldBeLinked(question, counts, offset);
        return of(question, together, counts, offset);
    }

    private static void join(Question question, Union together, boolean[] counts, int offset) {
        Scored pairs = question.links().pairs();
        for (int at = 0; at < pairs.size(); at++) {
            if (question.isLink(at)) {
                together.join(pairs.left(at), offset + pairs.right(at));
                counts[offset + pairs.right(at)] = true;
            }
        }
    }

    private static void shouldBeLinked(Question question, boolean[] counts, int offset) {
        boolean[] onTheLeft = new boolean[question.truth().persons()];
        for (int row = 0; row < question.tables().left().rows(); row++) {
            int person = question.truth().leftPerson(row);
            if (person >= 0) {
                onTheLeft[person] = true;
            }
        }
        for (int row = 0; row < question.tables().right().rows(); row++) {
            int person = question.truth().rightPerson(row);
            counts[offset + row] |= person >= 0 && onTheLeft[person];
        }
    }

    private static Cubed of(Question question, Union together, boolean[] counts, int offset) {
        int[] clusterSize = new int[counts.length];
        int[] personSize = new int[question.truth().persons()];
        long[] shared = new long[counts.length];
        int size = 0;
        long elements = 0;
        double precision = 0;
        double recall = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i]) {
                clusterSize[together.root(i)]++;
            }
        }
        for (int i = 0; i < counts.length; i++) {
            if (!counts[i]) {
                continue;
            }
            elements++;
            int person = i < offset || offset == 0
                    ? question.truth().leftPerson(i)
                    : question.truth().rightPerson(i - offset);
            if (person < 0) {
                precision += 1.0 / clusterSize[together.root(i)];
                recall += 1;
            } else {
                personSize[person]++;
                shared[size++] = ((long) together.root(i) << Integer.SIZE) | person;
            }
        }
        Arrays.parallelSort(shared, 0, size);
        for (int from = 0; from < size; ) {
            int to = from;
            while (to < size && shared[to] == shared[from]) {
                to++;
            }
            double square = (double) (to - from) * (to - from);
            precision += square / clusterSize[(int) (shared[from] >>> Integer.SIZE)];
            recall += square / personSize[(int) shared[from]];
            from = to;
        }
        return elements == 0 ? new Cubed(1, 1) : new Cubed(precision / elements, recall / elements);
    }
}
