package org.regjistri.civilstatus.correction;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.regjistri.access.RouteRecipe;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.access.RouteRecipe.Situation;
import org.regjistri.access.RouteRecipes;
import org.regjistri.civilstatus.Act;
import org.regjistri.civilstatus.Correction;
import org.regjistri.civilstatus.SlipValues;
import org.springframework.stereotype.Component;

/// Valid requests for the routes about corrections.
@Component
class CorrectionRouteRecipes implements RouteRecipes {
    private final TestCorrections corrections;

    CorrectionRouteRecipes(TestCorrections corrections) {
        this.corrections = corrections;
    }

    @Override
    public Map<String, RouteRecipe> byRoute() {
        Map<String, RouteRecipe> recipes = new LinkedHashMap<>();
        recipes.put(
                "GET /acts/{act}/correction",
                situation -> Call.to("/acts/" + act(situation).id() + "/correction"));
        recipes.put("POST /acts/{act}/correction/check", situation -> form(act(situation), "/correction/check"));
        recipes.put("POST /acts/{act}/correction", situation -> form(act(situation), "/correction"));
        recipes.put("GET /corrections/{correction}", situation -> to(proposed(situation), ""));
        recipes.put("POST /corrections/{correction}/approval", situation -> to(proposed(situation), "/approval"));
        recipes.put(
                "POST /corrections/{correction}/decline",
                situation -> to(proposed(situation), "/decline").with(Map.of("words", "The paper says so")));
        recipes.put(
                "POST /corrections/{correction}/withdrawal",
                situation -> to(
                        situation
                                .official()
                                .map(official -> corrections.proposedBy(official, situation.office()))
                                .orElseGet(() -> proposed(situation)),
                        "/withdrawal"));
        return recipes;
    }

    private Act act(Situation situation) {
        return corrections.actAt(situation.office());
    }

    private Correction proposed(Situation situation) {
        return corrections.proposedAt(situation.office());
    }

    private static Call to(Correction correction, String path) {
        return Call.to("/corrections/" + correction.id() + path);
    }

    private static Call form(Act act, String path) {
        Map<String, String> form = new LinkedHashMap<>();
        SlipValues values = SlipsInBirths.valuesOf(act.birth());
        CorrectionForm.fields(values)
                .forEach(field -> form.put(field, CorrectionForm.of(values).value(field)));
        form.put("given", "Era");
        form.put("reason", "Mistyped from the report");
        form.put("key", UUID.randomUUID().toString());
        return Call.to("/acts/" + act.id() + path).with(form);
    }
}
