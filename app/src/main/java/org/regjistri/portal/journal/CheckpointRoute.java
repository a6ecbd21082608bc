package org.regjistri.portal.journal;

import org.regjistri.access.OpenToAll;
import org.regjistri.journal.Checkpoint;
import org.regjistri.journal.JournalEntries;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The latest signed checkpoint as a C2SP note: only hashes, nothing of anybody.
@Controller
class CheckpointRoute {
    private final JournalEntries entries;

    CheckpointRoute(JournalEntries entries) {
        this.entries = entries;
    }

    @OpenToAll
    @GetMapping(path = "/journal/checkpoint", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> checkpoint() {
        return entries.latestCheckpoint()
                .map(Checkpoint::note)
                .map(note -> ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_PLAIN, java.nio.charset.StandardCharsets.UTF_8))
                        .body(note))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
