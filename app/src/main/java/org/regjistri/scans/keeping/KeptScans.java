package org.regjistri.scans.keeping;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.access.Actor;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.Sha256;
import org.regjistri.law.LegalTime;
import org.regjistri.scans.Scan;
import org.regjistri.scans.ScanId;
import org.regjistri.scans.ScanOutcome;
import org.regjistri.scans.Scans;
import org.regjistri.scans.cleaning.Cleaned;
import org.regjistri.scans.cleaning.Cleaning;
import org.regjistri.scans.cleaning.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import tools.jackson.databind.node.ObjectNode;

/// The file comes before its row and goes after it: a file without a row is harmless, a row without a file is a loss.
@Service
class KeptScans implements Scans {
    private final Cleaning cleaning;
    private final SealedObjects objects;
    private final ScanRows rows;
    private final LegalTime time;
    private final Ids ids;

    KeptScans(Cleaning cleaning, SealedObjects objects, ScanRows rows, LegalTime time, Ids ids) {
        this.cleaning = cleaning;
        this.objects = objects;
        this.rows = rows;
        this.time = time;
        this.ids = ids;
    }

    @Override
    public ScanOutcome keep(Actor actor, OfficeCode office, UUID about, byte[] file) {
        Cleaned cleaned;
        try {
            cleaned = cleaning.clean(file);
        } catch (Refusal refusal) {
            return new ScanOutcome.Refused(refusal.problem());
        }
        byte[] content = cleaned.content();
        Scan scan = new Scan(
                ScanId.of(ids.next()),
                about,
                office,
                cleaned.type(),
                content.length,
                cleaned.pages(),
                Sha256.hex(content),
                time.now(),
                actor.ref());
        objects.put(scan.id(), content);
        removeFileIfRolledBack(scan.id());
        rows.insert(scan);
        return new ScanOutcome.Kept(scan);
    }

    private void removeFileIfRolledBack(ScanId scan) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    if (status == STATUS_ROLLED_BACK) {
                        objects.delete(scan);
                    }
                }
            });
        }
    }

    @Override
    public long largestFile() {
        return cleaning.largestFile();
    }

    @Override
    public Optional<Scan> find(ScanId id) {
        return rows.findAll(List.of(id)).stream().findFirst();
    }

    @Override
    public List<Scan> findAll(Collection<ScanId> ids) {
        return rows.findAll(ids);
    }

    @Override
    public List<Scan> about(UUID about) {
        return rows.about(about);
    }

    @Override
    public byte[] read(Scan scan) {
        byte[] content = objects.read(scan.id());
        if (!Sha256.hex(content).equals(scan.sha256())) {
            throw new IllegalStateException("The file of the scan " + scan.id() + " is not the one that was kept");
        }
        return content;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void bind(Collection<ScanId> scans, UUID entry) {
        List<ScanId> distinct = scans.stream().distinct().toList();
        if (!distinct.isEmpty() && rows.bind(distinct, entry) != distinct.size()) {
            throw new IllegalStateException("A scan is gone, or an entry rests on it already");
        }
    }

    @Override
    public ObjectNode section(Collection<ScanId> scans) {
        return Section.of(rows.findAll(scans));
    }

    @Override
    @Transactional
    public void discard(ScanId scan) {
        if (rows.delete(scan)) {
            removeFilesAfterCommit(List.of(scan));
        } else if (find(scan).isPresent()) {
            throw new IllegalStateException("An entry rests on the scan " + scan);
        }
    }

    /// Those that nothing came of, and files without a row: of a process that died between the two.
    @Transactional
    int sweep(Instant before) {
        List<ScanId> gone = rows.deleteUnboundBefore(before);
        removeFilesAfterCommit(gone);
        return gone.size() + objects.deleteStrays(before, ids -> rows.missing(ids));
    }

    private void removeFilesAfterCommit(List<ScanId> gone) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                gone.forEach(objects::delete);
            }
        });
    }
}
