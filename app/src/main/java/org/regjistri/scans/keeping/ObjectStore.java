package org.regjistri.scans.keeping;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.regjistri.scans.ScanId;

/// Where encrypted scans lie. It never sees what is in them.
interface ObjectStore {

    /// When it returns, the object outlives a crash of the machine. An object is written once.
    void put(ScanId id, byte[] sealed) throws IOException;

    Optional<byte[]> find(ScanId id) throws IOException;

    /// Nothing where it is gone already.
    void delete(ScanId id) throws IOException;

    /// Removes what was written before that moment and belongs to no scan.
    ///
    /// @param missing of some ids those that no scan has
    /// @return how many went
    int deleteStrays(Instant before, UnaryOperator<Set<ScanId>> missing) throws IOException;
}
