package org.regjistri.notices.outbox;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Parameter;
import org.regjistri.law.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// That a message was sent or given up. One that waits is never forgotten.
@Component
class NoticeRetention implements Retention {
    private final JdbcClient jdbc;

    NoticeRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "notices";
    }

    @Override
    public Parameter days() {
        return Parameter.NOTICES_KEPT_DAYS;
    }

    @Override
    public int forget(LocalDate before, UUID entry) {
        return jdbc.sql("DELETE FROM notices.notice WHERE state <> 'WAITING' AND ordered_at < :until")
                .param("until", before.atStartOfDay(LegalTime.ZONE).toInstant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
