package org.regjistri.linkage.evaluate;

import org.regjistri.linkage.blocking.Candidates;
import org.regjistri.linkage.resolve.Scored;

/// Where true pairs were lost on the way.
///
/// @param truePairs all there are
/// @param byBlocking were never compared
/// @param byScore were compared, but scored too low to be kept
/// @param byResolution were kept, but are below the lower threshold
/// @param inReview wait for an official
/// @param linked were found
public record Loss(long truePairs, long byBlocking, long byScore, long byResolution, long inReview, long linked) {

    /// Of all true pairs, those that were compared; 1 where there are none.
    public double blockingRecall() {
        return truePairs == 0 ? 1 : (double) (truePairs - byBlocking) / truePairs;
    }

    static Loss of(Question question, Candidates candidates) {
        var counting = new Counting(question, candidates);
        for (int row = 0; row < question.tables().left().rows(); row++) {
            counting.addRow(row);
        }
        return counting.loss();
    }

    private static final class Counting {
        private final Question question;
        private final Candidates candidates;
        private final Candidates.Found found = new Candidates.Found();
        private int at;
        private long truePairs;
        private long byBlocking;
        private long byScore;
        private long byResolution;
        private long inReview;
        private long linked;

        Counting(Question question, Candidates candidates) {
            this.question = question;
            this.candidates = candidates;
        }

        /// Rows come in the order of the pairs.
        void addRow(int row) {
            Scored pairs = question.links().pairs();
            int from = at;
            while (at < pairs.size() && pairs.left(at) == row) {
                at++;
            }
            boolean asked = false;
            for (int which = 0; which < question.truth().partners(row); which++) {
                int partner = question.truth().partner(row, which);
                int pair = pair(pairs, from, partner);
                truePairs++;
                if (pair >= 0) {
                    addScored(pair);
                    continue;
                }
                if (!asked) {
                    candidates.of(row, found);
                    asked = true;
                }
                addUnscored(partner);
            }
        }

        private int pair(Scored pairs, int from, int right) {
            for (int i = from; i < at; i++) {
                if (pairs.right(i) == right) {
                    return i;
                }
            }
            return -1;
        }

        private void addScored(int pair) {
            if (question.isLink(pair)) {
                linked++;
            } else if (question.isReview(pair)) {
                inReview++;
            } else {
                byResolution++;
            }
        }

        private void addUnscored(int right) {
            for (int i = 0; i < found.size(); i++) {
                if (found.row(i) == right) {
                    byScore++;
                    return;
                }
            }
            byBlocking++;
        }

        Loss loss() {
            return new Loss(truePairs, byBlocking, byScore, byResolution, inReview, linked);
        }
    }
}
