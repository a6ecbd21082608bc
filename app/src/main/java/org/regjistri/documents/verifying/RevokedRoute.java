package org.regjistri.documents.verifying;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.OpenToAll;
import org.regjistri.journal.CheckpointSigner;
import org.regjistri.journal.SignedNote;
import org.regjistri.law.LegalTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// All documents that are not to be relied on any more, in a signed note: who checks without a network takes it along.
/// Numbers and moments, nothing of anybody.
@Controller
final class RevokedRoute {
    private static final Duration KEPT = Duration.ofMinutes(1);
    private final IssuedFiles files;
    private final ObjectProvider<CheckpointSigner> signer;
    private final LegalTime time;
    private @Nullable Made made;

    RevokedRoute(IssuedFiles files, ObjectProvider<CheckpointSigner> signer, LegalTime time) {
        this.files = files;
        this.signer = signer;
        this.time = time;
    }

    private record Made(Instant at, String note) {}

    @OpenToAll
    @GetMapping(path = "/documents/revoked", produces = MediaType.TEXT_PLAIN_VALUE)
    ResponseEntity<String> revoked() {
        CheckpointSigner key = signer.getIfAvailable();
        if (key == null) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.maxAge(KEPT).cachePublic())
                .body(note(key));
    }

    private synchronized String note(CheckpointSigner key) {
        Instant now = time.now();
        Made last = made;
        if (last == null || now.isBefore(last.at()) || !now.isBefore(last.at().plus(KEPT))) {
            String text = RevokedDocuments.text(now, files.ended());
            last = new Made(now, SignedNote.sign(text, key).toString());
            made = last;
        }
        return last.note();
    }
}
