package org.regjistri.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.regjistri.access.PermissionMatrix.Expected;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.access.Routes.Person;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;

/// S1: every route, every role, at the own office and at another, asked of the running application.
@RegisterTest(together = Routes.class)
class PermissionMatrixTest {
    private final Routes routes;
    private final PermissionMatrix matrix;
    private final RowCounts counts;
    private final List<String> wrong = new ArrayList<>();

    @Autowired
    PermissionMatrixTest(Routes routes, TestDatabase database) {
        this.routes = routes;
        this.matrix = routes.matrix();
        this.counts = new RowCounts(database);
    }

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        assertThat(matrix.rows().keySet()).containsExactlyInAnyOrderElementsOf(routes.all());
    }

    @Test
    void every_recipe_is_for_a_route_with_a_row() {
        assertThat(matrix.rows().keySet()).containsAll(routes.recipes());
    }

    @Test
    void every_cell_is_as_listed() {
        Person nobody = routes.nobody();
        matrix.rows().forEach((route, row) -> ask(route, nobody, OfficeCode.of("M06"), row.anonymous()));
        for (Role role : Role.values()) {
            Person person = routes.known(role);
            matrix.rows().forEach((route, row) -> {
                PermissionMatrix.Cell cell = Objects.requireNonNull(row.roles().get(role));
                ask(route, person, OfficeCode.of(Routes.ownOffice(role)), cell.own());
                ask(route, person, OfficeCode.of(Routes.otherOffice(role)), cell.other());
            });
        }
        assertThat(wrong).isEmpty();
    }

    private void ask(String route, Person person, OfficeCode office, Expected expected) {
        Person asking = Routes.endsTheSession(route) ? another(person) : person;
        Call call = routes.call(route, asking, office);
        String cell = route + " as " + person.name() + " at " + office;
        boolean changesNothing =
                expected == Expected.DENY || expected == Expected.ABSENT || expected == Expected.SIGN_IN;
        Map<String, Long> wanted = changesNothing ? counts.read() : Map.of();
        HttpResponse<String> response = routes.send(route, call, asking);
        if (!isAsExpected(expected, response, route)) {
            wrong.add(cell + ": wanted " + expected + ", got " + response.statusCode());
        }
        if (changesNothing) {
            if (expected != Expected.SIGN_IN) {
                wanted.merge("access.denial", 1L, Long::sum);
            }
            Map<String, Long> after = counts.read();
            if (!after.equals(wanted)) {
                wrong.add(cell + ": rows were to be " + wanted + ", are " + after);
            }
        }
    }

    private Person another(Person person) {
        return person.official().isEmpty() ? person : routes.signedIn(Role.valueOf(person.name()));
    }

    private static boolean isAsExpected(Expected expected, HttpResponse<String> response, String route) {
        int status = response.statusCode();
        return switch (expected) {
            case ALLOW -> status < 400 && !leadsToSignIn(response);
            case DENY -> status == 403 || (status == 404 && route.contains("{"));
            case ABSENT -> status == 404;
            case SIGN_IN ->
                Routes.isApi(route)
                        ? status == 401
                                && response.headers()
                                        .firstValue("WWW-Authenticate")
                                        .isPresent()
                        : leadsToSignIn(response);
            case OPEN -> status < 500 && status != 403 && status != 404;
        };
    }

    private static boolean leadsToSignIn(HttpResponse<String> response) {
        return response.statusCode() == 303
                && response.headers()
                        .firstValue("Location")
                        .filter(to -> to.startsWith("/en/sign-in"))
                        .isPresent();
    }
}
