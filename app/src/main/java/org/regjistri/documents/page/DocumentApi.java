package org.regjistri.documents.page;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Access;
import org.regjistri.access.Actor;
import org.regjistri.access.Disclosure;
import org.regjistri.access.Ground;
import org.regjistri.access.GroundPage;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentId;
import org.regjistri.documents.DocumentProblem;
import org.regjistri.documents.DocumentState;
import org.regjistri.documents.Documents;
import org.regjistri.documents.RevocationReason;
import org.regjistri.kernel.Language;
import org.regjistri.law.Problem;
import org.regjistri.web.Answers;
import org.regjistri.web.ApiProblems;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Documents, for programs of an office.
@RestController
class DocumentApi {
    private final Documents documents;
    private final Access access;
    private final ApiProblems problems;

    DocumentApi(Documents documents, Access access, ApiProblems problems) {
        this.documents = documents;
        this.access = access;
        this.problems = problems;
    }

    /// @param state `AWAITING_SEAL`, `IN_FORCE`, `OVERTAKEN` or `REVOKED`
    /// @param since when the state began; null while it awaits the seal
    record DocumentAnswer(
            @Schema(format = "uuid") String document,
            String kind,
            String number,
            String code,
            String office,
            @Schema(format = "uuid") String subject,
            @Schema(format = "date-time") String issuedAt,
            @Nullable @Schema(format = "date") String validUntil,
            @Nullable String receipt,

            @Schema(allowableValues = {"AWAITING_SEAL", "IN_FORCE", "OVERTAKEN", "REVOKED"})
            String state,

            @Nullable @Schema(format = "date-time") String since) {

        private static DocumentAnswer of(Document document) {
            return new DocumentAnswer(
                    document.id().toString(),
                    document.kind(),
                    document.number().reference(),
                    document.code().printed(),
                    document.office().value(),
                    document.subject().toString(),
                    document.orderedAt().toString(),
                    document.validUntil() == null ? null : document.validUntil().toString(),
                    document.receipt(),
                    document.state().code(),
                    since(document.state()));
        }

        private static @Nullable String since(DocumentState state) {
            return switch (state) {
                case DocumentState.AwaitingSeal _ -> null;
                case DocumentState.InForce inForce -> inForce.since().toString();
                case DocumentState.Overtaken overtaken -> overtaken.since().toString();
                case DocumentState.Revoked revoked -> revoked.since().toString();
            };
        }
    }

    @Operation(summary = "Read what is known of a document", description = "The look is disclosed, with its ground.")
    @Answers(with = DocumentAnswer.class)
    @GetMapping("/api/v1/documents/{document}")
    @Needs(Right.READ_DOCUMENT)
    ResponseEntity<?> document(
            Actor actor,
            Language language,
            @PathVariable String document,
            @RequestParam(defaultValue = "") String ground) {
        Optional<Ground> named = GroundPage.read(ground);
        if (named.isEmpty()) {
            return problems.refusal(HttpStatus.BAD_REQUEST, "request.ground", language);
        }
        return find(document)
                .<ResponseEntity<?>>map(found -> ResponseEntity.ok(DocumentAnswer.of(look(actor, named.get(), found))))
                .orElseGet(() -> problems.refusal(HttpStatus.NOT_FOUND, "request.not-found", language));
    }

    @Operation(
            summary = "Read a document's file",
            description = "PDF, byte for byte as issued; 404 while it awaits the seal. The look is disclosed.")
    @Answers(with = byte[].class, type = MediaType.APPLICATION_PDF_VALUE)
    @GetMapping("/api/v1/documents/{document}/file")
    @Needs(Right.READ_DOCUMENT)
    ResponseEntity<?> file(
            Actor actor,
            Language language,
            @PathVariable String document,
            @RequestParam(defaultValue = "") String ground) {
        Optional<Ground> named = GroundPage.read(ground);
        if (named.isEmpty()) {
            return problems.refusal(HttpStatus.BAD_REQUEST, "request.ground", language);
        }
        return find(document)
                .flatMap(found -> documents.file(actor, named.get(), found.id()))
                .<ResponseEntity<?>>map(content -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .cacheControl(CacheControl.noStore())
                        .body(content))
                .orElseGet(() -> problems.refusal(HttpStatus.NOT_FOUND, "request.not-found", language));
    }

    /// @param reason one of [RevocationReason]
    record Revocation(
            @Nullable @Schema(implementation = RevocationReason.class)
            String reason) {}

    @Operation(summary = "Revoke a document", description = "For good. Whoever checks it is told from now on.")
    @Answers(
            with = DocumentAnswer.class,
            refusals = {409, 422})
    @PostMapping("/api/v1/documents/{document}/revocation")
    @Needs(Right.REVOKE_DOCUMENT)
    ResponseEntity<?> revoke(
            Actor actor, Language language, @PathVariable String document, @RequestBody Revocation revocation) {
        Optional<Document> found = find(document);
        access.demandAt(actor, Right.REVOKE_DOCUMENT, found.map(Document::office));
        if (found.isEmpty()) {
            return problems.refusal(HttpStatus.NOT_FOUND, "request.not-found", language);
        }
        Optional<RevocationReason> reason = Arrays.stream(RevocationReason.values())
                .filter(each -> each.name().equals(revocation.reason()))
                .findFirst();
        if (reason.isEmpty()) {
            return problems.refusal(List.of(Problem.of(DocumentProblem.REVOCATION_REASON, "reason")), language);
        }
        DocumentId id = found.get().id();
        return documents.revoke(actor, id, reason.get())
                ? ResponseEntity.ok(DocumentAnswer.of(documents.find(id).orElseThrow()))
                : problems.refusal(List.of(Problem.of(DocumentProblem.REVOKED_BEFORE, null)), language);
    }

    private Optional<Document> find(String id) {
        try {
            return documents.find(DocumentId.parse(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private Document look(Actor actor, Ground ground, Document document) {
        return access.disclose(
                actor,
                Right.READ_DOCUMENT,
                ground,
                new Disclosure<>(
                        "document.api",
                        Set.of("initials", "document"),
                        () -> document,
                        shown -> List.of(shown.subject())));
    }
}
