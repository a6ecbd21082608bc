package org.regjistri.documents;

import java.time.Instant;

/// Where a document stands. What has ended never begins again.
public sealed interface DocumentState {

    /// Ordered and numbered; the file follows as soon as the seal can be reached.
    record AwaitingSeal() implements DocumentState {}

    record InForce(Instant since) implements DocumentState {}

    /// A later note changed what it rests on: it was right until then.
    record Overtaken(Instant since, String by) implements DocumentState {}

    /// It should not have been issued, or must not be relied on.
    record Revoked(Instant since, RevocationReason reason) implements DocumentState {}
}
