package org.regjistri.web.fault;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.regjistri.web.SessionOver;
import org.springframework.http.HttpStatus;

/// The ways in which a request goes wrong, as far as the person before the screen can do something else about each.
enum FaultKind {
    MALFORMED,
    FORBIDDEN,
    NOT_FOUND,
    METHOD,
    SESSION_OVER,
    TOO_LARGE,
    TOO_MANY,
    BUSY,
    FULL,
    FAULT;

    static FaultKind of(HttpStatus status, HttpServletRequest request) {
        if (SessionOver.isMarked(request)) {
            return SESSION_OVER;
        }
        return switch (status.value()) {
            case 401 -> SESSION_OVER;
            case 403 -> FORBIDDEN;
            case 404, 410 -> NOT_FOUND;
            case 405 -> METHOD;
            case 413 -> TOO_LARGE;
            case 429 -> TOO_MANY;
            case 503 -> BUSY;
            case 507 -> FULL;
            default -> status.is4xxClientError() ? MALFORMED : FAULT;
        };
    }

    /// Example: `not-found`.
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// An answer that went wrong never says that all is well.
    HttpStatus status(HttpStatus asked) {
        return asked.isError() ? asked : HttpStatus.INTERNAL_SERVER_ERROR;
    }

    boolean offersSignIn() {
        return this == SESSION_OVER;
    }
}
