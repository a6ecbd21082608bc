package org.regjistri.personalnumber.issuing;

import java.util.List;
import org.regjistri.journal.StandingRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// A number is never another person's. A trigger sees to it row by row; where rows come by the
/// thousand, this does.
@Component
class HoldersOfStatuses implements StandingRule {
    private final JdbcClient jdbc;

    HoldersOfStatuses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<String> broken() {
        long strangers = jdbc.sql("""
                        SELECT count(*) FROM personalnumber.number_status s
                        LEFT JOIN personalnumber.number n ON n.digits = s.digits AND n.person = s.person
                        WHERE n.digits IS NULL
                        """).query(Long.class).single();
        return strangers == 0 ? List.of() : List.of(strangers + " statuses of numbers are with another person");
    }
}
