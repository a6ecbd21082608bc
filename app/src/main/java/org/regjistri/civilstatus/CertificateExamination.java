package org.regjistri.civilstatus;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.documents.Applicant;
import org.regjistri.documents.Charge;
import org.regjistri.law.Problem;
import tools.jackson.databind.node.ObjectNode;

/// How an order would fare, before it is given: nothing is written but who looked.
///
/// @param preview empty where there are problems
public record CertificateExamination(List<Problem> problems, Optional<Preview> preview) {

    /// @param facts what would be printed; shape by the kind's published schema, property `facts`
    /// @param validUntil last day on which it may be relied on without asking; null: no such day
    public record Preview(
            ObjectNode facts,
            Applicant applicant,
            Charge charge,
            @Nullable LocalDate validUntil) {}
}
