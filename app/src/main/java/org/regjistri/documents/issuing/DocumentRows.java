package org.regjistri.documents.issuing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.documents.Applicant;
import org.regjistri.documents.Charge;
import org.regjistri.documents.CheckCode;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentId;
import org.regjistri.documents.DocumentNumber;
import org.regjistri.documents.DocumentState;
import org.regjistri.documents.Documents;
import org.regjistri.documents.Purpose;
import org.regjistri.documents.RevocationReason;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.Language;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.PersonName;
import org.regjistri.law.ArticleId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The documents that were ordered: inserted and read, never anything else.
@Repository
class DocumentRows {
    private static final String SELECT = """
            SELECT d.*, r.reference AS receipt, f.sealed_at,
                   x.recorded_at AS revoked_at, x.reason AS revoked_for,
                   o.recorded_at AS overtaken_at, o.reason AS overtaken_by
              FROM documents.document d
              LEFT JOIN documents.receipt r ON r.document = d.id
              LEFT JOIN documents.file f ON f.document = d.id
              LEFT JOIN documents.ending x ON x.document = d.id AND x.kind = 'REVOKED'
              LEFT JOIN documents.ending o ON o.document = d.id AND o.kind = 'OVERTAKEN'
            """;
    private final JdbcClient jdbc;

    DocumentRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(OrderedDocument ordered) {
        Document document = ordered.document();
        Applicant.Proof proof = document.applicant().evidence();
        Charge.Exemption exemption = document.charge().exemption();
        jdbc.sql("""
                        INSERT INTO documents.document (id, kind, letters, office, year, number, reference, template,
                            language, subject, about, act_reference, rests_on, as_of, initials, token, code, record,
                            visible, applicant_given, applicant_surname, capacity, proof_issuer, proof_number,
                            proof_issued_on, identity_paper, purpose, purpose_words, cents, exemption, exemption_paper,
                            legal_basis, valid_until,
                            command_key, command_digest, ordered_by, ordered_at, entry)
                        VALUES (:id, :kind, :letters, :office, :year, :number, :reference, :template,
                            :language, :subject, :about, :actReference, :restsOn, :asOf, :initials, :token, :code,
                            :record, :visible, :given, :surname, :capacity, :proofIssuer, :proofNumber,
                            :proofIssuedOn, :identityPaper, :purpose, :purposeWords, :cents, :exemption, :exemptionPaper,
                            :legalBasis, :validUntil,
                            :commandKey, :commandDigest, :orderedBy, :orderedAt, :entry)
                        """)
                .param("id", document.id().value())
                .param("kind", document.kind())
                .param("letters", document.number().letters())
                .param("office", document.office().value())
                .param("year", document.number().year())
                .param("number", document.number().number())
                .param("reference", document.number().reference())
                .param("template", document.template())
                .param("language", document.language().name())
                .param("subject", document.subject())
                .param("about", document.about())
                .param("actReference", document.actReference())
                .param("restsOn", ordered.restsOn())
                .param("asOf", document.asOf().atOffset(ZoneOffset.UTC))
                .param("initials", document.initials())
                .param("token", document.token())
                .param("code", document.code().value())
                .param("record", ordered.record())
                .param("visible", ordered.visible())
                .param("given", document.applicant().name().given())
                .param("surname", document.applicant().name().surname())
                .param("capacity", document.applicant().capacity().name())
                .param("proofIssuer", proof == null ? null : proof.issuer())
                .param("proofNumber", proof == null ? null : proof.number())
                .param("proofIssuedOn", proof == null ? null : proof.issuedOn())
                .param("identityPaper", document.applicant().identityPaper())
                .param("purpose", document.purpose().kind().name())
                .param("purposeWords", document.purpose().words())
                .param("cents", document.charge().cents())
                .param("exemption", exemption == null ? null : exemption.name())
                .param("exemptionPaper", document.charge().exemptionPaper())
                .param("legalBasis", ordered.legalBasis().value())
                .param("validUntil", document.validUntil())
                .param("commandKey", ordered.commandKey())
                .param("commandDigest", HexFormat.of().parseHex(ordered.commandDigest()))
                .param("orderedBy", document.orderedBy().toString())
                .param("orderedAt", document.orderedAt().atOffset(ZoneOffset.UTC))
                .param("entry", document.entry())
                .update();
    }

    void insertReceipt(DocumentId document, DocumentNumber number, int cents, UUID entry) {
        jdbc.sql("""
                        INSERT INTO documents.receipt (document, office, year, number, reference, cents, entry)
                        VALUES (:document, :office, :year, :number, :reference, :cents, :entry)
                        """)
                .param("document", document.value())
                .param("office", number.office().value())
                .param("year", number.year())
                .param("number", number.number())
                .param("reference", number.reference())
                .param("cents", cents)
                .param("entry", entry)
                .update();
    }

    Optional<OrderedDocument> find(DocumentId id) {
        return jdbc.sql(SELECT + "WHERE d.id = :id")
                .param("id", id.value())
                .query((row, _) -> ordered(row))
                .optional();
    }

    Optional<OrderedDocument> ofKey(UUID key) {
        return jdbc.sql(SELECT + "WHERE d.command_key = :key")
                .param("key", key)
                .query((row, _) -> ordered(row))
                .optional();
    }

