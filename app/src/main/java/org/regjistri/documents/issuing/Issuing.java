package org.regjistri.documents.issuing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Disclosure;
import org.regjistri.access.Ground;
import org.regjistri.access.Right;
import org.regjistri.documents.CheckCode;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentId;
import org.regjistri.documents.DocumentKind;
import org.regjistri.documents.DocumentNumber;
import org.regjistri.documents.DocumentOrder;
import org.regjistri.documents.DocumentState;
import org.regjistri.documents.Documents;
import org.regjistri.documents.IssueOutcome;
import org.regjistri.documents.RevocationReason;
import org.regjistri.documents.paper.Papers;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.Ids;
import org.regjistri.law.Law;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Parameter;
import org.regjistri.territory.Office;
import org.regjistri.territory.Territory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/// Issues documents: intent here, in the register's transaction; seal and completion in [Sealing], outside of it.
@Service
class Issuing implements Documents {
    private static final int TOKEN_BYTES = 16;
    private final DocumentRows rows;
    private final Files files;
    private final Numbering numbering;
    private final RecordWriting records;
    private final SealQueue queue;
    private final Sealing sealing;
    private final Endings endings;
    private final KindDecisions decisions;
    private final Locks locks;
    private final Papers papers;
    private final Journal journal;
    private final Access access;
    private final Territory territory;
    private final Law law;
    private final LegalTime time;
    private final Ids ids;
    private final RandomGenerator random;

    Issuing(
            DocumentRows rows,
            Files files,
            Numbering numbering,
            RecordWriting records,
            SealQueue queue,
            Sealing sealing,
            Endings endings,
            KindDecisions decisions,
            Locks locks,
            Papers papers,
            Journal journal,
            Access access,
            Territory territory,
            Law law,
            LegalTime time,
            Ids ids,
            RandomGenerator random) {
        this.rows = rows;
        this.files = files;
        this.numbering = numbering;
        this.records = records;
        this.queue = queue;
        this.sealing = sealing;
        this.endings = endings;
        this.decisions = decisions;
        this.locks = locks;
        this.papers = papers;
        this.journal = journal;
        this.access = access;
        this.territory = territory;
        this.law = law;
        this.time = time;
        this.ids = ids;
        this.random = random;
    }

