package org.regjistri.linkage.run;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.linkage.blocking.Candidates;
import org.regjistri.linkage.blocking.Candidates.Found;
import org.regjistri.linkage.compare.PairScore;
import org.regjistri.linkage.live.RowPairs;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.resolve.Scored;

/// One row on the left through all stages: its candidates, those that are good by themselves,
/// and of them those that are good together with their families. For one thread.
final class PairsOfRow implements RowPairs {
    private final Candidates candidates;
    private final BestOfRow flat;
    private final @Nullable BestOfRow families;
    private final Found found = new Found();

    PairsOfRow(
            Candidates candidates,
            PairScore flat,
            Optional<? extends PairScore> families,
            LinkagePlan plan,
            Models models) {
        this.candidates = candidates;
        this.flat = new BestOfRow(flat, Keeping.ofFlat(families.isPresent(), plan, models.flat()));
        this.families = families.map(score -> new BestOfRow(score, Keeping.forLinks(plan, models.last())))
                .orElse(null);
    }

    @Override
    public void of(int left, Scored pairs) {
        candidates.of(left, found);
        if (families == null) {
            flat.addTo(pairs, left, found);
            return;
        }
        Scored kept = new Scored();
        flat.addTo(kept, left, found);
        found.clear();
        for (int i = 0; i < kept.size(); i++) {
            found.add(kept.right(i));
        }
        families.addTo(pairs, left, found);
    }
}
