package org.regjistri.documents;

import org.regjistri.law.ArticleId;
import org.regjistri.law.ProblemKind;

/// What is refused about documents in general; what a kind asks for stands with its register. Codes are stable for
/// ever.
public enum DocumentProblem implements ProblemKind {
    DECISION("document.decision", Fault.CALLER),
    DECISION_PAST("document.decision-past", Fault.CALLER),
    DECISION_CHANGES_NOTHING("document.decision-changes-nothing", Fault.CALLER),
    REVOCATION_REASON("document.revocation-reason", Fault.CALLER),
    REVOKED_BEFORE("document.revoked-before", Fault.REGISTER);

    private static final ArticleId CIVIL_STATUS_DOCUMENTS = ArticleId.of("LAW-04-L-003:0");
    private final String code;
    private final Fault fault;

    DocumentProblem(String code, Fault fault) {
        this.code = code;
        this.fault = fault;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public ArticleId article() {
        return CIVIL_STATUS_DOCUMENTS;
    }

    @Override
    public Fault fault() {
        return fault;
    }
}
