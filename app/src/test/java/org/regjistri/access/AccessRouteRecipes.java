package org.regjistri.access;

import java.util.Map;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.testing.TestOfficial;
import org.regjistri.testing.TestOfficials;
import org.springframework.stereotype.Component;

@Component
class AccessRouteRecipes implements RouteRecipes {
    private final TestOfficials officials;

    AccessRouteRecipes(TestOfficials officials) {
        this.officials = officials;
    }

    @Override
    public Map<String, RouteRecipe> byRoute() {
        return Map.of(
                "GET /officials/{id}", situation -> Call.to("/officials/" + somebody(situation)),
                "POST /officials/{id}/roles",
                        situation -> Call.to("/officials/" + somebody(situation) + "/roles")
                                .with(Map.of("role", roleAt(situation), "reason", "Decision 2/2026")),
                "POST /officials/{id}/roles/end",
                        situation -> Call.to("/officials/" + holder(situation) + "/roles/end")
                                .with(Map.of("role", roleAt(situation), "reason", "Decision 3/2026")),
                "POST /officials/{id}/unlock", situation -> Call.to("/officials/" + somebody(situation) + "/unlock"),
                "POST /sign-in",
                        situation -> Call.to("/sign-in")
                                .with(Map.of(
                                        "userName", "nobody", "password", "nothing", "code", "000000", "redraw", "1")),
                "POST /api/v1/sign-in",
                        situation -> Call.to("/api/v1/sign-in")
                                .withJson("{\"userName\": \"\", \"password\": \"\", \"code\": \"\"}"));
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
