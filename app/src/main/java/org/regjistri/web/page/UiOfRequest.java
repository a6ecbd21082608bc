package org.regjistri.web.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.regjistri.kernel.Language;
import org.regjistri.territory.Office;
import org.regjistri.territory.Territory;
import org.regjistri.web.Messages;
import org.regjistri.web.NavigationItem;
import org.regjistri.web.RequestLanguage;
import org.regjistri.web.Ui;
import org.regjistri.web.Visitor;
import org.regjistri.web.Visitors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;

/// Makes the [Ui] of a request.
public final class UiOfRequest {
    private final Messages messages;
    private final Assets assets;
    private final ObjectProvider<Visitors> visitors;
    private final ObjectProvider<Territory> territory;
    private final List<NavigationItem> navigation;
    private final Edition edition;

    UiOfRequest(
            Messages messages,
            Assets assets,
            ObjectProvider<Visitors> visitors,
            ObjectProvider<Territory> territory,
            List<NavigationItem> navigation,
            Edition edition) {
        this.messages = messages;
        this.assets = assets;
        this.visitors = visitors;
        this.territory = territory;
        this.navigation = navigation.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
        this.edition = edition;
    }

    /// What runs here.
    ///
    /// @param demo true where the data is made up and nothing has legal effect
    record Edition(String version, boolean demo) {}

    public Ui of(HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        Visitors known = visitors.getIfAvailable();
        Optional<Visitor> visitor =
                known == null || Visitors.areLeftOut(request) ? Optional.empty() : known.of(request);
        return new RequestUi(
                messages,
                assets,
                language,
                address(request, language),
                visitor,
                visitor.flatMap(who -> office(who, language)),
                visitor.map(this::menu).orElse(List.of()),
                () -> proof(request),
                edition);
    }

    private List<NavigationItem> menu(Visitor visitor) {
        return navigation.stream()
                .filter(item -> visitor.mayUse().test(item.right()))
                .toList();
    }

    private Optional<String> office(Visitor visitor, Language language) {
        Territory map = territory.getIfAvailable();
        Optional<Office> office = map == null ? Optional.empty() : map.find(visitor.office());
        return Optional.of(office.map(found -> found.name().in(language))
                .orElse(visitor.office().value()));
    }

    /// Where we are. An error page is drawn in place of the page that failed and keeps its address.
    private static RequestUi.Address address(HttpServletRequest request, Language language) {
        String context = request.getContextPath();
        String prefix = "/" + language.path();
        String base = context.endsWith(prefix) ? context.substring(0, context.length() - prefix.length()) : context;
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed instanceof String text ? text : request.getRequestURI();
        String path = uri.startsWith(context) ? uri.substring(context.length()) : uri;
        if (path.startsWith(prefix + "/")) {
            path = path.substring(prefix.length());
        }
        return new RequestUi.Address(base, path.isEmpty() ? "/" : path, query(request));
    }

    private static String query(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null || request.getMethod().equals("POST") ? "" : "?" + query;
    }

    private static Optional<Ui.HiddenField> proof(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? Optional.of(new Ui.HiddenField(token.getParameterName(), token.getToken()))
                : Optional.empty();
    }
}
