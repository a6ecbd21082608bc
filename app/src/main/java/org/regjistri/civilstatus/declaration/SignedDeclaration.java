package org.regjistri.civilstatus.declaration;

import java.time.Instant;
import java.util.UUID;
import org.regjistri.civilstatus.ActId;
import org.regjistri.journal.EntryHead;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.scans.ScanId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// That a scan is the signed declaration of an act.
record SignedDeclaration(
        ActId act, ScanId scan, ActorRef scannedBy, OfficeCode office, Instant recordedAt, UUID entry) {
    static final String SECTION = "civilstatus-declaration";

    ObjectNode section() {
        return JsonNodeFactory.instance.objectNode().put("act", act.toString()).put("scan", scan.toString());
    }

    static SignedDeclaration read(EntryHead head, JsonNode node) {
        return new SignedDeclaration(
                ActId.parse(node.required("act").asString()),
                ScanId.parse(node.required("scan").asString()),
                head.actor(),
                head.office(),
                head.recordedAt(),
                head.id());
    }
}
