package org.regjistri.documents.seal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;

/// The first seal of a process takes seconds, because much code is loaded: it is put on an empty page that
/// nobody gets, while nobody waits.
final class SealWarmUp {
    private static final AtomicBoolean DONE = new AtomicBoolean();
    private final SealsAtWork seals;

    SealWarmUp(SealsAtWork seals) {
        this.seals = seals;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (DONE.compareAndSet(false, true)) {
            Thread.ofPlatform().daemon().name("seal-warm-up").start(this::sealNothing);
        }
    }

    private void sealNothing() {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            seals.seal(bytes.toByteArray());
        } catch (IOException | RuntimeException _) {
            // Health says what is wrong.
        }
    }
}
