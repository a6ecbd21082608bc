package org.regjistri.journal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.ArticleId;

/// The envelope of an entry as read back from its bytes.
public record EntryHead(
        UUID id,
        String kind,
        Instant recordedAt,
        ActorRef actor,
        OfficeCode office,
        ArticleId legalBasis,
        List<UUID> subjects) {}
