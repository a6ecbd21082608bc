package org.regjistri.documents;

import java.time.Instant;

/// Where a document stands. What has ended never begins again.
public sealed interface DocumentState {

    /// As programs read it: `AWAITING_SEAL`, `IN_FORCE`, `OVERTAKEN` or `REVOKED`.
    default String code() {
        return switch (this) {
            case AwaitingSeal _ -> "AWAITING_SEAL";
            case InForce _ -> "IN_FORCE";
            case Overtaken _ -> "OVERTAKEN";
            case Revoked _ -> "REVOKED";
        };
    }

    /// Ordered and numbered; the file follows as soon as the seal can be reached.
    record AwaitingSeal() implements DocumentState {}

    record InForce(Instant since) implements DocumentState {}

    /// A later note changed what it rests on: it was right until then.
    record Overtaken(Instant since, String by) implements DocumentState {}

    /// It should not have been issued, or must not be relied on.
    record Revoked(Instant since, RevocationReason reason) implements DocumentState {}
}
