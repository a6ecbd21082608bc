package org.regjistri.linkage.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/// Which pairs to ask an official about next: those nearest the border between link and no link, in
/// turn from each stratum, so that small strata are not forgotten; no left row twice.
public final class Questions {
    private static final double UNSURE = 1e-9;

    private Questions() {}

    /// The pairs to choose from.
    public interface Pairs {
        int size();

        int left(int at);

        double probability(int at);

        int stratum(int at);

        boolean isAnswered(int at);
    }

    /// @param border the probability from which on a pair is a link
    /// @return places in `pairs`, the best question first
    public static List<Integer> next(Pairs pairs, double border, int count) {
        TreeMap<Integer, Nearest> strata = new TreeMap<>();
        for (int at = 0; at < pairs.size(); at++) {
            if (!pairs.isAnswered(at)) {
                double distance = Math.abs(odds(pairs.probability(at)) - odds(border));
                strata.computeIfAbsent(pairs.stratum(at), _ -> new Nearest(count))
                        .offer(new Question(at, pairs.left(at), distance));
            }
        }
        List<List<Question>> queues = new ArrayList<>();
        strata.values().forEach(nearest -> queues.add(nearest.ascending()));
        return inTurn(queues, count);
    }

    private static List<Integer> inTurn(List<List<Question>> queues, int count) {
        List<Integer> chosen = new ArrayList<>();
        int longest = queues.stream().mapToInt(List::size).max().orElse(0);
        for (int turn = 0; turn < longest; turn++) {
            for (List<Question> queue : queues) {
                if (turn < queue.size() && chosen.size() < count) {
                    chosen.add(queue.get(turn).at());
                }
            }
        }
        return chosen;
    }

    private static double odds(double probability) {
        return Bits.odds(Math.clamp(probability, UNSURE, 1 - UNSURE));
    }

    private record Question(int at, int left, double distance) {
        static final Comparator<Question> NEAREST_FIRST =
                Comparator.comparingDouble(Question::distance).thenComparingInt(Question::at);
    }

    /// The nearest questions, at most one of a left row; pairs come ordered by left row.
    private static final class Nearest {
        private final int most;
        private final PriorityQueue<Question> farthestFirst = new PriorityQueue<>(Question.NEAREST_FIRST.reversed());
        private Question best = new Question(-1, -1, Double.POSITIVE_INFINITY);

        Nearest(int most) {
            this.most = most;
        }

        void offer(Question question) {
            if (question.left() != best.left()) {
                keepBest();
                best = question;
            } else if (question.distance() < best.distance()) {
                best = question;
            }
        }

        private void keepBest() {
            if (best.at() >= 0) {
                farthestFirst.add(best);
                if (farthestFirst.size() > most) {
                    farthestFirst.remove();
                }
            }
        }

        List<Question> ascending() {
            keepBest();
            return farthestFirst.stream().sorted(Question.NEAREST_FIRST).toList();
        }
    }
}
