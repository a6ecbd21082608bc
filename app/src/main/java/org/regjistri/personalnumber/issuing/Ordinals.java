package org.regjistri.personalnumber.issuing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Takes values of the sequence a handful at a time. What a killed process held is lost: gaps are allowed.
@Component
class Ordinals {
    private static final int HANDFUL = 32;
    private final JdbcClient jdbc;
    private final Queue<Long> held = new ConcurrentLinkedQueue<>();

    Ordinals(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long next() {
        Long ordinal = held.poll();
        while (ordinal == null) {
            held.addAll(jdbc.sql("SELECT nextval('personalnumber.ordinal') FROM generate_series(1, :handful)")
                    .param("handful", HANDFUL)
                    .query(Long.class)
                    .list());
            ordinal = held.poll();
        }
        return ordinal;
    }
}
