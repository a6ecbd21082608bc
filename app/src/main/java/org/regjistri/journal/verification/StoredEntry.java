package org.regjistri.journal.verification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.Batch;
import org.regjistri.journal.EntryHead;
import org.regjistri.journal.Hash;
import org.regjistri.journal.entry.Commitments;
import org.regjistri.journal.entry.Envelopes;
import tools.jackson.databind.JsonNode;

/// An entry as it stands in the database, every column still in doubt.
final class StoredEntry {
    private final UUID id;
    private final byte[] envelope;
    private final byte[] payload;
    private final byte[] envelopeSalt;
    private final byte[] payloadSalt;
    private final byte[] envelopeCommitment;
    private final byte[] payloadCommitment;
    private @Nullable JsonNode sections;

    private StoredEntry(ResultSet row) throws SQLException {
        id = row.getObject("id", UUID.class);
        envelope = row.getBytes("envelope");
        payload = row.getBytes("payload");
        envelopeSalt = row.getBytes("envelope_salt");
        payloadSalt = row.getBytes("payload_salt");
        envelopeCommitment = row.getBytes("envelope_commitment");
        payloadCommitment = row.getBytes("payload_commitment");
    }

    /// Null where the leaf names an entry that is not there.
    static @Nullable StoredEntry of(ResultSet row) throws SQLException {
        return row.getObject("id", UUID.class) == null ? null : new StoredEntry(row);
    }

    UUID id() {
        return id;
    }

    /// What does not fit its commitment, in words; null where all fits.
    @Nullable
    String whatWasEdited() {
        boolean envelopeFits = Commitments.of(envelopeSalt, envelope).equals(Hash.of(envelopeCommitment));
        boolean payloadFits = Commitments.of(payloadSalt, payload).equals(Hash.of(payloadCommitment));
        if (envelopeFits && payloadFits) {
            return null;
        }
        String part = envelopeFits ? "payload" : payloadFits ? "envelope" : "envelope and the payload";
        return "the " + part + " (or the salt or commitment beside it) was edited: it is not what was committed to";
    }

    Hash leaf() {
        return Commitments.leaf(id, Hash.of(envelopeCommitment), Hash.of(payloadCommitment));
    }

    EntryHead head() {
        return Envelopes.read(envelope);
    }

    JsonNode sections() {
        JsonNode read = sections;
        if (read == null) {
            read = Envelopes.readPayload(payload);
            sections = read;
        }
        return read;
    }

    /// True where it stands for rows of many persons, to whose roots it commits.
    boolean isBatch() {
        return sections().has(Batch.SECTION);
    }
}
