package org.regjistri.access;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.regjistri.access.PermissionMatrix.Expected;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.access.RouteRecipe.Situation;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.testing.ApiClient;
import org.regjistri.testing.Browser;
import org.regjistri.testing.MutableClock;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPictures;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// Every route of the application under test, with a valid request for it and somebody who may make it. What is tested
/// through this holds for each later route by itself.
@Component
@Lazy
class Routes {
    private final PermissionMatrix matrix = PermissionMatrix.read();
    private final RequestMappingHandlerMapping mapping;
    private final Map<String, RouteRecipe> recipes;
    private final TestOfficials officials;
    private final MutableClock clock;
    private final Environment environment;
    private final Map<Role, Person> signedIn = new EnumMap<>(Role.class);

    Routes(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            List<RouteRecipes> recipes,
            TestOfficials officials,
            MutableClock clock,
            Environment environment) {
        this.mapping = mapping;
        this.recipes = recipes.stream()
                .flatMap(room -> room.byRoute().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        this.officials = officials;
        this.clock = clock;
        this.environment = environment;
    }

    /// @param official empty for somebody who has not signed in
    record Person(
            String name, Optional<TestOfficial> official, OfficeCode office, Browser browser, ApiClient program) {}

    PermissionMatrix matrix() {
        return matrix;
    }

    Set<String> recipes() {
        return recipes.keySet();
    }

    /// As `METHOD /pattern`, without those that libraries bring along and that the guard lists itself.
    Set<String> all() {
        return new TreeSet<>(handlers().keySet());
    }

    Map<String, HandlerMethod> handlers() {
        Map<String, HandlerMethod> handlers = new java.util.TreeMap<>();
        mapping.getHandlerMethods().forEach((info, handler) -> {
            for (String pattern : info.getPatternValues()) {
                if (!ForeignRoutes.isOpen(pattern)) {
                    methods(info, pattern).forEach(method -> handlers.put(method + " " + pattern, handler));
                }
            }
        });
        return handlers;
    }

    private static Set<RequestMethod> methods(RequestMappingInfo info, String pattern) {
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        if (methods.isEmpty()) {
            throw new AssertionError("Answers every method: " + pattern);
        }
        return methods;
    }

    Person nobody() {
        return new Person(
                "anonymous", Optional.empty(), OfficeCode.of("M06"), new Browser(port()), new ApiClient(port()));
    }

    /// Somebody new, signed in with a browser and with a program.
    Person signedIn(Role role) {
        TestOfficial official = officials.appoint(ownOffice(role), role);
        Browser browser = new Browser(port());
        if (browser.signIn(official, clock.instant()).statusCode() != 303) {
            throw new AssertionError("Not signed in: " + role);
        }
        ApiClient program = new ApiClient(port());
        if (program.signIn(official, clock.instant().plus(Duration.ofSeconds(30)))
                        .statusCode()
                != 200) {
            throw new AssertionError("No token: " + role);
        }
        return new Person(role.name(), Optional.of(official), official.office(), browser, program);
    }

    /// The one of this role whom all tests share.
    synchronized Person known(Role role) {
        return signedIn.computeIfAbsent(role, this::signedIn);
    }

    /// The first role in the order of the matrix that may; nobody in particular where the route is open.
    Person whoMay(String route) {
        PermissionMatrix.Row row = row(route);
        if (row.anonymous() == Expected.OPEN) {
            return nobody();
        }
        return row.roles().entrySet().stream()
                .filter(cell -> cell.getValue().own() == Expected.ALLOW)
                .findFirst()
                .map(cell -> known(cell.getKey()))
                .orElseThrow(() -> new AssertionError("Nobody may: " + route));
    }

    PermissionMatrix.Row row(String route) {
        PermissionMatrix.Row row = matrix.rows().get(route);
        if (row == null) {
            throw new AssertionError("Add to permission-matrix.csv: " + route);
        }
        return row;
    }

    /// Whether who signs in meets the route; else everybody does.
    boolean isOpen(String route) {
        return row(route).anonymous() == Expected.OPEN;
    }

    /// A valid request.
    Call call(String route, Person person, OfficeCode office) {
        RouteRecipe recipe = recipes.getOrDefault(route, _ -> Call.to(path(route)));
        return recipe.call(new Situation(person.official(), office));
    }

    Call call(String route, Person person) {
        return call(route, person, person.office());
    }

    HttpResponse<String> send(String route, Call call, Person person) {
        String method = method(route);
        if (isApi(route)) {
            return person.program().withKey(UUID.randomUUID().toString()).send(method, call.path(), call.json());
        }
        if (method.equals("GET")) {
            return isPlain(route)
                    ? person.browser().getPlain(call.path())
                    : person.browser().get(call.path());
        }
        return call.picture()
                ? person.browser().postFile(call.path(), call.fields(), TestPictures.small())
                : person.browser().post(call.path(), call.fields());
    }

    int port() {
        return Integer.parseInt(Objects.requireNonNull(environment.getProperty("local.server.port")));
    }

    static String method(String route) {
        return route.substring(0, route.indexOf(' '));
    }

    static boolean isApi(String route) {
        return route.contains(" /api/");
    }

    static boolean endsTheSession(String route) {
        return route.endsWith("/sign-out");
    }

    /// What is no page has no language in its address.
    static boolean isPlain(String route) {
        return route.contains(" /journal/checkpoint") || route.contains(" /health");
    }

    private static String path(String route) {
        if (route.contains("{")) {
            throw new AssertionError("Needs a recipe, see RouteRecipes: " + route);
        }
        return route.substring(route.indexOf(' ') + 1);
    }

    static String ownOffice(Role role) {
        return switch (role) {
            case REGISTRAR, HEAD_OF_OFFICE -> "M06";
            case CONSULAR_OFFICIAL -> "C-CHE-1";
            case CENTRAL_REGISTER_OFFICIAL -> "A-CENTRAL";
            case AUDITOR -> "A-CRA";
            case ADMINISTRATOR -> "A-IT";
        };
    }

    static String otherOffice(Role role) {
        return role == Role.CONSULAR_OFFICIAL ? "C-DEU-1" : "M07";
    }
}
