package org.regjistri.notices.outbox;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.regjistri.law.LegalTime;
import org.regjistri.notices.Notice;
import org.regjistri.notices.Notice.Channel;
import org.regjistri.notices.messenger.Message;
import org.regjistri.notices.messenger.Messenger;
import org.regjistri.notices.messenger.NotSent;
import org.regjistri.web.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends one message: claimed, sent, noted, each by itself, so that no transaction waits for somebody else's server.
///
/// A process that dies between sending and noting leaves a claim that runs out; then the message is sent once more,
/// with
/// the same id. Each such death can double a message once; none can lose one.
final class Sending {
    static final String SUBJECT = ".subject";
    static final String TEXT = ".text";
    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    private final NoticeRows rows;
    private final Map<Channel, Messenger> ways;
    private final Messages messages;
    private final LegalTime time;
    private final int tries;

    Sending(NoticeRows rows, Map<Channel, Messenger> ways, Messages messages, LegalTime time, int tries) {
        this.rows = rows;
        this.ways = ways;
        this.messages = messages;
        this.time = time;
        this.tries = tries;
    }

    /// @return false where nothing is due
    boolean sendOne() {
        if (!rows.isAnyDue(time.now())) {
            return false;
        }
        Optional<NoticeRows.Claimed> claimed = rows.claim(time.now());
        claimed.ifPresent(this::send);
        return claimed.isPresent();
    }

    private void send(NoticeRows.Claimed claimed) {
        Notice notice = claimed.notice();
        if (claimed.attempt() > tries) {
            rows.giveUp(notice.id(), "Too many tries");
            return;
        }
        try {
            Objects.requireNonNull(ways.get(notice.channel())).send(message(claimed));
            rows.sent(notice.id(), time.now());
        } catch (NotSent e) {
            failed(claimed, e.fault(), e.isForGood());
        } catch (IllegalArgumentException | IllegalStateException e) {
            failed(claimed, e.getClass().getSimpleName(), false);
        }
    }

    private void failed(NoticeRows.Claimed claimed, String fault, boolean forGood) {
        Notice notice = claimed.notice();
        if (forGood || claimed.attempt() >= tries) {
            rows.giveUp(notice.id(), fault);
            log.warn("Message {} was given up at try {}: {}", notice.id(), claimed.attempt(), fault);
        } else {
            rows.failed(notice.id(), claimed.attempt(), time.now(), fault);
        }
    }

    private Message message(NoticeRows.Claimed claimed) {
        Notice notice = claimed.notice();
        Object[] arguments = notice.arguments().toArray();
        String text = messages.text(notice.language(), notice.key() + TEXT, arguments);
        return new Message(
                notice.id(),
                notice.channel(),
                notice.address(),
                notice.language(),
                messages.text(notice.language(), notice.key() + SUBJECT, arguments),
                notice.channel() == Channel.EMAIL ? text + "\n\n" + foot(notice) : text,
                claimed.orderedAt());
    }

    private String foot(Notice notice) {
        return messages.text(notice.language(), "notice.foot");
    }
}
