package org.regjistri.civilstatus.certificate;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Actor;
import org.regjistri.access.Counters;
import org.regjistri.access.Needs;
import org.regjistri.access.Right;
import org.regjistri.civilstatus.CertificateOutcome;
import org.regjistri.civilstatus.CertificateProblem;
import org.regjistri.civilstatus.IssuingCertificates;
import org.regjistri.civilstatus.OrderCertificate;
import org.regjistri.documents.Document;
import org.regjistri.documents.Documents;
import org.regjistri.kernel.Language;
import org.regjistri.law.Problem;
import org.regjistri.territory.Office;
import org.regjistri.web.Answers;
import org.regjistri.web.ApiProblems;
import org.regjistri.web.OrderKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/// Certificates and extracts for programs of an office: the same order, the same rules, the same document.
@RestController
class CertificateApi {
    private final IssuingCertificates certificates;
    private final Documents documents;
    private final Counters counters;
    private final ApiProblems problems;

    CertificateApi(IssuingCertificates certificates, Documents documents, Counters counters, ApiProblems problems) {
        this.certificates = certificates;
        this.documents = documents;
        this.counters = counters;
        this.problems = problems;
    }

    /// @param office null for the official's own
    /// @param language sq, sr or en
    /// @param exemption null where the fee is paid
    record Wish(
            @Nullable String office,
            @Nullable Asker applicant,
            @Nullable For purpose,

            @Nullable @Schema(allowableValues = {"sq", "sr", "en"})
            String language,

            @Nullable Exempt exemption) {

        /// @param capacity SELF, MOTHER, FATHER, PARENT (with `personalNumber`), GUARDIAN or AUTHORISED
        /// @param personalNumber of the applicant; without one the name and the identity paper are wanted
        /// @param proof of a guardian or of somebody authorised
        record Asker(
                @Nullable @Schema(allowableValues = {"SELF", "MOTHER", "FATHER", "PARENT", "GUARDIAN", "AUTHORISED"})
                String capacity,

                @Nullable String personalNumber,
                @Nullable String given,
                @Nullable String surname,
                @Nullable String identityPaper,
                @Nullable Paper proof) {
            private static final Asker NONE = new Asker(null, null, null, null, null, null);
        }

        record Paper(
                @Nullable String issuer,
                @Nullable String number,
                @Nullable @Schema(format = "date") String issuedOn) {
            private static final Paper NONE = new Paper(null, null, null);
        }

        /// @param words with the kind OTHER
        record For(@Nullable String kind, @Nullable String words) {
            private static final For NONE = new For(null, null);
        }

        record Exempt(@Nullable String reason, @Nullable String paper) {
            private static final Exempt PAID = new Exempt("", null);

            /// An exemption without a reason is none: it is refused rather than forgotten.
            private String reasonOrNone() {
                return reason == null ? "-" : reason;
            }
        }
    }

    /// @param state AWAITING_SEAL, IN_FORCE, OVERTAKEN or REVOKED
    /// @param receipt null where nothing was paid
    /// @param again true where the order had been carried out before
    record Issued(
            @Schema(format = "uuid") String document,
            String number,
            String code,

            @Schema(allowableValues = {"AWAITING_SEAL", "IN_FORCE", "OVERTAKEN", "REVOKED"})
            String state,

            int feeCents,
            @Nullable String receipt,
            @Nullable @Schema(format = "date") String validUntil,
            boolean again,
            Map<String, String> links) {
        private static Issued of(Document document, boolean again) {
            String self = "/api/v1/documents/" + document.id();
            return new Issued(
                    document.id().toString(),
                    document.number().reference(),
                    document.code().printed(),
                    document.state().code(),
                    document.charge().cents(),
                    document.receipt(),
                    document.validUntil() == null ? null : document.validUntil().toString(),
                    again,
                    Map.of("self", self, "file", self + "/file", "page", "/documents/" + document.id()));
        }
    }

