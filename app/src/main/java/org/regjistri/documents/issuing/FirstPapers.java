package org.regjistri.documents.issuing;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.regjistri.documents.paper.Papers;
import org.regjistri.documents.paper.TemplateVersion;
import org.regjistri.documents.seal.Seals;
import org.regjistri.kernel.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Makes and seals specimens once the process is ready, in the background, and throws them away: the first paper of a
/// process takes seconds, and whoever asks for it stands at the counter.
@Component
class FirstPapers {
    private static final Logger log = LoggerFactory.getLogger(FirstPapers.class);
    /// A process that ends at once gets this far, so that what is remembered of it for faster starts holds papers too.
    private static final Duration STOP = Duration.ofSeconds(10);

    private static final AtomicBoolean DONE = new AtomicBoolean();
    private final Papers papers;
    private final Seals seals;
    private @Nullable Thread thread;

    FirstPapers(Papers papers, Seals seals) {
        this.papers = papers;
        this.seals = seals;
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void begin() {
        if (DONE.compareAndSet(false, true)) {
            thread = Thread.ofPlatform().name("first-papers").daemon().start(this::make);
        }
    }

    @EventListener(ContextClosedEvent.class)
    synchronized void end() {
        try {
            if (thread != null) {
                thread.join(STOP);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// A seal that cannot be reached now is no fault of the start: health and the queue say so.
    private void make() {
        try {
            for (TemplateVersion template : papers.stock()) {
                seals.visible("xk.specimen", Map.of("no", "SPECIMEN"));
                seals.seal(papers.specimen(template, Language.SQ));
            }
        } catch (RuntimeException e) {
            log.warn("No specimen could be made and sealed: {}", e.getClass().getName());
        }
    }
}
