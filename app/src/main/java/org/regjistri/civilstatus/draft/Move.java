package org.regjistri.civilstatus.draft;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.civilstatus.DraftStep;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.Sha256;

/// One change that is asked for.
///
/// @param subject as in the story
/// @param words as in the story
/// @param more what else tells it from another change: the content, the order that is put forward
record Move(DraftStep step, ActorRef by, @Nullable UUID subject, String words, List<String> more) {

    static Move of(DraftStep step, ActorRef by, String words) {
        return new Move(step, by, null, words, List.of());
    }

    /// Tells it when it arrives a second time. SHA-256 in hexadecimal.
    String digest() {
        return Sha256.hex(
                Stream.concat(Stream.of(step.name(), by.toString(), String.valueOf(subject), words), more.stream())
                        .map(part -> part.length() + ":" + part)
                        .collect(Collectors.joining()));
    }
}
