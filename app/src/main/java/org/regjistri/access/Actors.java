package org.regjistri.access;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.regjistri.access.signin.ApiTokens;
import org.regjistri.access.signin.Sessions;
import org.regjistri.access.signin.SignedIn;
import org.regjistri.kernel.OfficeCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// Who is behind a request: read from the tables once for each request, with the roles of that moment.
@Repository
class Actors {
    private static final String OF_TOKEN = Actor.class.getName() + ".token";
    private static final String OF_SESSION = Actor.class.getName() + ".session";
    private static final PublicVisitor ANYBODY = new PublicVisitor();
    private final JdbcClient jdbc;
    private final Sessions sessions;
    private final ApiTokens tokens;

    Actors(JdbcClient jdbc, Sessions sessions, ApiTokens tokens) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.tokens = tokens;
    }

    /// Pages know a session only, the API a bearer token only: neither opens the other.
    Actor of(HttpServletRequest request) {
        boolean isApi = Requests.isApi(request);
        String attribute = isApi ? OF_TOKEN : OF_SESSION;
        if (request.getAttribute(attribute) instanceof Actor known) {
            return known;
        }
        Actor actor = isApi ? ofToken(request) : ofSession(request);
        request.setAttribute(attribute, actor);
        return actor;
    }

    private Actor ofToken(HttpServletRequest request) {
        return tokens.of(request).flatMap(this::read).map(Actor.class::cast).orElse(ANYBODY);
    }

    private Actor ofSession(HttpServletRequest request) {
        Optional<SignedIn> signedIn = sessions.of(request);
        if (signedIn.isEmpty()) {
            return ANYBODY;
        }
        Optional<Official> official = read(signedIn.get());
        if (official.isEmpty()) {
            sessions.end(request);
            return ANYBODY;
        }
        return official.get();
    }

    /// Empty where the official has gone, or signed in before their password or status changed.
    private Optional<Official> read(SignedIn signedIn) {
        return jdbc.sql("""
                        SELECT official.id, official.user_name, official.display_name, official.office,
                               array_agg(role_grant.role) FILTER (WHERE role_grant.role IS NOT NULL) AS roles
                        FROM access.official
                        JOIN access.sign_in_state ON sign_in_state.official = official.id
                        LEFT JOIN access.role_grant
                            ON role_grant.official = official.id AND role_grant.ended_by IS NULL
                        WHERE official.id = :id AND official.ended_by IS NULL AND sign_in_state.session_epoch = :epoch
                        GROUP BY official.id
                        """)
                .param("id", signedIn.official())
                .param("epoch", signedIn.epoch())
                .query((row, number) -> official(row))
                .optional();
    }

    private static Official official(ResultSet row) throws SQLException {
        return new Official(
                row.getObject("id", UUID.class),
                row.getString("user_name"),
                row.getString("display_name"),
                OfficeCode.of(row.getString("office")),
                roles(row));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (row.getArray("roles") != null) {
            Arrays.stream((String[]) row.getArray("roles").getArray())
                    .map(Role::valueOf)
                    .forEach(roles::add);
        }
        return roles;
    }
}
