package org.regjistri.journal.entry;

import java.util.UUID;

/// The row of an entry before it is written. A class and not a record: its arrays are never compared.
final class CommittedDraft {
    private final UUID id;
    private final byte[] envelope;
    private final byte[] payload;
    private final byte[] envelopeSalt;
    private final byte[] payloadSalt;

    CommittedDraft(UUID id, byte[] envelope, byte[] payload, byte[] envelopeSalt, byte[] payloadSalt) {
        this.id = id;
        this.envelope = envelope;
        this.payload = payload;
        this.envelopeSalt = envelopeSalt;
        this.payloadSalt = payloadSalt;
    }

    UUID id() {
        return id;
    }

    byte[] envelope() {
        return envelope;
    }

    byte[] payload() {
        return payload;
    }

    byte[] envelopeSalt() {
        return envelopeSalt;
    }

    byte[] payloadSalt() {
        return payloadSalt;
    }

    byte[] envelopeCommitment() {
        return Commitments.of(envelopeSalt, envelope).bytes();
    }

    byte[] payloadCommitment() {
        return Commitments.of(payloadSalt, payload).bytes();
    }
}
