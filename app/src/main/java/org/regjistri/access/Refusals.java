package org.regjistri.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.regjistri.access.refusal.RefusedPage;
import org.regjistri.web.ApiProblems;
import org.regjistri.web.Page;
import org.regjistri.web.RequestLanguage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// How it is said that somebody may not: a page for people, a problem for programs. It never says what is there.
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Refusals {
    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);
    private final ApiProblems problems;

    Refusals(ApiProblems problems) {
        this.problems = problems;
    }

    @ExceptionHandler(AccessDenied.class)
    Object denied(HttpServletRequest request) {
        return Requests.isApi(request)
                ? problems.refusal(HttpStatus.FORBIDDEN, "access.denied", RequestLanguage.of(request))
                : page("denied");
    }

    @ExceptionHandler(TooManyLooks.class)
    Object stopped(HttpServletRequest request, HttpServletResponse response, TooManyLooks stop) {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(stop.pause().toSeconds()));
        return Requests.isApi(request)
                ? problems.refusal(HttpStatus.TOO_MANY_REQUESTS, "access.too-many-looks", RequestLanguage.of(request))
                : page("too-many").withStatus(HttpStatus.TOO_MANY_REQUESTS);
    }

    @ExceptionHandler(NotSignedIn.class)
    ResponseEntity<ProblemDetail> notSignedIn(HttpServletRequest request) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .body(problems.problem(HttpStatus.UNAUTHORIZED, "access.not-signed-in", RequestLanguage.of(request)));
    }

    /// A form came without the token that we put into it: the session is over, or somebody else made the form.
    @ExceptionHandler(CsrfException.class)
    Page formTokenLost() {
        LOG.info("A form came without its token");
        return page("form-lost");
    }

    private static Page page(String cause) {
        return Page.of("access/refused", new RefusedPage(cause)).withStatus(HttpStatus.FORBIDDEN);
    }
}
