package org.regjistri.web;

import jakarta.servlet.http.HttpServletRequest;

/// Tells the error page that a request was refused only because the session had ended. Mark the request, then
/// `sendError(403)`.
public final class SessionOver {
    private static final String ATTRIBUTE = SessionOver.class.getName();

    private SessionOver() {}

    public static void mark(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, true);
    }

    public static boolean isMarked(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) != null;
    }
}
