package org.regjistri.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.regjistri.access.PermissionMatrix.Expected;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.access.Routes.Person;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.kernel.WeightedMod11Scheme;
import org.regjistri.testing.RegisterTest;
import org.springframework.beans.factory.annotation.Autowired;

/// S3: whoever guesses ids and numbers finds nothing, and what is not there, what is another office's and what is no
/// id at all are told in the same words.
///
/// The same work, too: what is not there costs as many statements as what is another office's. What is no id costs
/// fewer, because it is not looked up; whoever sends it knows that it is none.
@RegisterTest(together = Routes.class)
class ForeignObjectsTest {
    /// For each route.
    private static final int GUESSES = Boolean.getBoolean("regjistri.long") ? 1000 : 40;
    private static final int NUMBERS = 300;
    private static final List<String> UNREADABLE = List.of("1", "x", "null", "00000000", "%C3%AB%20", "a".repeat(200));
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("\"[0-9]{10}\"");
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"[^\"]+\"");

    private final long seed = Long.getLong("regjistri.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final Set<String> wrong = new LinkedHashSet<>();
    private final Routes routes;

    @Autowired
    ForeignObjectsTest(Routes routes) {
        this.routes = routes;
    }

    /// @param text status and body, without ids and proofs of forms
    private record Told(int status, String text) {
        private static Told of(HttpResponse<String> response, String id) {
            String body = FORM_TOKEN.matcher(response.body()).replaceAll("");
            return new Told(
                    response.statusCode(),
                    ID.matcher(body.replaceAll("(?<!<)/" + Pattern.quote(id) + "(?![\\w%])", "/#"))
                            .replaceAll("#"));
        }

        private String beside(Told other) {
            int from = 0;
            while (from < Math.min(text.length(), other.text.length())
                    && text.charAt(from) == other.text.charAt(from)) {
                from++;
            }
            return status + " …" + end(text, from) + " and " + other.status + " …" + end(other.text, from);
        }

        private static String end(String text, int from) {
            return text.substring(from, Math.min(text.length(), from + 60)).replaceAll("\\s+", " ");
        }
    }

    @Test
    void a_guessed_id_is_no_hit_and_an_unreadable_one_is_told_the_same() {
        int asked = 0;
        for (String route : routes.all()) {
            if (hasId(route)) {
                asked += guess(route);
            }
        }
        assertThat(wrong).as("with -Dregjistri.seed=" + seed).isEmpty();
        assertThat(asked).as("guesses").isGreaterThan(1000);
    }

    private int guess(String route) {
        Person person = routes.whoMay(route);
        Call call = routes.call(route, person);
        return ids(route, call).stream()
                .mapToInt(real -> guess(route, person, call, real))
                .sum();
    }

    private int guess(String route, Person person, Call call, String real) {
        Told first = null;
        boolean isOnly = route.indexOf('{') == route.lastIndexOf('{');
        List<String> guesses = new ArrayList<>(isOnly || ID.matcher(real).matches() ? UNREADABLE : List.of());
        for (int i = 0; i < GUESSES; i++) {
            guesses.addFirst(i % 2 == 0 ? neighbour(real) : another(real));
        }
        for (String guess : guesses) {
            Told told = Told.of(routes.send(route, at(call, real, guess), person), guess);
            first = first == null ? told : first;
            if (told.status() != 404 && !(told.status() == 403 && keepsToOwnOffice(route, person))) {
                wrong.add(route + ": an id that nobody has must give 404, " + guess + " gave " + told.status());
            } else if (!told.equals(first)) {
                wrong.add(route + ": an id that nobody has must be told in the same words, whatever it looks like: "
                        + told.beside(first));
            }
        }
        return guesses.size();
    }

    /// Then what is not there is refused as what is another office's.
    private boolean keepsToOwnOffice(String route, Person person) {
        return person.official().isPresent()
                && Objects.requireNonNull(routes.row(route).roles().get(Role.valueOf(person.name())))
                                .other()
                        == Expected.DENY;
    }

    @Test
    void what_is_another_offices_is_told_as_what_is_not_there() {
        for (String route : routes.all()) {
            if (hasId(route)) {
                routes.row(route).roles().forEach((role, cell) -> {
                    if (cell.own() == Expected.ALLOW && cell.other() == Expected.DENY) {
                        compare(route, role);
                    }
                });
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void compare(String route, Role role) {
        Person person = routes.known(role);
        Call foreign = routes.call(route, person, OfficeCode.of(Routes.otherOffice(role)));
        String real = ids(route, foreign).getFirst();
        Told theirs = Told.of(routes.send(route, foreign, person), real);
        String nobodys = another(real);
        for (String other : List.of(nobodys, "x")) {
            Told told = Told.of(routes.send(route, at(foreign, real, other), person), other);
            if (!told.equals(theirs)) {
                wrong.add(route + " as " + role + ": what is another office's must be told as what is not there ("
                        + other + "): " + theirs.beside(told));
            }
        }
        if (Routes.isApi(route)) {
            int work = Statements.count(() -> routes.send(route, foreign, person));
            int nothing = Statements.count(() -> routes.send(route, at(foreign, real, nobodys), person));
            if (work != nothing) {
                wrong.add(route + " as " + role + ": " + work + " statements for what is another office's, " + nothing
                        + " for what is not there");
            }
        }
    }

    @Test
    void a_guessed_personal_number_or_id_in_the_body_finds_nobody() {
        int asked = 0;
        for (String route : routes.all()) {
            if (Routes.isApi(route) && Routes.method(route).equals("POST")) {
                Person person = routes.whoMay(route);
                Call call = routes.call(route, person);
                String json = call.json();
                if (json != null && NUMBER.matcher(json).find()) {
                    asked += guessNumbers(route, person, call, json);
                }
                if (json != null && ID.matcher(json).find()) {
                    asked += guessIds(route, person, call, json);
                }
            }
        }
        assertThat(wrong).as("with -Dregjistri.seed=" + seed).isEmpty();
        assertThat(asked).isGreaterThanOrEqualTo(NUMBERS);
    }

    private int guessNumbers(String route, Person person, Call call, String json) {
        for (int i = 0; i < NUMBERS; i++) {
            String guessed = NUMBER.matcher(json).replaceAll(_ -> '"' + number() + '"');
            findsNobody(route, person, call.withJson(guessed));
        }
        return NUMBERS;
    }

    private int guessIds(String route, Person person, Call call, String json) {
        for (int i = 0; i < GUESSES; i++) {
            String guessed = ID.matcher(json).replaceAll(id -> another(id.group()));
            findsNobody(route, person, call.withJson(guessed));
        }
        return GUESSES;
    }

    private void findsNobody(String route, Person person, Call call) {
        HttpResponse<String> response = routes.send(route, call, person);
        boolean hit = response.statusCode() < 400 && ID.matcher(response.body()).find();
        if (hit || response.statusCode() >= 500) {
            wrong.add(route + " with a guess " + call.json() + ": " + response.statusCode() + " " + response.body());
        }
    }

    /// With the right last digit, and none of those that tests take over: these begin with 9.
    private String number() {
        while (true) {
            int payload = 100_000_000 + random.nextInt(700_000_000);
            var number = new WeightedMod11Scheme().complete(payload);
            if (number.isPresent()) {
                return number.get().digits();
            }
        }
    }

    private static boolean hasId(String route) {
        return route.contains("{") && !Routes.isPlain(route);
    }

    /// What the recipe put in the places of the variables.
    private static List<String> ids(String route, Call call) {
        String pattern = Pattern.quote(route.substring(route.indexOf(' ') + 1))
                .replaceAll("\\{[a-zA-Z]+}", "\\\\E([^/?]+)\\\\Q");
        Matcher matcher = Pattern.compile(pattern + "(\\?.*)?").matcher(call.path());
        if (!matcher.matches()) {
            throw new AssertionError("The recipe's path " + call.path() + " is not of " + route);
        }
        return IntStream.range(1, matcher.groupCount()).mapToObj(matcher::group).toList();
    }

    private static Call at(Call call, String real, String id) {
        return new Call(call.path().replace(real, id), call.fields(), call.json(), call.picture());
    }

    /// Some other of the same look.
    private String another(String real) {
        if (ID.matcher(real).matches()) {
            UUID other = UUID.randomUUID();
            return new UUID((other.getMostSignificantBits() & ~0xf000L) | 0x7000L, other.getLeastSignificantBits())
                    .toString();
        }
        if (real.matches("[0-9]{1,4}")) {
            // A version or a year: far from any that there is.
            return Integer.toString(2900 + random.nextInt(99));
        }
        byte[] bytes = new byte[real.length()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) "0123456789abcdef".charAt(random.nextInt(16));
        }
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    /// One that differs in the last sign only, and that nothing has.
    private String neighbour(String real) {
        if (!ID.matcher(real).matches()) {
            return another(real);
        }
        UUID id = UUID.fromString(real);
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1 + random.nextInt(1000))
                .toString();
    }
}
