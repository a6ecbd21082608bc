package org.regjistri.documents.issuing;

import java.util.UUID;
import org.regjistri.documents.Document;
import org.regjistri.law.ArticleId;

/// A document with all that the room keeps of its order.
///
/// @param record the JSON that is attached to the file, canonical
/// @param visible the message of the seal on the paper, canonical JSON
/// @param commandDigest SHA-256 of the order in hexadecimal
record OrderedDocument(
        Document document,
        UUID restsOn,
        ArticleId legalBasis,
        UUID commandKey,
        String commandDigest,
        String record,
        String visible) {}
