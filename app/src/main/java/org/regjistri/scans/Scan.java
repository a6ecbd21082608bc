package org.regjistri.scans;

import java.time.Instant;
import java.util.UUID;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;

/// A scan as it is kept: cleaned of everything but the picture of the paper.
///
/// @param about what it was handed in for: the id of a draft or of an act
/// @param bytes of the cleaned file
/// @param pages 1 for a picture
/// @param sha256 of the cleaned file, in hexadecimal: what an entry of the journal commits to
public record Scan(
        ScanId id,
        UUID about,
        OfficeCode office,
        Type type,
        long bytes,
        int pages,
        String sha256,
        Instant keptAt,
        ActorRef keptBy) {

    public enum Type {
        PDF("application/pdf", "pdf"),
        JPEG("image/jpeg", "jpg"),
        PNG("image/png", "png");

        private final String mediaType;
        private final String ending;

        Type(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        public String mediaType() {
            return mediaType;
        }

        /// Of a file name, without the dot.
        public String ending() {
            return ending;
        }
    }
}
