package org.regjistri.linkage.run;

import java.util.List;
import java.util.Optional;
import org.regjistri.linkage.blocking.BlockingReport;
import org.regjistri.linkage.blocking.Candidates;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.model.Learned;
import org.regjistri.linkage.model.Scorer;
import org.regjistri.linkage.resolve.Clusters;
import org.regjistri.linkage.resolve.Resolution;
import org.regjistri.linkage.table.Tables;

/// What a run found, and everything that is needed to tell why. Closing it lets go of the index.
///
/// @param comparisons as `scorer` uses them
/// @param learned how the models came about; none where they were given
/// @param pairs that were compared
/// @param clusters of one table with itself
public record Outcome(
        Tables tables,
        BlockingReport blocking,
        Candidates candidates,
        List<Comparison> comparisons,
        Models models,
        Scorer scorer,
        List<Learned> learned,
        long pairs,
        Resolution resolution,
        Optional<Clusters> clusters,
        List<String> warnings)
        implements AutoCloseable {
    @Override
    public void close() {
        candidates.close();
    }
}
