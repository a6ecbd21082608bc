package org.regjistri.civilstatus.certificate;

import java.util.List;
import org.regjistri.documents.DocumentOrder.SealedFact;
import org.regjistri.kernel.PersonName;
import tools.jackson.databind.node.ObjectNode;

/// What one paper says.
///
/// @param holder the subject's name, as it stands on the paper
/// @param facts shape by the kind's published schema, property `facts`
/// @param sealed the few facts that go into the seal on the paper
record PaperContent(PersonName holder, ObjectNode facts, List<SealedFact> sealed) {}
