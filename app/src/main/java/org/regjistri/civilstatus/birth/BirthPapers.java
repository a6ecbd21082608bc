package org.regjistri.civilstatus.birth;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.BirthProblem;
import org.regjistri.civilstatus.Evidence;
import org.regjistri.civilstatus.RegisterBirth;
import org.regjistri.kernel.Ids;
import org.regjistri.law.Problem;
import org.regjistri.notices.Notice;
import org.regjistri.notices.Notices;
import org.regjistri.scans.Scan;
import org.regjistri.scans.ScanId;
import org.regjistri.scans.Scans;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/// What goes along with an act of birth: the scans of its papers, and the message to the declarant.
@Component
class BirthPapers {
    private final Scans scans;
    private final Notices notices;
    private final Ids ids;

    BirthPapers(Scans scans, Notices notices, Ids ids) {
        this.scans = scans;
        this.notices = notices;
        this.ids = ids;
    }

    /// A scan that was handed in for something else proves nothing here.
    List<Problem> judge(RegisterBirth order) {
        if (scansOf(order).isEmpty()) {
            return List.of();
        }
        Map<ScanId, Scan> kept = scans.findAll(scansOf(order)).stream()
                .filter(scan -> scan.about().equals(order.key()))
                .collect(Collectors.toMap(Scan::id, scan -> scan));
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < order.evidence().size(); i++) {
            ScanId scan = order.evidence().get(i).scan();
            if (scan != null && !kept.containsKey(scan)) {
                problems.add(Problem.of(BirthProblem.EVIDENCE_SCAN, "evidence." + i + ".scan"));
            }
        }
        ScanId signed = order.signedDeclaration();
        if (signed != null && !kept.containsKey(signed)) {
            problems.add(Problem.of(BirthProblem.EVIDENCE_SCAN, "signedScan"));
        }
        return problems;
    }

    /// In the act's transaction.
    void bind(Act act, RegisterBirth order) {
        if (!scansOf(order).isEmpty()) {
            scans.bind(scansOf(order), act.entry());
        }
        RegisterBirth.Contact contact = order.contact();
        if (contact != null) {
            notices.send(new Notice(
                    ids.next(),
                    act.id().value(),
                    contact.channel(),
                    contact.address(),
                    order.declaration().language(),
                    "notice.birth-registered",
                    List.of(act.number().reference())));
        }
    }

    /// What the act's entry says of the scans; empty where there are none.
    Optional<ObjectNode> section(RegisterBirth order) {
        List<ScanId> all = scansOf(order);
        return all.isEmpty() ? Optional.empty() : Optional.of(scans.section(all));
    }

    private static List<ScanId> scansOf(RegisterBirth order) {
        List<ScanId> all = new ArrayList<>();
        for (Evidence paper : order.evidence()) {
            if (paper.scan() != null) {
                all.add(paper.scan());
            }
        }
        if (order.signedDeclaration() != null) {
            all.add(order.signedDeclaration());
        }
        return all;
    }
}
