package org.regjistri.access;

import java.util.List;

/// Routes that libraries bring along and that cannot carry an annotation: each is open, for the reason beside it.
/// Whatever else a library maps is refused.
final class ForeignRoutes {
    private static final List<String> OPEN = List.of(
            "/assets/**", // style, script, fonts
            "/error", // the error page and problem: says nothing but the status
            "/v3/api-docs", // the description of the API is public
            "/v3/api-docs.yaml");

    private ForeignRoutes() {}

    /// @param pattern of the route
    static boolean isOpen(String pattern) {
        return OPEN.contains(pattern);
    }
}
