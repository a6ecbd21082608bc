package org.regjistri.documents.issuing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.regjistri.access.Access;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentId;
import org.regjistri.documents.DocumentState;
import org.regjistri.documents.Documents;
import org.regjistri.documents.paper.Paper;
import org.regjistri.documents.paper.Papers;
import org.regjistri.documents.paper.TemplateVersion;
import org.regjistri.documents.seal.SealUnavailable;
import org.regjistri.documents.seal.Seals;
import org.regjistri.journal.EntryDraft;
import org.regjistri.journal.Journal;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.Sha256;
import org.regjistri.law.LegalTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Makes the file of an ordered document, seals it and keeps it. Whatever fails before the file is kept is done again
/// later; nothing was handed out then.
@Component
class Sealing {
    private static final Logger log = LoggerFactory.getLogger(Sealing.class);
    private static final Duration PATIENCE = Duration.ofSeconds(4);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
    private static final JsonMapper JSON = JsonMapper.shared();
    private final DocumentRows rows;
    private final Files files;
    private final SealQueue queue;
    private final Papers papers;
    private final Seals seals;
    private final Journal journal;
    private final Access access;
    private final LegalTime time;
    private final Ids ids;
    private final TransactionTemplate transaction;
    private final String publicUrl;
    /// Making a file takes a processor and memory: more at once than processors would only wait for each other.
    private final Semaphore workplaces =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);
    private volatile boolean failing;

    Sealing(
            DocumentRows rows,
            Files files,
            SealQueue queue,
            Papers papers,
            Seals seals,
            Journal journal,
            Access access,
            LegalTime time,
            Ids ids,
            PlatformTransactionManager transactions,
            @Value("${regjistri.public-url}") String publicUrl) {
        this.rows = rows;
        this.files = files;
        this.queue = queue;
        this.papers = papers;
        this.seals = seals;
        this.journal = journal;
        this.access = access;
        this.time = time;
        this.ids = ids;
        this.transaction = new TransactionTemplate(transactions);
        this.publicUrl = publicUrl;
    }

    /// For whoever ordered it and stands there: sealed when this returns, unless the seal cannot be reached or there is
    /// too much to do.
    void sealNow(DocumentId id) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            if (!workplaces.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
            boolean mine;
            try {
                mine = attempt(id) != Attempt.NOT_MINE;
            } finally {
                workplaces.release();
            }
            while (!mine && System.nanoTime() < end && isWaiting(id)) {
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    enum Attempt {
        SEALED,
        FAILED,
        /// Sealed before, or somebody else is at it.
        NOT_MINE
    }

    Attempt attempt(DocumentId id) {
        if (!queue.claim(id, time.now())) {
            return Attempt.NOT_MINE;
        }
        try {
            seal(rows.find(id).orElseThrow());
            if (failing) {
                failing = false;
                queue.retry(time.now());
            }
            return Attempt.SEALED;
        } catch (SealUnavailable e) {
            failed(id, e);
            log.warn("The seal cannot be reached; documents wait: {}", e.getMessage());
        } catch (RuntimeException e) {
            failed(id, e);
            // A message may quote the record, so only its kind is logged.
            log.error(
                    "A document could not be made and is tried again later: {}",
                    e.getClass().getName());
        }
        return Attempt.FAILED;
    }

    private void failed(DocumentId id, RuntimeException e) {
        failing = true;
        queue.failed(id, time.now(), e.getClass().getSimpleName());
    }

    private boolean isWaiting(DocumentId id) {
        return rows.find(id)
                .filter(ordered -> ordered.document().state() instanceof DocumentState.AwaitingSeal)
                .isPresent();
    }

    private void seal(OrderedDocument ordered) {
        Document document = ordered.document();
        TemplateVersion template = template(document);
        Map<String, String> message = JSON.readValue(ordered.visible(), new TypeReference<>() {});
        byte[] paper = papers.make(new Paper(
                template,
                document.language(),
                ordered.record(),
                publicUrl + "/v/" + document.token(),
                seals.visible("xk." + document.kind(), message)));
        Seals.SealedFile sealed = seals.seal(paper);
        var digests = new Section.Digests(Sha256.hex(sealed.content()), template.digest(), sealed.certificate());
        transaction.executeWithoutResult(_ -> complete(ordered, sealed, digests));
    }

    private TemplateVersion template(Document document) {
        return papers.stock().stream()
                .filter(version -> version.kind().equals(document.kind()) && version.version() == document.template())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A template that was in force is no longer there"));
    }

    private void complete(OrderedDocument ordered, Seals.SealedFile sealed, Section.Digests digests) {
        Document document = ordered.document();
        if (!queue.remove(document.id())) {
            return;
        }
        UUID entry = ids.next();
        Instant now = time.now();
        files.insert(document.id(), sealed, digests, entry);
        ObjectNode section = Section.empty();
        section.set(Section.SEALED, Section.sealed(document.id(), digests, sealed.sealedAt()));
        journal.append(new EntryDraft(
                entry,
                "document.sealed",
                now,
                access.job("seal-documents", document.office()).ref(),
                document.office(),
                ordered.legalBasis(),
                List.of(document.subject()),
                Map.of(Documents.SECTION, section)));
    }
}
