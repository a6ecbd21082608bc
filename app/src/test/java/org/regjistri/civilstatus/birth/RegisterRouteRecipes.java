package org.regjistri.civilstatus.birth;

import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.RouteRecipe;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.access.RouteRecipe.Situation;
import org.regjistri.access.RouteRecipes;
import org.regjistri.access.TestActors;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.BirthOutcome;
import org.regjistri.civilstatus.RegisteringBirths;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.testing.TestOfficials;
import org.regjistri.testing.TestPeople;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Valid requests for the routes about births, acts and persons.
@Component
class RegisterRouteRecipes implements RouteRecipes {
    private static final JsonMapper JSON = new JsonMapper();
    private final RegisteringBirths births;
    private final TestPeople people;
    private final TestOfficials officials;

    RegisterRouteRecipes(RegisteringBirths births, TestPeople people, TestOfficials officials) {
        this.births = births;
        this.people = people;
        this.officials = officials;
    }

    @Override
    public Map<String, RouteRecipe> byRoute() {
        Map<String, RouteRecipe> recipes = new LinkedHashMap<>();
        recipes.put("GET /desk", situation -> Call.to("/desk?office=" + situation.office()));
        recipes.put("POST /births/new", situation -> Call.to("/births/new").with(form(situation)));
        recipes.put("POST /births/check", situation -> Call.to("/births/check").with(form(situation)));
        recipes.put("POST /births", situation -> Call.to("/births").with(form(situation)));
        recipes.put(
                "POST /api/v1/births", situation -> Call.to("/api/v1/births").withJson(json(situation)));
        recipes.put("GET /births/{act}/registered", _ -> Call.to("/births/" + act().id() + "/registered"));
        recipes.put("GET /acts/{act}", _ -> Call.to("/acts/" + act().id() + "?ground=SUPERVISION"));
        recipes.put("GET /api/v1/acts/{act}", _ -> Call.to("/api/v1/acts/" + act().id() + "?ground=SUPERVISION"));
        recipes.put(
                "GET /persons/{person}", _ -> Call.to("/persons/" + somebody().id() + "?ground=SUPERVISION"));
        recipes.put(
                "GET /api/v1/persons/{person}",
                _ -> Call.to("/api/v1/persons/" + somebody().id() + "?ground=SUPERVISION"));
        recipes.put(
                "POST /persons/find",
                _ -> Call.to("/persons/find")
                        .with(Map.of("number", somebody().number().digits(), "ground", "PARTY_PRESENT")));
        recipes.put(
                "POST /api/v1/persons/find",
                _ -> Call.to("/api/v1/persons/find")
                        .withJson(JSON.writeValueAsString(
                                Map.of("personalNumber", somebody().number().digits(), "ground", "PARTY_PRESENT"))));
        return recipes;
    }

    private TestPeople.Somebody somebody() {
        return people.couple().mother();
    }

    private Act act() {
        Actor registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
        BirthOutcome outcome = births.register(registrar, BirthOrders.of(people.couple()));
        return ((BirthOutcome.Registered) outcome).act();
    }

    private Map<String, String> form(Situation situation) {
        TestPeople.Couple parents = people.couple();
        Map<String, String> form = new LinkedHashMap<>();
        form.put("key", UUID.randomUUID().toString());
        form.put("office", situation.office().value());
        form.put("given", "Dea");
        form.put("surname", parents.father().surname());
        form.put("sex", "FEMALE");
        form.put("bornOn.day", "2");
        form.put("bornOn.month", "11");
        form.put("bornOn.year", "2026");
        form.put("bornAt", LocalTime.of(7, 35).toString());
        form.put(isMission(situation.office()) ? "locality" : "place", place(situation.office()));
        form.put("motherNumber", parents.mother().number().digits());
        form.put("fatherNumber", parents.father().number().digits());
        form.put("declarant", "MOTHER");
        form.put("evidenceKind", "HOSPITAL_REPORT");
        form.put("evidenceNumber", "12/2026");
        form.put("evidenceIssuer", "Spitali i Pejës");
        form.put("evidenceIssuedOn.day", "2");
        form.put("evidenceIssuedOn.month", "11");
        form.put("evidenceIssuedOn.year", "2026");
        return form;
    }

    private static boolean isMission(OfficeCode office) {
        return office.value().startsWith("C");
    }

    private static String place(OfficeCode office) {
        return office.value().startsWith("M") ? office.value().substring(1, 3) + "-001" : "Aarau";
    }

    private String json(Situation situation) {
        Map<String, String> form = form(situation);
        String place = isMission(situation.office()) ? "locality" : "settlement";
        return JSON.writeValueAsString(Map.of(
                "office", situation.office().value(),
                "child",
                        Map.of(
                                "given",
                                "Dea",
                                "surname",
                                String.valueOf(form.get("surname")),
                                "sex",
                                "FEMALE",
                                "bornOn",
                                "2026-11-02",
                                "bornAt",
                                "07:35",
                                place,
                                place(situation.office())),
                "mother", Map.of("personalNumber", String.valueOf(form.get("motherNumber"))),
                "father", Map.of("personalNumber", String.valueOf(form.get("fatherNumber"))),
                "declarant", "MOTHER",
                "evidence",
                        Map.of(
                                "kind", "HOSPITAL_REPORT",
                                "number", "12/2026",
                                "issuer", "Spitali i Pejës",
                                "issuedOn", "2026-11-02"),
                "notTheSame", Set.of()));
    }
}
