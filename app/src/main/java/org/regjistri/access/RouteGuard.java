package org.regjistri.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.support.RequestContextUtils;

/// Stands before every handler there is, those of the libraries as well: what declares no right and is not open to
/// all is refused to everybody.
final class RouteGuard implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(RouteGuard.class);
    private final Actors actors;
    private final Access access;
    private final ApplicationContext application;

    RouteGuard(Actors actors, Access access, ApplicationContext application) {
        this.actors = actors;
        this.access = access;
        this.application = application;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (isManagement(request) || ForeignRoutes.isOpen(Requests.pattern(request))) {
            return true;
        }
        if (!(handler instanceof HandlerMethod method)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return false;
        }
        if (method.hasMethodAnnotation(OpenToAll.class)) {
            return true;
        }
        return mayPass(request, response, method);
    }

    /// The management port has a context of its own below ours; who reaches it is a matter of the network.
    private boolean isManagement(HttpServletRequest request) {
        ApplicationContext asked = RequestContextUtils.findWebApplicationContext(request);
        return asked != null && asked.getParent() == application;
    }

    private boolean mayPass(HttpServletRequest request, HttpServletResponse response, HandlerMethod method)
            throws IOException {
        Needs needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) {
            LOG.error("Refused to everybody: {} declares no right", method.getShortLogMessage());
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        Actor actor = actors.of(request);
        if (actor instanceof PublicVisitor) {
            askToSignIn(request, response);
            return false;
        }
        access.demand(actor, needs.value());
        return true;
    }

    private static void askToSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Requests.isApi(request)) {
            throw new NotSignedIn();
        }
        String target = request.getContextPath() + "/sign-in";
        String back = returnAddress(request);
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader(
                HttpHeaders.LOCATION,
                back == null ? target : target + "?return=" + URLEncoder.encode(back, StandardCharsets.UTF_8));
    }

    /// Only a look can be taken up again; what was being sent cannot.
    private static @Nullable String returnAddress(HttpServletRequest request) {
        if (!"GET".equals(request.getMethod())) {
            return null;
        }
        String query = request.getQueryString();
        return query == null ? Requests.path(request) : Requests.path(request) + "?" + query;
    }
}
