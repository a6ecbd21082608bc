package org.regjistri.documents;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.access.Actor;
import org.regjistri.access.Ground;
import tools.jackson.databind.node.ObjectNode;

/// The documents that were issued. Reading what is known of them discloses initials at most; the file passes the gate.
public interface Documents {
    String SECTION = "documents";

    /// The document of an earlier order with this key.
    Optional<Document> ofKey(UUID key);

    /// Keeps later notes on it waiting until the transaction ends: to be called before the facts are gathered, so that
    /// no
    /// document shows what a note has just changed.
    ///
    /// @param about as in the order
    void hold(UUID about);

    /// Keeps orders that read the facts waiting until the transaction ends: to be called by whoever is about to enter a
    /// later note, before persons are locked, because whoever issues a document locks in that order.
    ///
    /// @param about as in the order
    void keepBack(UUID about);

    /// Intent: numbers, receipt, record and entry, in the transaction of the caller, who must have one and has passed
    /// the
    /// gate. Sealing begins after the commit; [#awaitSeal] waits for it.
    ///
    /// @throws IllegalStateException outside a transaction
    IssueOutcome issue(Actor actor, DocumentOrder order);

    /// Seals it now if that can be done within a few seconds; else it stays in the queue and comes by itself.
    Document awaitSeal(DocumentId id);

    Optional<Document> find(DocumentId id);

    /// Of this person, newest first, at most 200.
    List<Document> of(UUID subject);

    /// Issued by the office, newest first.
    ///
    /// @param limit at most 500
    List<Document> issuedBy(Collection<String> offices, Instant from, Instant until, int limit);

    /// The file as it was handed out, byte for byte; empty while it awaits the seal.
    ///
    /// @throws org.regjistri.access.AccessDenied where the actor may not read documents
    Optional<byte[]> file(Actor actor, Ground ground, DocumentId id);

    /// @return false where it had ended before: then nothing is written
    /// @throws org.regjistri.access.AccessDenied where the actor may not revoke documents of that office
    boolean revoke(Actor actor, DocumentId id, RevocationReason reason);

    /// Says that a later note changed what these documents rest on; in the note's own transaction and entry. The caller
    /// puts what it gets into the section [#SECTION] of that entry.
    ///
    /// @param about what the documents were ordered as resting on
    /// @param note what people are told. Example: the note's reference
    ObjectNode overtake(UUID about, String note, UUID entry, Instant recordedAt);

    /// How many of each kind were issued in a year, over all offices.
    List<YearCount> counts(int year);

    record YearCount(String kind, int documents) {}

    /// True where the kind is issued on that day.
    boolean isIssued(DocumentKind kind, LocalDate on);
}
