package org.regjistri.linkage.evaluate;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.plan.Thresholds;
import org.regjistri.linkage.resolve.Links;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.table.Tables;

/// Links of a few thousand rows whose probabilities say what they should, for pictures.
public final class EvaluationSamples {
    private static final int ROWS = 5_000;

    private EvaluationSamples() {}

    public static Question question() {
        int[] truth = IntStream.range(0, ROWS).toArray();
        Tables tables = Samples.two(truth, truth);
        var random = new Random(8);
        var scored = new Scored();
        double[] probabilities = new double[ROWS];
        for (int row = 0; row < ROWS; row++) {
            boolean isTrue = random.nextDouble() < 0.8;
            double bits = (isTrue ? 9 : -9) + 5 * random.nextGaussian();
            probabilities[row] = 1 / (1 + StrictMath.pow(2, -bits));
            scored.add(row, isTrue ? row : (row + 1) % ROWS, (float) (bits + 20));
        }
        var links = new Links(scored, at -> probabilities[at]);
        return Question.byThresholds(tables, Truth.of(tables), links, Thresholds.USUAL);
    }

    public static Evaluation evaluation() {
        Question question = question();
        List<Grouping> groupings = List.of(Grouping.ofStrata(question.tables().left()));
        return Evaluation.of(question, Cardinality.MANY_TO_ONE, Samples.sameNumber(), Settings.usual(7, groupings));
    }
}
