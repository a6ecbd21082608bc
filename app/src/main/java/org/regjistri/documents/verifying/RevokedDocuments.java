package org.regjistri.documents.verifying;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The text of the signed list of revoked and overtaken documents. It cannot be taken for a checkpoint of the journal,
/// which the same key signs: that has the journal's name in its first line and a number in the second.
final class RevokedDocuments {
    static final String TITLE = "regjistri/revoked-documents";

    private RevokedDocuments() {}

    /// The title, the moment, and a line for each document: its number, what it is, since when.
    static String text(Instant at, List<IssuedFiles.Ended> ended) {
        StringBuilder text = new StringBuilder();
        text.append(TITLE).append('\n').append(second(at)).append('\n');
        for (IssuedFiles.Ended one : ended) {
            text.append(one.number())
                    .append(one.revoked() ? " REVOKED " : " OVERTAKEN ")
                    .append(second(one.since()))
                    .append('\n');
        }
        return text.toString();
    }

    private static Instant second(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS);
    }
}