    Optional<OrderedDocument> byToken(String token) {
        return jdbc.sql(SELECT + "WHERE d.token = :token")
                .param("token", token)
                .query((row, _) -> ordered(row))
                .optional();
    }

    Optional<OrderedDocument> byCode(CheckCode code) {
        return jdbc.sql(SELECT + "WHERE d.code = :code")
                .param("code", code.value())
                .query((row, _) -> ordered(row))
                .optional();
    }

    Optional<OrderedDocument> byReference(String reference) {
        return jdbc.sql(SELECT + "WHERE d.reference = :reference")
                .param("reference", reference)
                .query((row, _) -> ordered(row))
                .optional();
    }

    Optional<OrderedDocument> byFile(byte[] sha256) {
        return jdbc.sql(SELECT + "WHERE f.sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, _) -> ordered(row))
                .optional();
    }

    List<OrderedDocument> ofSubject(UUID subject, int limit) {
        return jdbc.sql(SELECT + "WHERE d.subject = :subject ORDER BY d.ordered_at DESC, d.id DESC LIMIT :limit")
                .param("subject", subject)
                .param("limit", limit)
                .query((row, _) -> ordered(row))
                .list();
    }

    List<OrderedDocument> ofOffices(Collection<String> offices, Instant from, Instant until, int limit) {
        return jdbc.sql(SELECT + """
                        WHERE d.office = ANY (:offices) AND d.ordered_at >= :from AND d.ordered_at < :until
                        ORDER BY d.ordered_at DESC, d.id DESC LIMIT :limit
                        """)
                .param("offices", offices.toArray(String[]::new))
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, _) -> ordered(row))
                .list();
    }

    List<OrderedDocument> ofEntries(Collection<UUID> entries) {
        return jdbc.sql(SELECT + "WHERE d.entry = ANY (:entries)")
                .param("entries", entries.toArray(UUID[]::new))
                .query((row, _) -> ordered(row))
                .list();
    }

    private static OrderedDocument ordered(ResultSet row) throws SQLException {
        return new OrderedDocument(
                document(row),
                row.getObject("rests_on", UUID.class),
                ArticleId.of(row.getString("legal_basis")),
                row.getObject("command_key", UUID.class),
                HexFormat.of().formatHex(row.getBytes("command_digest")),
                row.getString("record"),
                row.getString("visible"));
    }

    private static Document document(ResultSet row) throws SQLException {
        OfficeCode office = OfficeCode.of(row.getString("office"));
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                new DocumentNumber(row.getString("letters"), office, row.getInt("year"), row.getInt("number")),
                row.getString("kind"),
                row.getInt("template"),
                Language.valueOf(row.getString("language")),
                office,
                row.getObject("subject", UUID.class),
                row.getObject("about", UUID.class),
                row.getString("act_reference"),
                moment(row, "as_of"),
                new CheckCode(row.getString("code")),
                row.getString("token"),
                row.getString("initials"),
                applicant(row),
                new Purpose(Purpose.Kind.valueOf(row.getString("purpose")), row.getString("purpose_words")),
                charge(row),
                row.getString("receipt"),
                ActorRef.parse(row.getString("ordered_by")),
                moment(row, "ordered_at"),
                row.getObject("valid_until", LocalDate.class),
                row.getObject("entry", UUID.class),
                state(row));
    }

    private static Applicant applicant(ResultSet row) throws SQLException {
        String issuer = row.getString("proof_issuer");
        Applicant.@Nullable Proof proof = issuer == null
                ? null
                : new Applicant.Proof(
                        issuer, row.getString("proof_number"), row.getObject("proof_issued_on", LocalDate.class));
        return new Applicant(
                PersonName.of(row.getString("applicant_given"), row.getString("applicant_surname")),
                Applicant.Capacity.valueOf(row.getString("capacity")),
                proof,
                row.getString("identity_paper"));
    }

    private static Charge charge(ResultSet row) throws SQLException {
        String exemption = row.getString("exemption");
        return new Charge(
                row.getInt("cents"),
                exemption == null ? null : Charge.Exemption.valueOf(exemption),
                row.getString("exemption_paper"));
    }

    private static DocumentState state(ResultSet row) throws SQLException {
        if (row.getObject("revoked_at") != null) {
            return new DocumentState.Revoked(
                    moment(row, "revoked_at"), RevocationReason.valueOf(row.getString("revoked_for")));
        }
        if (row.getObject("overtaken_at") != null) {
            return new DocumentState.Overtaken(moment(row, "overtaken_at"), row.getString("overtaken_by"));
        }
        return row.getObject("sealed_at") == null
                ? new DocumentState.AwaitingSeal()
                : new DocumentState.InForce(moment(row, "sealed_at"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    List<Documents.YearCount> counts(int year) {
        return jdbc.sql("""
                        SELECT kind, count(*) AS documents FROM documents.document
                         WHERE year = :year GROUP BY kind ORDER BY kind
                        """)
                .param("year", year)
                .query((row, _) -> new Documents.YearCount(row.getString("kind"), row.getInt("documents")))
                .list();
    }
}
