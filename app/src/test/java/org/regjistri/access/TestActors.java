package org.regjistri.access;

import java.util.Set;
import org.regjistri.testing.TestOfficial;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Actors for tests that call use cases directly. Only this room can build one.
public final class TestActors {
    private TestActors() {}

    public static Actor of(TestOfficial official, Role... roles) {
        return new Official(
                official.id(), official.userName(), "Zyrtar " + official.userName(), official.office(), Set.of(roles));
    }

    /// With the roles that they have at this moment.
    public static Actor now(TestOfficial official, JdbcClient register) {
        return of(
                official,
                register.sql(
                                "SELECT role FROM access.role_grant WHERE official = :id AND ended_by IS NULL ORDER BY role")
                        .param("id", official.id())
                        .query((row, _) -> Role.valueOf(row.getString("role")))
                        .list()
                        .toArray(Role[]::new));
    }
}
