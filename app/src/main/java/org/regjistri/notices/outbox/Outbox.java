package org.regjistri.notices.outbox;

import java.util.List;
import java.util.UUID;
import org.regjistri.law.LegalTime;
import org.regjistri.notices.Notice;
import org.regjistri.notices.Notices;
import org.regjistri.notices.SentNotice;
import org.regjistri.web.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
class Outbox implements Notices {
    private final NoticeRows rows;
    private final Messages messages;
    private final LegalTime time;

    Outbox(NoticeRows rows, Messages messages, LegalTime time) {
        this.rows = rows;
        this.messages = messages;
        this.time = time;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void send(Notice notice) {
        if (!notice.channel().isAddress(notice.address())) {
            throw new IllegalArgumentException("Not an address for " + notice.channel());
        }
        if (!messages.has(notice.key() + Sending.SUBJECT) || !messages.has(notice.key() + Sending.TEXT)) {
            throw new IllegalArgumentException("No text for " + notice.key());
        }
        rows.insert(notice, Hint.of(notice), time.now());
    }

    @Override
    public List<SentNotice> about(UUID about) {
        return rows.about(about);
    }
}
