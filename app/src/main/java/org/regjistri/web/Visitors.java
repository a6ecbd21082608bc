package org.regjistri.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Who is looking at the page; given by the room that knows. Empty where nobody has signed in.
@FunctionalInterface
public interface Visitors {
    Optional<Visitor> of(HttpServletRequest request);

    /// What answers this request is drawn as for nobody: who it is cannot be looked up now.
    static void leaveOut(HttpServletRequest request) {
        request.setAttribute(Visitors.class.getName(), false);
    }

    static boolean areLeftOut(HttpServletRequest request) {
        return request.getAttribute(Visitors.class.getName()) != null;
    }
}
