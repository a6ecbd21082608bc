package org.regjistri.scans;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.access.Actor;
import org.regjistri.kernel.OfficeCode;
import tools.jackson.databind.node.ObjectNode;

/// The scans. Whoever shows one passes the gate of `access`.
public interface Scans {

    /// Checks the file, takes everything out of it but the picture of the paper, encrypts and keeps it. The caller has
    /// asked whether the actor may. It takes a while: better outside a transaction.
    ///
    /// @param about what it is handed in for: the id of a draft or of an act
    ScanOutcome keep(Actor actor, OfficeCode office, UUID about, byte[] file);

    /// How many bytes a file may have; a route that takes one says so in its `web.LargeBody`.
    long largestFile();

    Optional<Scan> find(ScanId id);

    List<Scan> findAll(Collection<ScanId> ids);

    /// All that were handed in for it, oldest first.
    List<Scan> about(UUID about);

    /// The cleaned file.
    ///
    /// @throws IllegalStateException where the file is gone or was changed
    byte[] read(Scan scan);

    /// From now on an entry rests on them: they are never removed. In the entry's transaction; the entry has this
    /// room's [#section].
    ///
    /// @throws IllegalStateException where one is gone, or an entry rests on it already
    void bind(Collection<ScanId> scans, UUID entry);

    /// The room's section of the entry that binds these. Its name is [#SECTION].
    ObjectNode section(Collection<ScanId> scans);

    String SECTION = "scans";

    /// Removes one that no entry rests on; nothing where it is gone.
    ///
    /// @throws IllegalStateException where an entry rests on it
    void discard(ScanId scan);
}
