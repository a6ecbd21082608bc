package org.regjistri.civilstatus.declaration;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.regjistri.access.Actor;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.SignedDeclarations;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.Ids;
import org.regjistri.law.LegalTime;
import org.regjistri.scans.Scan;
import org.regjistri.scans.Scans;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Enters that a scan is the signed declaration of an act.
@Service
class DeclarationScanning {
    private final DeclarationRows rows;
    private final SignedDeclarations declarations;
    private final Scans scans;
    private final Journal journal;
    private final LegalTime time;
    private final Ids ids;

    DeclarationScanning(
            DeclarationRows rows,
            SignedDeclarations declarations,
            Scans scans,
            Journal journal,
            LegalTime time,
            Ids ids) {
        this.rows = rows;
        this.declarations = declarations;
        this.scans = scans;
        this.journal = journal;
        this.time = time;
        this.ids = ids;
    }

    /// Nothing where the act has one: the first stays. Of two at once the key of the table lets one through.
    @Transactional
    public void enter(Actor actor, Act act, Scan scan) {
        if (declarations.of(act).isPresent()) {
            scans.discard(scan.id());
            return;
        }
        UUID entry = ids.next();
        Instant now = time.now();
        SignedDeclaration signed = new SignedDeclaration(act.id(), scan.id(), actor.ref(), act.office(), now, entry);
        rows.insert(signed);
        scans.bind(List.of(scan.id()), entry);
        journal.append(new EntryDraft(
                entry,
                "declaration.scanned",
                now,
                actor.ref(),
                act.office(),
                act.legalBasis(),
                List.of(act.birth().childId().value()),
                Map.of(SignedDeclaration.SECTION, signed.section(), Scans.SECTION, scans.section(List.of(scan.id())))));
    }
}
