package org.regjistri.documents.verifying;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.regjistri.documents.CheckingBusy;
import org.regjistri.documents.seal.Seals;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/// Asks what the seal in a file says, of a file that may have been made to do harm: two at a time, and not for long.
@Component
final class SealCheck implements DisposableBean {
    private static final int AT_ONCE = 2;
    private static final Duration QUEUE = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private final Seals seals;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ExecutorService apart = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("seal-check-", 0).factory());
    private final Duration longest;

    @Autowired
    SealCheck(Seals seals) {
        this(seals, LONGEST);
    }

    SealCheck(Seals seals, Duration longest) {
        this.seals = seals;
        this.longest = longest;
    }

    enum Finding {
        /// Sealed by us, and what the seal covers is unchanged.
        INTACT,
        /// Sealed by us once.
        BROKEN,
        /// No seal of ours that could be read.
        NONE
    }

    /// @throws CheckingBusy where no place came free in time
    Finding look(byte[] file) {
        takePlace();
        // The place is given back when the work has ended, not when nobody waits for it any more.
        Future<Seals.Examination> work = apart.submit(() -> {
            try {
                return seals.examine(file);
            } finally {
                places.release();
            }
        });
        try {
            return finding(work.get(longest.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException e) {
            work.cancel(true);
            return Finding.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CheckingBusy();
        }
    }

    private void takePlace() {
        try {
            if (!places.tryAcquire(QUEUE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CheckingBusy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CheckingBusy();
        }
    }

    private static Finding finding(Seals.Examination examination) {
        if (!examination.ours()) {
            return Finding.NONE;
        }
        return examination.intact() ? Finding.INTACT : Finding.BROKEN;
    }

    @Override
    public void destroy() {
        apart.shutdownNow();
    }
}
