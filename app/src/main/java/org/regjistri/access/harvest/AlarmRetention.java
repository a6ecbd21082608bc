package org.regjistri.access.harvest;

import java.time.LocalDate;
import java.util.UUID;
import org.regjistri.law.Parameter;
import org.regjistri.law.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class AlarmRetention implements Retention {
    private final JdbcClient jdbc;

    AlarmRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "alarms";
    }

    @Override
    public Parameter days() {
        return Parameter.ALARMS_KEPT_DAYS;
    }

    @Override
    public int forget(LocalDate before, UUID entry) {
        jdbc.sql("""
                        DELETE FROM access.alarm_explanation
                         WHERE alarm IN (SELECT id FROM access.alarm WHERE day < :before)
                        """).param("before", before).update();
        return jdbc.sql("DELETE FROM access.alarm WHERE day < :before")
                .param("before", before)
                .update();
    }
}
