package org.regjistri.civilstatus.draft;

import java.util.LinkedHashMap;
import java.util.Map;
import org.regjistri.access.Role;
import org.regjistri.access.RouteRecipe;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.access.RouteRecipe.Situation;
import org.regjistri.access.RouteRecipes;
import org.regjistri.civilstatus.Draft;
import org.regjistri.civilstatus.DraftState;
import org.regjistri.testing.TestOfficials;
import org.springframework.stereotype.Component;

/// Valid requests for the routes about drafts.
@Component
class DraftRouteRecipes implements RouteRecipes {
    private final TestDrafts drafts;
    private final TestOfficials officials;

    DraftRouteRecipes(TestDrafts drafts, TestOfficials officials) {
        this.drafts = drafts;
        this.officials = officials;
    }

    @Override
    public Map<String, RouteRecipe> byRoute() {
        Map<String, RouteRecipe> recipes = new LinkedHashMap<>();
        recipes.put("GET /drafts/{draft}", situation -> to(of(situation, DraftState.OPEN), ""));
        recipes.put("GET /drafts/{draft}/story", situation -> to(of(situation, DraftState.OPEN), "/story"));
        recipes.put("POST /drafts/{draft}/take", situation -> post(of(situation, DraftState.OPEN), "/take"));
        recipes.put("GET /drafts/{draft}/hand-over", situation -> to(held(situation), "/hand-over"));
        recipes.put(
                "POST /drafts/{draft}/hand-over",
                situation -> post(
                        held(situation),
                        "/hand-over",
                        "official",
                        colleague(situation.office().value())));
        recipes.put("GET /drafts/{draft}/review", situation -> to(of(situation, DraftState.IN_REVIEW), "/review"));
        recipes.put(
                "POST /drafts/{draft}/review",
                situation -> post(of(situation, DraftState.IN_REVIEW), "/review", "decision", "APPROVE"));
        recipes.put("GET /drafts/{draft}/refusal", situation -> to(held(situation), "/refusal"));
        recipes.put(
                "POST /drafts/{draft}/refusal",
                situation -> post(held(situation), "/refusal", "reason", "Nothing shows the birth"));
        recipes.put(
                "GET /drafts/{draft}/refusal/notice",
                situation -> to(of(situation, DraftState.REFUSED), "/refusal/notice"));
        recipes.put("GET /drafts/{draft}/withdrawal", situation -> to(held(situation), "/withdrawal"));
        recipes.put(
                "POST /drafts/{draft}/withdrawal",
                situation -> post(held(situation), "/withdrawal", "reason", "Taken back"));
        return recipes;
    }

    /// Somebody else's.
    private Draft of(Situation situation, DraftState state) {
        return drafts.bySystem(situation.office(), state);
    }

    /// Of whoever asks.
    private Draft held(Situation situation) {
        Draft draft = drafts.bySystem(situation.office(), DraftState.OPEN);
        situation.official().ifPresent(official -> drafts.giveTo(draft, official));
        return draft;
    }

    /// Nobody at a unit of the agency: there are no drafts there.
    private String colleague(String office) {
        return switch (office.charAt(0)) {
            case 'M' -> officials.appoint(office, Role.REGISTRAR).id().toString();
            case 'C' -> officials.appoint(office, Role.CONSULAR_OFFICIAL).id().toString();
            default -> "";
        };
    }

    private static Call to(Draft draft, String path) {
        return Call.to("/drafts/" + draft.id() + path);
    }

    private static Call post(Draft draft, String path, String... fields) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("version", Long.toString(draft.version()));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], fields[i + 1]);
        }
        return to(draft, path).with(form);
    }
}
