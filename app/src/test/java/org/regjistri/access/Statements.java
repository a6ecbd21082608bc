package org.regjistri.access;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/// Which SQL statements a request costs, as the log of Spring's templates tells it.
final class Statements {
    private static final String OF_REQUESTS = "tomcat-handler";

    private Statements() {}

    static int count(Runnable request) {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level level = log.getLevel();
        boolean additive = log.isAdditive();
        ListAppender<ILoggingEvent> events = new ListAppender<>();
        events.start();
        log.setLevel(Level.DEBUG);
        log.setAdditive(false);
        log.addAppender(events);
        try {
            request.run();
        } finally {
            log.detachAppender(events);
            log.setAdditive(additive);
            log.setLevel(level);
        }
        List<ILoggingEvent> all = new ArrayList<>(events.list);
        return (int) all.stream()
                .filter(event -> event.getThreadName().startsWith(OF_REQUESTS)
                        && event.getFormattedMessage().contains("SQL statement"))
                .count();
    }
}
