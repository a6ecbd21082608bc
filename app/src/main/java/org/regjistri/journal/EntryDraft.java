package org.regjistri.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.law.ArticleId;
import tools.jackson.databind.node.ObjectNode;

/// What is to be entered: the envelope (all but the sections) and the payload (the sections).
///
/// @param id UUIDv7, made by the caller, so that the rows it explains can name it
/// @param kind what was done, past tense. Example: `birth.registered`
/// @param subjects the persons it is about, by internal id
/// @param sections the payload, a section for each room that derives its rows from it. Example: `civilstatus`,
/// `persons`, `personalnumber`
public record EntryDraft(
        UUID id,
        String kind,
        Instant recordedAt,
        ActorRef actor,
        OfficeCode office,
        ArticleId legalBasis,
        List<UUID> subjects,
        Map<String, ObjectNode> sections) {}
