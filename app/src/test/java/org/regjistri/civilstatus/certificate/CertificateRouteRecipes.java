package org.regjistri.civilstatus.certificate;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.regjistri.access.RouteRecipe;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.access.RouteRecipe.Situation;
import org.regjistri.access.RouteRecipes;
import org.regjistri.testing.TestPeople;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Valid requests for the routes about certificates and extracts.
@Component
class CertificateRouteRecipes implements RouteRecipes {
    private static final JsonMapper JSON = new JsonMapper();
    private final TestActs acts;
    private final TestPeople people;

    CertificateRouteRecipes(TestActs acts, TestPeople people) {
        this.acts = acts;
        this.people = people;
    }

    @Override
    public Map<String, RouteRecipe> byRoute() {
        Map<String, RouteRecipe> recipes = new LinkedHashMap<>();
        Supplier<String> act = () -> "/acts/" + acts.girl().id();
        Supplier<String> person = () -> "/persons/" + people.couple().mother().id();
        recipes.put("GET /acts/{act}/certificate", _ -> Call.to(act.get() + "/certificate"));
        recipes.put("GET /persons/{person}/extract", _ -> Call.to(person.get() + "/extract"));
        Map.of("", "/certificate", "/check", "/certificate/check", "s", "/certificates")
                .forEach((route, path) -> recipes.put(
                        "POST /acts/{act}/certificate" + route,
                        situation -> Call.to(act.get() + path).with(form(situation, "MOTHER"))));
        Map.of("", "/extract", "/check", "/extract/check", "s", "/extracts")
                .forEach((route, path) -> recipes.put(
                        "POST /persons/{person}/extract" + route,
                        situation -> Call.to(person.get() + path).with(form(situation, "SELF"))));
        recipes.put(
                "POST /api/v1/acts/{act}/certificates",
                situation -> Call.to("/api/v1" + act.get() + "/certificates").withJson(json(situation, "MOTHER")));
        recipes.put(
                "POST /api/v1/persons/{person}/extracts",
                situation -> Call.to("/api/v1" + person.get() + "/extracts").withJson(json(situation, "SELF")));
        return recipes;
    }

    private static Map<String, String> form(Situation situation, String asks) {
        return Map.of(
                "key",
                UUID.randomUUID().toString(),
                "office",
                situation.office().value(),
                "asks",
                asks,
                "purpose",
                "EDUCATION",
                "language",
                "sq");
    }

    private static String json(Situation situation, String asks) {
        return JSON.writeValueAsString(Map.of(
                "office", situation.office().value(),
                "applicant", Map.of("capacity", asks),
                "purpose", Map.of("kind", "EDUCATION"),
                "language", "sq"));
    }
}
