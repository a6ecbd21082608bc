package org.regjistri.notices.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.Language;
import org.regjistri.notices.Notice;
import org.regjistri.notices.Notices;
import org.regjistri.notices.SentNotice;
import org.regjistri.testing.RegisterTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/// From the transaction that orders a message to the file that the worker writes.
@RegisterTest
class NoticesTest {
    @Autowired
    private Notices notices;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Environment environment;

    @Autowired
    private Ids ids;

    @Test
    void a_message_is_ordered_in_a_transaction_only() {
        assertThatThrownBy(() -> notices.send(notice(ids.next()))).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void a_message_of_a_transaction_that_failed_was_never_ordered() {
        Notice notice = notice(ids.next());
        transaction.executeWithoutResult(status -> {
            notices.send(notice);
            status.setRollbackOnly();
        });
        assertThat(notices.about(notice.about())).isEmpty();
    }

    @Test
    void the_worker_sends_after_the_commit() throws InterruptedException {
        Notice notice = notice(ids.next());
        transaction.executeWithoutResult(_ -> notices.send(notice));

        for (int i = 0; i < 100 && state(notice) != SentNotice.State.SENT; i++) {
            Thread.sleep(Duration.ofMillis(100));
        }
        assertThat(state(notice)).isEqualTo(SentNotice.State.SENT);
        Path folder = Path.of(environment.getRequiredProperty("regjistri.notices.folder"));
        assertThat(Files.exists(folder.resolve(notice.id() + ".eml"))).isTrue();
    }

    private SentNotice.State state(Notice notice) {
        return notices.about(notice.about()).getFirst().state();
    }

    private Notice notice(UUID about) {
        return new Notice(
                ids.next(),
                about,
                Notice.Channel.EMAIL,
                "shembull@example.org",
                Language.SQ,
                "notice.sample",
                List.of("7/2026"));
    }
}
