package org.regjistri.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.HandlerMapping;

/// What can be told of a request once its handler is found. The pattern of the route decides, not the address: an
/// address can be written in many ways (`/%61pi/`).
final class Requests {
    private Requests() {}

    static boolean isApi(HttpServletRequest request) {
        return pattern(request).startsWith("/api/");
    }

    /// Example: `/officials/{id}`; empty where no handler was found yet.
    static String pattern(HttpServletRequest request) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return pattern == null ? "" : pattern.toString();
    }

    /// The address without the language.
    static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }
}
