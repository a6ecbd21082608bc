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
