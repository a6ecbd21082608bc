package org.regjistri.access;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.testing.TestDatabase;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class AccessRouteRecipes implements RouteRecipes {
    private final TestOfficials officials;
    private final TestPeople people;
    private final Clock clock;
    private final ObjectProvider<TestDatabase> database;

    AccessRouteRecipes(TestOfficials officials, TestPeople people, Clock clock, ObjectProvider<TestDatabase> database) {
        this.officials = officials;
        this.people = people;
        this.clock = clock;
        this.database = database;
    }

    @Override
    public Map<String, RouteRecipe> byRoute() {
        Map<String, RouteRecipe> recipes = new LinkedHashMap<>(ofOfficials());
        recipes.put("GET /alarms/{alarm}", situation -> Call.to("/alarms/" + stopped(situation)));
        recipes.put(
                "POST /alarms/{alarm}/explanation",
                situation -> Call.to("/alarms/" + stopped(situation) + "/explanation")
                        .with(Map.of("words", "Asked: a class of a school")));
        recipes.put(
                "POST /alarms/{alarm}/lift",
                situation -> Call.to("/alarms/" + stopped(situation) + "/lift")
                        .with(Map.of("reason", "Elections are near")));
        recipes.put(
                "POST /court-orders",
                _ -> Call.to("/court-orders")
                        .with(Map.of(
                                "person", person().toString(),
                                "reference", "Prishtina 12/2026",
                                "endsOn.day", "1",
                                "endsOn.month", "12",
                                "endsOn.year", "2026")));
        recipes.put(
                "POST /court-orders/{order}/approval",
                _ -> Call.to("/court-orders/" + order(person(), false) + "/approval"));
        recipes.put(
                "POST /court-orders/{order}/lifting",
                _ -> Call.to("/court-orders/" + order(person(), true) + "/lifting"));
        recipes.put("GET /persons/{person}/by-order", _ -> {
            UUID person = person();
            order(person, true);
            return Call.to("/persons/" + person + "/by-order");
        });
        recipes.put("GET /persons/{person}/disclosures", _ -> Call.to("/persons/" + lookedAt() + "/disclosures"));
        recipes.put(
                "GET /api/v1/persons/{person}/disclosures",
                _ -> Call.to("/api/v1/persons/" + lookedAt() + "/disclosures"));
        return recipes;
    }

    private Map<String, RouteRecipe> ofOfficials() {
        return Map.ofEntries(
                entry("GET /officials/{id}", situation -> Call.to("/officials/" + somebody(situation))),
                entry(
                        "POST /officials/{id}/roles",
                        situation -> Call.to("/officials/" + somebody(situation) + "/roles")
                                .with(Map.of("role", roleAt(situation), "reason", "Decision 2/2026"))),
                entry(
                        "POST /officials/{id}/roles/end",
                        situation -> Call.to("/officials/" + holder(situation) + "/roles/end")
                                .with(Map.of("role", roleAt(situation), "reason", "Decision 3/2026"))),
                entry(
                        "POST /officials/{id}/unlock",
                        situation -> Call.to("/officials/" + somebody(situation) + "/unlock")),
                entry(
                        "POST /officials/{id}/sessions/end",
                        situation -> Call.to("/officials/" + somebody(situation) + "/sessions/end")),
                entry(
                        "POST /officials/{id}/link",
                        situation -> Call.to("/officials/" + somebody(situation) + "/link")
                                .with(Map.of("subject", "s-1", "reason", "Decision 4/2026", "redraw", "1"))),
                entry(
                        "POST /officials/{id}/link/end",
                        situation -> Call.to("/officials/" + somebody(situation) + "/link/end")
                                .with(Map.of("redraw", "1"))),
                entry(
                        "POST /sign-in",
                        situation -> Call.to("/sign-in")
                                .with(Map.of(
                                        "userName", "nobody", "password", "nothing", "code", "000000", "redraw", "1"))),
                entry(
                        "POST /sign-in/passkey",
                        situation -> Call.to("/sign-in/passkey").with(Map.of("answer", "{}", "return", "/"))),
                entry(
                        "POST /account/sessions/end",
                        situation -> Call.to("/account/sessions/end").with(id("session"))),
                entry(
                        "POST /account/tokens/end",
                        situation -> Call.to("/account/tokens/end").with(id("token"))),
                entry(
                        "POST /account/passkeys",
                        situation -> Call.to("/account/passkeys").with(Map.of("name", "Laptop", "answer", "{}"))),
                entry(
                        "POST /account/passkeys/end",
                        situation -> Call.to("/account/passkeys/end").with(id("passkey"))),
                entry(
                        "POST /api/v1/sign-in",
                        situation -> Call.to("/api/v1/sign-in")
                                .withJson("{\"userName\": \"\", \"password\": \"\", \"code\": \"\"}")));
    }

    private static Map.Entry<String, RouteRecipe> entry(String route, RouteRecipe recipe) {
        return Map.entry(route, recipe);
    }

    private static Map<String, String> id(String field) {
        return Map.of(field, "00000000-0000-7000-8000-000000000001");
    }

    private UUID person() {
        return people.couple().mother().id().value();
    }

    /// Somebody at whom somebody looked before.
    private UUID lookedAt() {
        UUID person = person();
        rows("""
                INSERT INTO access.disclosure (id, at, actor, office, right_used, ground, article, occasion, attributes,
                    person, shown_from)
                VALUES (gen_random_uuid(), '%2$s', 'job:tests', 'M06', 'READ_PERSON', 'PARTY_PRESENT',
                    'LAW-04-L-003:66', 'person.page', '{name}', '%1$s', '%2$s')
                """.formatted(person, clock.instant()));
        return person;
    }

    /// Entered by somebody else.
    private UUID order(UUID person, boolean approved) {
        UUID id = UUID.randomUUID();
        rows("""
                INSERT INTO access.court_order (id, person, reference, ends_on, proposed_by, proposed_at, approved_by,
                    approved_at, approval)
                VALUES ('%s', '%s', 'Prishtina 11/2026', '2026-12-01', 'job:tests', '2026-11-20T09:00Z', %s)
                """.formatted(
                id, person, approved ? "'job:others', '2026-11-20T10:00Z', gen_random_uuid()" : "NULL, NULL, NULL"));
        return id;
    }

    /// That an official of the office was stopped today.
    private UUID stopped(RouteRecipe.Situation situation) {
        UUID id = UUID.randomUUID();
        rows("""
                INSERT INTO access.alarm (id, at, day, kind, about, office, counted, allowed)
                VALUES ('%s', '%s', '2026-11-23', 'STOPPED', 'official:%s', '%s', 200, 200)
                """.formatted(id, clock.instant(), somebody(situation), situation.office()));
        return id;
    }

    /// Behind the journal's back: an entry that is not there is named.
    private void rows(String statement) {
        database.getObject()
                .superuser()
                .sql("SET session_replication_role = replica; " + statement)
                .update();
    }

    private String somebody(RouteRecipe.Situation situation) {
        return officials.appoint(situation.office().value()).id().toString();
    }

    private String holder(RouteRecipe.Situation situation) {
        TestOfficial holder = officials.appoint(situation.office().value(), Role.valueOf(roleAt(situation)));
        return holder.id().toString();
    }

    private static String roleAt(RouteRecipe.Situation situation) {
        return switch (situation.office().value().charAt(0)) {
            case 'M' -> Role.REGISTRAR.name();
            case 'C' -> Role.CONSULAR_OFFICIAL.name();
            default -> Role.AUDITOR.name();
        };
    }
}
