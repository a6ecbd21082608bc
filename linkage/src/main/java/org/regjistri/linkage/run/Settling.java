package org.regjistri.linkage.run;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.regjistri.linkage.model.Calibration;
import org.regjistri.linkage.model.IsotonicCalibration;
import org.regjistri.linkage.model.Reviewed;
import org.regjistri.linkage.model.ReviewedRows;
import org.regjistri.linkage.model.Scorer;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.resolve.Decision;
import org.regjistri.linkage.resolve.Links;
import org.regjistri.linkage.resolve.Others;
import org.regjistri.linkage.resolve.Resolution;
import org.regjistri.linkage.resolve.Resolving;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.table.Tables;

/// Resolves scored pairs and listens to officials: probabilities are set right by what they decided, and a pair that
/// was decided stays so.
final class Settling {
    private static final float CANNOT_BE = -1000;
    private final LinkagePlan plan;
    private final Tables tables;
    private final Scorer scorer;
    private final ReviewedRows decided;

    Settling(LinkagePlan plan, Tables tables, List<Reviewed> reviewed, Scorer scorer) {
        this.plan = plan;
        this.tables = tables;
        this.scorer = scorer;
        this.decided = new ReviewedRows(reviewed, tables);
    }

    /// @param calibration that was applied
    record Settled(Resolution resolution, Calibration calibration) {}

    /// @param usual the calibration where the decisions are too few for one of their own
    /// @param known what candidates compete with, where an earlier run found it
    Settled of(Scored found, Calibration usual, Optional<Others> known) {
        Scored pairs = withDecided(found);
        Resolution plain = known.map(others ->
                        new Resolving(plan, tables.left().strata(), scorer::disagreement).resolve(pairs, others))
                .orElseGet(() -> Resolving.resolve(plan, tables, pairs, scorer::disagreement));
        Calibration learned = learned(plain.links());
        Calibration calibration = learned.said().isEmpty() ? usual : learned;
        Resolution right = calibration.said().isEmpty()
                ? plain
                : new Resolving(plan, tables.left().strata(), scorer::disagreement, calibration::of)
                        .resolve(pairs, plain.others());
        return new Settled(decided.isEmpty() ? right : asDecided(right), calibration);
    }

    /// What two rows of one table say of one another, and before that what an official said.
    float direct(int left, int right) {
        return decided.decision(left, right) < 0 ? CANNOT_BE : scorer.weight(left, right);
    }

    private Scored withDecided(Scored found) {
        Scored more = new Scored();
        decided.forEach((left, right, same) -> {
            if (same && found.find(left, right) < 0) {
                more.add(left, right, scorer.weight(left, right));
            }
        });
        return more.size() == 0 ? found : merged(found, more);
    }

    private static Scored merged(Scored found, Scored more) {
        Scored all = new Scored(found.size() + more.size() + 2);
        int next = 0;
        for (int at = 0; at < more.size(); at++) {
            while (next < found.size() && isBefore(found, next, more, at)) {
                all.add(found.left(next), found.right(next), found.weight(next));
                next++;
            }
            all.add(more.left(at), more.right(at), more.weight(at));
        }
        for (; next < found.size(); next++) {
            all.add(found.left(next), found.right(next), found.weight(next));
        }
        return all;
    }

    private static boolean isBefore(Scored one, int at, Scored other, int there) {
        return one.left(at) == other.left(there)
                ? one.right(at) < other.right(there)
                : one.left(at) < other.left(there);
    }

    private Calibration learned(Links links) {
        List<Double> said = new ArrayList<>();
        List<Boolean> found = new ArrayList<>();
        decided.forEach((left, right, same) -> {
            int at = links.pairs().find(left, right);
            if (at >= 0) {
                said.add(links.probability().of(at));
                found.add(same);
            }
        });
        boolean[] same = new boolean[found.size()];
        for (int i = 0; i < same.length; i++) {
            same[i] = found.get(i);
        }
        return IsotonicCalibration.of(
                said.stream().mapToDouble(Double::doubleValue).toArray(), same);
    }

    /// Where a row has one partner at most, a partner that was confirmed leaves none for others.
    private Resolution asDecided(Resolution resolution) {
        Scored pairs = resolution.links().pairs();
        BitSet taken = new BitSet();
        BitSet takenRight = new BitSet();
        decided.forEach((left, right, same) -> {
            if (same && plan.cardinality() != Cardinality.FREE) {
                taken.set(left);
            }
            if (same && plan.cardinality() == Cardinality.ONE_TO_ONE) {
                takenRight.set(right);
            }
        });
        BitSet yes = new BitSet(pairs.size());
        BitSet no = new BitSet(pairs.size());
        for (int at = 0; at < pairs.size(); at++) {
            int said = decided.decision(pairs.left(at), pairs.right(at));
            yes.set(at, said > 0);
            no.set(at, said < 0 || (said == 0 && (taken.get(pairs.left(at)) || takenRight.get(pairs.right(at)))));
        }
        Links.Probabilities before = resolution.links().probability();
        Resolution.Decisions decisions = resolution.decisions();
        return new Resolution(
                new Links(pairs, at -> yes.get(at) ? 1 : no.get(at) ? 0 : before.of(at)),
                at -> yes.get(at) ? Decision.LINK : no.get(at) ? Decision.NONE : decisions.of(at),
                resolution.margins(),
                resolution.others());
    }
}
