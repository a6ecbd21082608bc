package org.regjistri.documents.page;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.RouteRecipe;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.access.RouteRecipes;
import org.regjistri.documents.Charge;
import org.regjistri.testing.TestDocuments;
import org.regjistri.testing.TestOfficials;
import org.springframework.stereotype.Component;

/// Valid requests for the routes about documents.
@Component
class DocumentRouteRecipes implements RouteRecipes {
    private final TestDocuments orders;
    private final TestOfficials officials;
    private int years;
    private @Nullable UUID sealed;

    DocumentRouteRecipes(TestDocuments orders, TestOfficials officials) {
        this.orders = orders;
        this.officials = officials;
    }

    @Override
    public Map<String, RouteRecipe> byRoute() {
        Map<String, RouteRecipe> recipes = new LinkedHashMap<>();
        recipes.put("GET /documents", situation -> Call.to("/documents?office=" + situation.office()));
        recipes.put("GET /documents/{document}", _ -> Call.to("/documents/" + ordered("M06") + "?ground=SUPERVISION"));
        recipes.put(
                "GET /documents/{document}/receipt",
                _ -> Call.to("/documents/" + ordered("M06") + "/receipt?ground=SUPERVISION"));
        recipes.put(
                "GET /documents/{document}/file", _ -> Call.to("/documents/" + sealed() + "/file?ground=SUPERVISION"));
        recipes.put(
                "GET /documents/{document}/revocation",
                situation -> Call.to("/documents/" + ordered(situation.office().value()) + "/revocation"));
        recipes.put(
                "POST /documents/{document}/revocation",
                situation -> Call.to("/documents/" + ordered(situation.office().value()) + "/revocation")
                        .with(Map.of("reason", "LOST")));
        recipes.put(
                "GET /api/v1/documents/{document}",
                _ -> Call.to("/api/v1/documents/" + ordered("M06") + "?ground=SUPERVISION"));
        recipes.put(
                "GET /api/v1/documents/{document}/file",
                _ -> Call.to("/api/v1/documents/" + sealed() + "/file?ground=SUPERVISION"));
        recipes.put(
                "POST /api/v1/documents/{document}/revocation",
                situation -> Call.to("/api/v1/documents/"
                                + ordered(situation.office().value()) + "/revocation")
                        .withJson("{\"reason\":\"LOST\"}"));
        recipes.put("GET /seal/{name}", _ -> Call.to("/seal/root.crt"));
        recipes.put("GET /document-kinds/{kind}", _ -> Call.to("/document-kinds/birth-certificate"));
        // A kind that stops in a far year: each time another one, because nothing changes twice.
        recipes.put(
                "POST /document-kinds/{kind}",
                _ -> Call.to("/document-kinds/birth-certificate")
                        .with(Map.of(
                                "issued",
                                "false",
                                "from.day",
                                "1",
                                "from.month",
                                "1",
                                "from.year",
                                Integer.toString(2998 - years++),
                                "decision",
                                "Decision 1/2026")));
        recipes.put(
                "GET /document-templates/{kind}/{version}/{language}",
                _ -> Call.to("/document-templates/birth-certificate/1/sq"));
        return recipes;
    }

    private UUID ordered(String office) {
        return orders.issued(
                        officials.system(),
                        orders.order(UUID.randomUUID(), UUID.randomUUID(), new Charge(100, null), office))
                .id()
                .value();
    }

    /// Made once: to be read only.
    private UUID sealed() {
        if (sealed == null) {
            sealed = orders.sealed(officials.system()).id().value();
        }
        return sealed;
    }
}
