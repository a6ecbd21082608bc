package org.regjistri.portal.verification;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.Actor;
import org.regjistri.access.Role;
import org.regjistri.access.RouteRecipe;
import org.regjistri.access.RouteRecipe.Call;
import org.regjistri.access.RouteRecipes;
import org.regjistri.access.TestActors;
import org.regjistri.documents.Document;
import org.regjistri.testing.TestDocuments;
import org.regjistri.testing.TestOfficials;
import org.springframework.stereotype.Component;

/// Checks of a document that there is.
@Component
class CheckRouteRecipes implements RouteRecipes {
    private final TestDocuments orders;
    private final TestOfficials officials;
    private @Nullable Document document;

    CheckRouteRecipes(TestDocuments orders, TestOfficials officials) {
        this.orders = orders;
        this.officials = officials;
    }

    @Override
    public Map<String, RouteRecipe> byRoute() {
        return Map.of(
                "GET /v/{token}",
                _ -> Call.to("/v/" + document().token()),
                "POST /verify",
                _ -> Call.to("/verify").with(Map.of("code", document().code().printed())),
                "POST /api/v1/document-checks",
                _ -> Call.to("/api/v1/document-checks")
                        .withJson("{\"code\": \"" + document().code().printed() + "\"}"),
                "POST /api/v1/document-checks/file",
                _ -> Call.to("/api/v1/document-checks/file").withJson("{}"),
                "GET /schemas/{name}.json",
                _ -> Call.to("/schemas/birth-certificate-1.json"));
    }

    /// One for all, and sealed, so that nothing goes on behind the test's back.
    private synchronized Document document() {
        Document known = document;
        if (known == null) {
            Actor registrar = TestActors.of(officials.appoint("M06", Role.REGISTRAR), Role.REGISTRAR);
            known = orders.sealed(registrar);
            document = known;
        }
        return known;
    }
}
