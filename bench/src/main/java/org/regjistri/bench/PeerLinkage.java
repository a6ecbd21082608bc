package org.regjistri.bench;

import java.util.List;

/// A linkage as statements for DuckDB.
interface PeerLinkage {
    /// In their order, from files to a table `links` with the ids `l` and `r`.
    List<String> statements();

    /// Counts the pairs that were compared, each once.
    String comparedPairs();

    /// Counts those pairs of a table `truth` with the ids `l` and `r` that were compared.
    String comparedTruePairs();
}
