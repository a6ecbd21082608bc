package org.regjistri.access.officials;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.regjistri.access.OfficialNames;
import org.regjistri.access.Reach;
import org.regjistri.access.Right;
import org.regjistri.access.Rights;
import org.regjistri.access.Role;
import org.regjistri.kernel.ActorRef;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.territory.Office;
import org.regjistri.territory.Territory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OfficialNamesReading implements OfficialNames {
    private final JdbcClient jdbc;
    private final Territory territory;

    OfficialNamesReading(JdbcClient jdbc, Territory territory) {
        this.jdbc = jdbc;
        this.territory = territory;
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

    @Override
    public Optional<UUID> withUserName(String userName) {
        return jdbc.sql("SELECT id FROM access.official WHERE user_name = :userName AND ended_by IS NULL")
                .param("userName", userName)
                .query(UUID.class)
                .optional();
    }

    @Override
    public List<Colleague> whoMay(Right right, OfficeCode at) {
        Set<String> offices = Stream.concat(Stream.of(at), territory.find(at).map(Office::book).stream())
                .map(OfficeCode::value)
                .collect(Collectors.toSet());
        Set<String> roles = Arrays.stream(Role.values())
                .filter(role -> Rights.reach(role, right) != Reach.NONE)
                .map(Role::name)
                .collect(Collectors.toSet());
        return jdbc.sql("""
                        SELECT id, display_name FROM access.official AS official
                         WHERE office = ANY (:offices) AND ended_by IS NULL
                           AND EXISTS (SELECT FROM access.role_grant AS held
                                        WHERE held.official = official.id AND held.ended_by IS NULL
                                          AND held.role = ANY (:roles))
                         ORDER BY display_name, id
                        """)
                .param("offices", offices.toArray(String[]::new))
                .param("roles", roles.toArray(String[]::new))
                .query((row, _) -> new Colleague(row.getObject("id", UUID.class), row.getString("display_name")))
                .list();
    }
}
