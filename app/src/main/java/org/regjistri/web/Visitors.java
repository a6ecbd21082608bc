package org.regjistri.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Who is looking at the page; given by the room that knows. Empty where nobody has signed in.
@FunctionalInterface
public interface Visitors {
    Optional<Visitor> of(HttpServletRequest request);
}
