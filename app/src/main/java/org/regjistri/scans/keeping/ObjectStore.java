package org.regjistri.scans.keeping;

import java.io.IOException;
import java.util.Optional;
import org.regjistri.scans.ScanId;

/// Where encrypted scans lie. It never sees what is in them.
interface ObjectStore {

    /// When it returns, the object outlives a crash of the machine. An object is written once.
    void put(ScanId id, byte[] sealed) throws IOException;

    Optional<byte[]> find(ScanId id) throws IOException;

    /// Nothing where it is gone already.
    void delete(ScanId id) throws IOException;
}
