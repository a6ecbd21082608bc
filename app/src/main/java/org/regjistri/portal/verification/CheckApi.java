package org.regjistri.portal.verification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.OpenToAll;
import org.regjistri.documents.CheckCode;
import org.regjistri.documents.DocumentState;
import org.regjistri.documents.Verifying;
import org.regjistri.documents.Verifying.Checked;
import org.regjistri.documents.Verifying.FileVerdict;
import org.regjistri.kernel.Language;
import org.regjistri.web.Answers;
import org.regjistri.web.ApiProblems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checking a document, for the programs of whoever receives it. Nobody signs in.
@RestController
class CheckApi {
    private static final JsonMapper JSON = new JsonMapper();
    private final Verifying verifying;
    private final CheckPace pace;
    private final ApiProblems problems;

    CheckApi(Verifying verifying, CheckPace pace, ApiProblems problems) {
        this.verifying = verifying;
        this.pace = pace;
        this.problems = problems;
    }

    /// One of the two.
    ///
    /// @param code as printed; case, blanks and hyphens do not matter
    /// @param token the end of the address in the QR code
    record CheckRequest(@Nullable String code, @Nullable String token) {
        @Override
        public String toString() {
            return "CheckRequest[…]";
        }
    }

    /// @param name `AWAITING_SEAL`, `IN_FORCE`, `OVERTAKEN` or `REVOKED`
    /// @param since null while it awaits its seal
    record State(
            @Schema(allowableValues = {"AWAITING_SEAL", "IN_FORCE", "OVERTAKEN", "REVOKED"})
            String name,

            @Nullable Instant since) {
        private static State of(DocumentState state) {
            return switch (state) {
                case DocumentState.AwaitingSeal() -> new State(state.code(), null);
                case DocumentState.InForce(Instant since) -> new State(state.code(), since);
                case DocumentState.Overtaken(Instant since, var by) -> new State(state.code(), since);
                case DocumentState.Revoked(Instant since, var reason) -> new State(state.code(), since);
            };
        }
    }

    /// @param validUntil the last day as printed; null: none
    record DocumentAnswer(
            String kind,
            String number,
            String initials,
            Instant issuedAt,
            State state,
            @Nullable @Schema(format = "date") String validUntil,
            boolean expired) {
        private static DocumentAnswer of(Checked checked) {
            return new DocumentAnswer(
                    checked.kind(),
                    checked.number(),
                    checked.initials(),
                    checked.issuedAt(),
                    State.of(checked.state()),
                    checked.validUntil() == null ? null : checked.validUntil().toString(),
                    checked.expired());
        }
    }

    /// @param verdict `INTACT`, `ADDED_TO`, `CHANGED`, `UNKNOWN_SEAL` or `NOT_OURS`; only an intact file is what was
    /// issued, and even that may have ended since
    /// @param document null where the file is none that was issued
    /// @param claimedNumber of a changed file, where it names a document that there is
    /// @param record of an intact file, as attached to it
    record FileAnswer(
            @Schema(allowableValues = {"INTACT", "ADDED_TO", "CHANGED", "UNKNOWN_SEAL", "NOT_OURS"})
            String verdict,

            @Nullable DocumentAnswer document,
            @Nullable String claimedNumber,
            @Nullable JsonNode record) {
        private static FileAnswer of(FileVerdict verdict) {
            return switch (verdict) {
                case FileVerdict.Intact(Checked checked, String record) ->
                    new FileAnswer("INTACT", DocumentAnswer.of(checked), null, JSON.readTree(record));
                case FileVerdict.AddedTo(Checked checked) ->
                    new FileAnswer("ADDED_TO", DocumentAnswer.of(checked), null, null);
                case FileVerdict.Changed(String number) -> new FileAnswer("CHANGED", null, number, null);
                case FileVerdict.Unknown unknown -> new FileAnswer("UNKNOWN_SEAL", null, null, null);
                case FileVerdict.NotOurs not -> new FileAnswer("NOT_OURS", null, null, null);
            };
        }
    }

    @Operation(
            summary = "Check a document by its code or token",
            description = "Open to all, and limited: 429 says in Retry-After when to come back."
                    + " 404 where no document has the code, 422 where it cannot be one.")
    @Answers(
            with = DocumentAnswer.class,
            refusals = {404, 422})
    @OpenToAll
    @PostMapping("/api/v1/document-checks")
    ResponseEntity<?> check(@RequestBody CheckRequest body, HttpServletRequest request, Language language) {
        String code = body.code();
        String token = body.token();
        if ((code == null) == (token == null)) {
            return problems.refusal(HttpStatus.BAD_REQUEST, "verification.code-or-token", language);
        }
        if (code != null && !CheckCode.isWellFormed(code)) {
            return problems.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "verification.malformed-code", language);
        }
        Optional<Instant> until = pace.begin(request);
        if (until.isPresent()) {
            return later(until.get(), language);
        }
        Optional<Checked> found = code != null ? verifying.byCode(code) : verifying.byToken(String.valueOf(token));
        if (found.isEmpty()) {
            pace.unknown(request);
            return problems.refusal(HttpStatus.NOT_FOUND, "verification.unknown", language);
        }
        return ResponseEntity.ok(DocumentAnswer.of(found.get()));
    }

    @Operation(
            summary = "Check a document by its file",
            description = "The body is the PDF, at most 5 MB. An intact file's record comes back with it.")
    @Answers(with = FileAnswer.class)
    @OpenToAll
    @PostMapping(path = "/api/v1/document-checks/file", consumes = MediaType.APPLICATION_PDF_VALUE)
    ResponseEntity<?> checkFile(@RequestBody byte[] file, HttpServletRequest request, Language language) {
        Optional<Instant> until = pace.begin(request);
        if (until.isPresent()) {
            return later(until.get(), language);
        }
        pace.file(request);
        return ResponseEntity.ok(FileAnswer.of(verifying.ofFile(file)));
    }

    private ResponseEntity<ProblemDetail> later(Instant until, Language language) {
        int seconds = pace.seconds(until);
        ProblemDetail problem =
                problems.problem(HttpStatus.TOO_MANY_REQUESTS, "verification.too-many", language, seconds);
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.RETRY_AFTER, Integer.toString(seconds))
                .body(problem);
    }
}
