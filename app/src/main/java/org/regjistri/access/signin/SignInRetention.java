package org.regjistri.access.signin;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.regjistri.law.LegalTime;
import org.regjistri.law.Parameter;
import org.regjistri.law.Retention;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Attempts to sign in, and tokens that have long ended.
@Component
class SignInRetention implements Retention {
    private final JdbcClient jdbc;

    SignInRetention(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String what() {
        return "sign-ins";
    }

    @Override
    public Parameter days() {
        return Parameter.SIGN_INS_KEPT_DAYS;
    }

    @Override
    public int forget(LocalDate before, UUID entry) {
        OffsetDateTime until = before.atStartOfDay(LegalTime.ZONE).toInstant().atOffset(ZoneOffset.UTC);
        return delete("DELETE FROM access.sign_in_attempt WHERE at < :until", until)
                + delete("DELETE FROM access.api_token WHERE expires_at < :until", until);
    }

    private int delete(String sql, OffsetDateTime until) {
        return jdbc.sql(sql).param("until", until).update();
    }
}
