package org.regjistri.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.regjistri.access.PermissionMatrix.Expected;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.access.RouteRecipe.Situation;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.testing.ApiClient;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.RegisterTest;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// S1: every route, every role, at the own office and at another, asked of the running application.
@RegisterTest(alone = true)
class PermissionMatrixTest {
    private static final String NOBODY = "anonymous";
    private final PermissionMatrix matrix = PermissionMatrix.read();
    private final RequestMappingHandlerMapping mapping;
    private final Map<String, RouteRecipe> recipes;
    private final TestOfficials officials;
    private final TestDatabase database;
    private final MutableClock clock;
    private final int port;
    private final List<String> wrong = new ArrayList<>();

    @Autowired
    PermissionMatrixTest(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            List<RouteRecipes> recipes,
            TestOfficials officials,
            TestDatabase database,
            MutableClock clock,
            @LocalServerPort int port) {
        this.mapping = mapping;
        this.recipes = recipes.stream()
                .flatMap(room -> room.byRoute().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.officials = officials;
        this.database = database;
        this.clock = clock;
        this.port = port;
    }

    @Test
    void every_route_has_a_row_and_every_row_a_route() {
        assertThat(matrix.rows().keySet()).containsExactlyInAnyOrderElementsOf(routes());
    }

    @Test
    void every_recipe_is_for_a_route_with_a_row() {
        assertThat(matrix.rows().keySet()).containsAll(recipes.keySet());
    }

    @Test
    void every_cell_is_as_listed() {
        Person nobody = new Person(NOBODY, Optional.empty(), new Browser(port), new ApiClient(port));
        matrix.rows().forEach((route, row) -> ask(route, nobody, OfficeCode.of("M06"), row.anonymous()));
        for (Role role : Role.values()) {
            Person person = signedIn(role);
            matrix.rows().forEach((route, row) -> {
                PermissionMatrix.Cell cell = Objects.requireNonNull(row.roles().get(role));
                ask(route, person, OfficeCode.of(ownOffice(role)), cell.own());
                ask(route, person, OfficeCode.of(otherOffice(role)), cell.other());
            });
        }
        assertThat(wrong).isEmpty();
    }

    /// @param official empty for somebody who has not signed in
    private record Person(String name, Optional<TestOfficial> official, Browser browser, ApiClient program) {}

    private Person signedIn(Role role) {
        TestOfficial official = officials.appoint(ownOffice(role), role);
        Browser browser = new Browser(port);
        assertThat(browser.signIn(official, clock.instant()).statusCode()).isEqualTo(303);
        ApiClient program = new ApiClient(port);
        var next = clock.instant().plus(Duration.ofSeconds(30));
        assertThat(program.signIn(official, next).statusCode()).isEqualTo(200);
        return new Person(role.name(), Optional.of(official), browser, program);
    }

    private void ask(String route, Person person, OfficeCode office, Expected expected) {
        Person asking = endsTheSession(route) ? another(person) : person;
        RouteRecipe recipe = recipes.getOrDefault(route, situation -> Call.to(path(route)));
        Call call = recipe.call(new Situation(asking.official(), office));
        Map<String, Long> before = rowCounts();
        HttpResponse<String> response = send(route, call, asking);
        String cell = route + " as " + person.name() + " at " + office;
        if (!isAsExpected(expected, response, isApi(route))) {
            wrong.add(cell + ": wanted " + expected + ", got " + response.statusCode());
        }
        if (expected == Expected.DENY || expected == Expected.ABSENT || expected == Expected.SIGN_IN) {
            Map<String, Long> wanted = new TreeMap<>(before);
            if (expected != Expected.SIGN_IN) {
                wanted.merge("access.denial", 1L, Long::sum);
            }
            Map<String, Long> after = rowCounts();
            if (!after.equals(wanted)) {
                wrong.add(cell + ": rows changed from " + before + " to " + after);
            }
        }
    }

    private Person another(Person person) {
        return person.official().isEmpty() ? person : signedIn(Role.valueOf(person.name()));
    }

    private static boolean isAsExpected(Expected expected, HttpResponse<String> response, boolean api) {
        int status = response.statusCode();
        return switch (expected) {
            case ALLOW -> status < 400 && !leadsToSignIn(response);
            case DENY -> status == 403;
            case ABSENT -> status == 404;
            case SIGN_IN ->
                api
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

    private HttpResponse<String> send(String route, Call call, Person person) {
        String method = route.substring(0, route.indexOf(' '));
        if (isApi(route)) {
            return person.program().withKey(UUID.randomUUID().toString()).send(method, call.path(), call.json());
        }
        if (method.equals("GET")) {
            return isPlain(route)
                    ? person.browser().getPlain(call.path())
                    : person.browser().get(call.path());
        }
        return person.browser().post(call.path(), call.fields());
    }

    /// Routes as `METHOD /pattern`, without those that libraries bring along and that the guard lists itself.
    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            for (String pattern : info.getPatternValues()) {
                if (!ForeignRoutes.isOpen(pattern)) {
                    Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                    assertThat(methods).as(pattern).isNotEmpty();
                    methods.forEach(method -> routes.add(method + " " + pattern));
                }
            }
        }
        return routes;
    }

    /// Of all tables, once the journal has come to rest: positions are given to entries after the commit.
    private Map<String, Long> rowCounts() {
        awaitSequencer();
        String all = database.owner().sql("""
                        SELECT string_agg(format('SELECT %L AS name, count(*) AS rows FROM %I.%I',
                                                 schemaname || '.' || tablename, schemaname, tablename), ' UNION ALL ')
                        FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'public')
                        """).query(String.class).single();
        Map<String, Long> counts = new TreeMap<>();
        database.owner().sql(all).query(row -> {
            counts.put(row.getString("name"), row.getLong("rows"));
        });
        return counts;
    }

    private void awaitSequencer() {
        for (int i = 0; i < 200; i++) {
            boolean atRest = database.owner().sql("""
                            SELECT NOT EXISTS (SELECT FROM journal.unsequenced)
                               AND (SELECT count(*) FROM journal.leaf)
                                   = coalesce((SELECT max(size) FROM journal.checkpoint), 0)
                            """).query(Boolean.class).single();
            if (atRest) {
                return;
            }
            try {
                Thread.sleep(25);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        throw new AssertionError("The journal does not come to rest");
    }

    private static boolean endsTheSession(String route) {
        return route.endsWith("/sign-out");
    }

    private static boolean isApi(String route) {
        return route.contains(" /api/");
    }

    /// What is no page has no language in its address.
    private static boolean isPlain(String route) {
        return route.contains(" /journal/checkpoint") || route.contains(" /health");
    }

    private static String path(String route) {
        if (route.contains("{")) {
            throw new AssertionError("Needs a recipe: " + route);
        }
        return route.substring(route.indexOf(' ') + 1);
    }

    private static String ownOffice(Role role) {
        return switch (role) {
            case REGISTRAR, HEAD_OF_OFFICE -> "M06";
            case CONSULAR_OFFICIAL -> "C-CHE-1";
            case CENTRAL_REGISTER_OFFICIAL -> "A-CENTRAL";
            case AUDITOR -> "A-CRA";
            case ADMINISTRATOR -> "A-IT";
        };
    }

    private static String otherOffice(Role role) {
        return role == Role.CONSULAR_OFFICIAL ? "C-DEU-1" : "M07";
    }
}
