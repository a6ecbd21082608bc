package org.regjistri.scans;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.access.Actor;
import org.regjistri.kernel.OfficeCode;

/// The scans. Whoever shows one passes the gate of `access`.
public interface Scans {

    /// Checks the file, takes everything out of it but the picture of the paper, encrypts and keeps it. The caller has
    /// asked whether the actor may.
    ///
    /// @param about what it is handed in for: the id of a draft or of an act
    ScanOutcome keep(Actor actor, OfficeCode office, UUID about, byte[] file);

    Optional<Scan> find(ScanId id);

    List<Scan> findAll(Collection<ScanId> ids);

    /// All that were handed in for it, oldest first.
    List<Scan> about(UUID about);

    /// The cleaned file.
    ///
    /// @throws IllegalStateException where the file is gone or was changed
    byte[] read(Scan scan);

    /// From now on an entry rests on them: they are never removed. In the entry's transaction.
    void bind(Collection<ScanId> scans, UUID entry);

    /// Removes one that no entry rests on.
    void discard(ScanId scan);
}
