package org.regjistri.journal.entry;

import java.security.SecureRandom;
import java.util.List;
import java.util.function.Function;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Repository
class AppendingJournal implements Journal {
    private final JdbcClient jdbc;
    private final SecureRandom salts;
    private final Wake wake;

    AppendingJournal(JdbcClient jdbc, @Qualifier("journalSalts") SecureRandom salts, Wake wake) {
        this.jdbc = jdbc;
        this.salts = salts;
        this.wake = wake;
    }

    @Override
    public void append(EntryDraft draft) {
        appendAll(List.of(draft));
    }

    @Override
    public void appendAll(List<EntryDraft> drafts) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("An entry is made in the transaction of what it records");
        }
        if (drafts.isEmpty()) {
            return;
        }
        insert(drafts.stream().map(this::committed).toList());
        wakeTheSequencerAfterCommit();
    }

    private CommittedDraft committed(EntryDraft draft) {
        byte[] envelope = Envelopes.write(draft);
        byte[] payload = Envelopes.writePayload(draft);
        byte[] envelopeSalt = salt();
        byte[] payloadSalt = salt();
        return new CommittedDraft(draft.id(), envelope, payload, envelopeSalt, payloadSalt);
    }

    private byte[] salt() {
        byte[] salt = new byte[Commitments.SALT_LENGTH];
        salts.nextBytes(salt);
        return salt;
    }

    private void insert(List<CommittedDraft> drafts) {
        jdbc.sql("""
                WITH entered AS (
                    INSERT INTO journal.entry (id, envelope, payload, envelope_salt, payload_salt,
                                               envelope_commitment, payload_commitment)
                    SELECT * FROM unnest(:ids, :envelopes, :payloads, :envelopeSalts, :payloadSalts,
                                         :envelopeCommitments, :payloadCommitments)
                )
                INSERT INTO journal.unsequenced (entry_id)
                SELECT given.id FROM unnest(:ids) WITH ORDINALITY AS given (id, place) ORDER BY given.place
                """)
                .param("ids", ids(drafts))
                .param("envelopes", bytes(drafts, CommittedDraft::envelope))
                .param("payloads", bytes(drafts, CommittedDraft::payload))
                .param("envelopeSalts", bytes(drafts, CommittedDraft::envelopeSalt))
                .param("payloadSalts", bytes(drafts, CommittedDraft::payloadSalt))
                .param("envelopeCommitments", bytes(drafts, CommittedDraft::envelopeCommitment))
                .param("payloadCommitments", bytes(drafts, CommittedDraft::payloadCommitment))
                .update();
    }

    private static SqlArrayValue ids(List<CommittedDraft> drafts) {
        return new SqlArrayValue("uuid", drafts.stream().map(CommittedDraft::id).toArray());
    }

    private static SqlArrayValue bytes(List<CommittedDraft> drafts, Function<CommittedDraft, byte[]> column) {
        return new SqlArrayValue("bytea", (Object[]) drafts.stream().map(column).toArray(byte[][]::new));
    }

    private void wakeTheSequencerAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake.signal();
            }
        });
    }
}