    @Override
    public Optional<Document> ofKey(UUID key) {
        return rows.ofKey(key).map(OrderedDocument::document);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(UUID about) {
        locks.shareAbout(about);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void keepBack(UUID about) {
        locks.onAbout(about);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public IssueOutcome issue(Actor actor, DocumentOrder order) {
        locks.onKey(order.key());
        Optional<OrderedDocument> earlier = rows.ofKey(order.key());
        if (earlier.isPresent()) {
            return again(earlier.get(), order);
        }
        Office office = territory.find(order.office()).orElseThrow();
        Instant now = time.now();
        LocalDate today = LocalDate.ofInstant(now, office.zone());
        return isIssued(order.kind(), today)
                ? new IssueOutcome.Issued(write(actor, order, office, now, today), false)
                : new IssueOutcome.KindNotIssued(today);
    }

    private static IssueOutcome again(OrderedDocument earlier, DocumentOrder order) {
        return earlier.commandDigest().equals(order.digest())
                ? new IssueOutcome.Issued(earlier.document(), true)
                : new IssueOutcome.KeyUsedOtherwise();
    }

    private Document write(Actor actor, DocumentOrder order, Office office, Instant now, LocalDate today) {
        UUID entry = ids.next();
        @Nullable
        DocumentNumber receipt = order.charge().cents() == 0
                ? null
                : numbering.next(Numbering.RECEIPTS, order.office(), today.getYear());
        Document document = document(actor, order, receipt, now, today, entry);
        String record = records.write(document, order, office, today);
        String visible = Canonical.text(visible(document, order, today));
        var ordered = new OrderedDocument(
                document, order.restsOn(), order.legalBasis(), order.key(), order.digest(), record, visible);
        rows.insert(ordered);
        ObjectNode section = Section.empty();
        section.set(Section.ORDERED, Section.ordered(ordered));
        if (receipt != null) {
            rows.insertReceipt(document.id(), receipt, order.charge().cents(), entry);
            section.set(
                    Section.RECEIPT,
                    Section.receipt(document.id(), receipt, order.charge().cents()));
        }
        queue.add(document.id(), now);
        journal.append(new EntryDraft(
                entry,
                "document.ordered",
                now,
                actor.ref(),
                order.office(),
                order.legalBasis(),
                List.of(order.subject()),
                Map.of(SECTION, section)));
        return document;
    }

    private Document document(
            Actor actor,
            DocumentOrder order,
            @Nullable DocumentNumber receipt,
            Instant now,
            LocalDate today,
            UUID entry) {
        return new Document(
                new DocumentId(ids.next()),
                numbering.next(order.kind().letters(), order.office(), today.getYear()),
                order.kind().code(),
                papers.inForce(order.kind().code(), today).version(),
                order.language(),
                order.office(),
                order.subject(),
                order.about(),
                order.actReference(),
                order.asOf(),
                CheckCode.generate(random),
                token(),
                RecordWriting.initials(order.holder().given(), order.holder().surname()),
                order.applicant(),
                order.purpose(),
                order.charge(),
                receipt == null ? null : receipt.reference(),
                actor.ref(),
                now,
                order.kind().validity().map(months -> validUntil(months, today)).orElse(null),
                entry,
                new DocumentState.AwaitingSeal());
    }

    private LocalDate validUntil(Parameter months, LocalDate today) {
        return today.plusMonths(law.number(months, today));
    }

    private String token() {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return HexFormat.of().formatHex(token);
    }

    /// What the seal on the paper says: enough to compare the paper with, and nothing that is not on it.
    private static ObjectNode visible(Document document, DocumentOrder order, LocalDate today) {
        ObjectNode node = Section.empty();
        node.put("no", document.number().reference()).put("on", today.toString());
        order.sealed().forEach(fact -> node.put(fact.key(), fact.value()));
        return node;
    }

    @Override
    public Document awaitSeal(DocumentId id) {
        sealing.sealNow(id);
        return find(id).orElseThrow();
    }

    @Override
    public Optional<Document> find(DocumentId id) {
        return rows.find(id).map(OrderedDocument::document);
    }

    @Override
    public List<Document> of(UUID subject) {
        return rows.ofSubject(subject, 200).stream()
                .map(OrderedDocument::document)
                .toList();
    }

    @Override
    public List<Document> issuedBy(Collection<String> offices, Instant from, Instant until, int limit) {
        return rows.ofOffices(offices, from, until, limit).stream()
                .map(OrderedDocument::document)
                .toList();
    }

    @Override
    public Optional<byte[]> file(Actor actor, Ground ground, DocumentId id) {
        Optional<Document> document = find(id);
        return access.disclose(
                actor,
                Right.READ_DOCUMENT,
                ground,
                new Disclosure<>(
                        "document.file",
                        Set.of("document"),
                        () -> document.flatMap(present -> files.content(present.id())),
                        _ -> document.stream().map(Document::subject).toList()));
    }

    @Override
    @Transactional
    public boolean revoke(Actor actor, DocumentId id, RevocationReason reason) {
        Document document = find(id).orElseThrow();
        access.demand(actor, Right.REVOKE_DOCUMENT, document.office());
        return endings.revoke(actor, document, reason);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public ObjectNode overtake(UUID about, String note, UUID entry, Instant recordedAt) {
        locks.onAbout(about);
        return endings.overtake(about, note, entry, recordedAt);
    }

    @Override
    public List<YearCount> counts(int year) {
        return rows.counts(year);
    }

    @Override
    public boolean isIssued(DocumentKind kind, LocalDate on) {
        return decisions.isIssued(kind, on);
    }
}
