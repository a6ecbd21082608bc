package org.regjistri.documents.verifying;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.regjistri.documents.CheckCode;
import org.regjistri.documents.Document;
import org.regjistri.documents.DocumentId;

/// What checking needs of the documents that were issued.
public interface IssuedFiles {

    /// @param token 32 hexadecimal digits, lower case
    Optional<Document> byToken(String token);

    Optional<Document> byCode(CheckCode code);

    /// The document whose file, as it was handed out, has this digest.
    ///
    /// @param sha256 in hexadecimal, lower case
    Optional<IssuedFile> byDigest(String sha256);

    /// True where a document has this number, sealed or not.
    boolean isNumber(String reference);

    /// Keeps that somebody checked this document: when and how, not who.
    void checked(DocumentId document, How how);

    /// All documents that were revoked or overtaken, in the order of their numbers.
    List<Ended> ended();

    /// A document whose file was handed out.
    ///
    /// @param record what the file says (JSON), as attached to it
    record IssuedFile(Document document, String record) {}

    /// By what somebody asked.
    enum How {
        QR,
        CODE,
        FILE
    }

    /// @param revoked false where a later note overtook it
    record Ended(String number, boolean revoked, Instant since) {}
}
