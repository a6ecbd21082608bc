package org.regjistri.access.officials;

import java.util.Optional;
import java.util.UUID;
import org.regjistri.access.OfficialNames;
import org.regjistri.kernel.ActorRef;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OfficialNamesReading implements OfficialNames {
    private final JdbcClient jdbc;

    OfficialNamesReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> nameOf(ActorRef actor) {
        return switch (actor.kind()) {
            case OFFICIAL ->
                jdbc.sql("SELECT display_name FROM access.official WHERE id = :id")
                        .param("id", UUID.fromString(actor.id()))
                        .query(String.class)
                        .optional();
            case CITIZEN, INSTITUTION, JOB, PUBLIC -> Optional.empty();
        };
    }
}