    @Operation(
            summary = "Issue a certificate of an act",
            description = "Idempotent: the same Idempotency-Key (a UUID) with the same order gives the same document "
                    + "(200 instead of 201). A document whose state is AWAITING_SEAL is sealed by itself, later.")
    @Answers(
            with = Issued.class,
            statuses = {200, 201},
            refusals = {409, 422})
    @PostMapping("/api/v1/acts/{act}/certificates")
    @Needs(Right.ISSUE_DOCUMENT)
    ResponseEntity<?> certificate(
            Actor actor,
            Language language,
            @PathVariable String act,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String idempotencyKey,
            @RequestBody Wish wish) {
        return order(actor, language, Target.act(act), idempotencyKey, wish);
    }

    @Operation(
            summary = "Issue an extract of a person's present state",
            description = "Idempotent, as certificates are. For everybody in the register, also where there is no act.")
    @Answers(
            with = Issued.class,
            statuses = {200, 201},
            refusals = {409, 422})
    @PostMapping("/api/v1/persons/{person}/extracts")
    @Needs(Right.ISSUE_DOCUMENT)
    ResponseEntity<?> extract(
            Actor actor,
            Language language,
            @PathVariable String person,
            @RequestHeader(name = "Idempotency-Key", defaultValue = "") String idempotencyKey,
            @RequestBody Wish wish) {
        return order(actor, language, Target.person(person), idempotencyKey, wish);
    }

    private ResponseEntity<?> order(Actor actor, Language language, Target target, String idempotencyKey, Wish wish) {
        Optional<UUID> key = OrderKey.read(idempotencyKey);
        if (key.isEmpty()) {
            return problems.refusal(HttpStatus.BAD_REQUEST, "request.idempotency-key", language);
        }
        Optional<Office> office = counters.named(actor, wish.office());
        if (office.isEmpty()) {
            return problems.refusal(HttpStatus.UNPROCESSABLE_CONTENT, "request.office", language);
        }
        var read = CertificateReading.read(fields(wish), office.get().code(), target.about(), key.get());
        return switch (read) {
            case CertificateReading.Result.Unreadable(var unreadable) -> problems.refusal(unreadable, language);
            case CertificateReading.Result.Order(var order) ->
                answer(certificates.issue(actor, order), order, language);
        };
    }

    private ResponseEntity<?> answer(CertificateOutcome outcome, OrderCertificate order, Language language) {
        return switch (outcome) {
            case CertificateOutcome.Issued(var document, var again) -> issued(document, again);
            case CertificateOutcome.Refused(var refused) -> refused(refused, language);
            case CertificateOutcome.KeyUsedOtherwise() ->
                problems.refusal(
                        HttpStatus.CONFLICT,
                        "request.key-used-otherwise",
                        language,
                        order.key().toString());
            case CertificateOutcome.NotIssuedAnyMore(var on) ->
                problems.refusal(HttpStatus.CONFLICT, "certificate.not-issued", language, on);
        };
    }

    private ResponseEntity<?> refused(List<Problem> refused, Language language) {
        return refused.getFirst().kind() == CertificateProblem.NOT_IN_REGISTER
                ? problems.refusal(HttpStatus.NOT_FOUND, "request.not-found", language)
                : problems.refusal(refused, language);
    }

    /// After the commit: the number stays, whether the seal can be reached now or only later.
    private ResponseEntity<Issued> issued(Document ordered, boolean again) {
        Document document = documents.awaitSeal(ordered.id());
        return ResponseEntity.status(again ? HttpStatus.OK : HttpStatus.CREATED)
                .location(URI.create("/api/v1/documents/" + document.id()))
                .body(Issued.of(document, again));
    }

    private static CertificateFields fields(Wish wish) {
        Wish.Asker asker = orElse(wish.applicant(), Wish.Asker.NONE);
        Wish.Paper proof = orElse(asker.proof(), Wish.Paper.NONE);
        Wish.For purpose = orElse(wish.purpose(), Wish.For.NONE);
        Wish.Exempt exempt = orElse(wish.exemption(), Wish.Exempt.PAID);
        return new CertificateFields(
                text(asker.capacity()),
                text(asker.personalNumber()),
                text(asker.given()),
                text(asker.surname()),
                text(asker.identityPaper()),
                text(proof.issuer()),
                text(proof.number()),
                text(proof.issuedOn()),
                text(purpose.kind()),
                text(purpose.words()),
                text(wish.language()),
                text(exempt.reasonOrNone()),
                text(exempt.paper()));
    }

    private static <T> T orElse(@Nullable T value, T none) {
        return value == null ? none : value;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
