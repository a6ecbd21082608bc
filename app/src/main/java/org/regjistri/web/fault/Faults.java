package org.regjistri.web.fault;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Ids;
import org.regjistri.web.ApiProblems;
import org.regjistri.web.Page;
import org.regjistri.web.RequestLanguage;
import org.regjistri.web.Visitors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// The one place where whatever went wrong is told: in a page to people, as a problem to programs. Never what happened
/// inside; that stands in the log under the same incident.
@Controller
final class Faults implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);
    private static final String AGAIN_IN_SECONDS = "5";
    private final ApiProblems problems;
    private final Ids ids;

    Faults(ApiProblems problems, Ids ids) {
        this.problems = problems;
        this.ids = ids;
    }

    @RequestMapping("/error")
    Object tell(HttpServletRequest request, HttpServletResponse response) {
        HttpStatus status = status(request);
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_IN_SECONDS);
        }
        String incident = ids.next().toString();
        log(request, status, incident);
        FaultKind kind = FaultKind.of(status, request);
        if (isForProgram(request)) {
            ProblemDetail detail =
                    problems.problem(kind.status(status), "request." + kind.code(), RequestLanguage.of(request));
            detail.setProperty("incident", incident);
            return ApiProblems.answer(detail);
        }
        if (status == HttpStatus.SERVICE_UNAVAILABLE || status == HttpStatus.INSUFFICIENT_STORAGE) {
            Visitors.leaveOut(request);
        }
        return Page.of("web/error", new ErrorPage(kind.code(), incident, kind.offersSignIn()))
                .withStatus(kind.status(status));
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : HttpStatus.NOT_FOUND;
        if (status == null) {
            return HttpStatus.INTERNAL_SERVER_ERROR;
        }
        return status.is5xxServerError() ? Outage.of(cause(request)).status(status) : status;
    }

    private static boolean isForProgram(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String uri = failed instanceof String text ? text : request.getRequestURI();
        return uri.startsWith("/api/");
    }

    private static void log(HttpServletRequest request, HttpStatus status, String incident) {
        if (status.is5xxServerError()) {
            LOG.error("Incident {}: {}", incident, status.value(), cause(request));
        } else {
            LOG.info("Incident {}: {}", incident, status.value());
        }
    }

    private static @Nullable Throwable cause(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable cause ? cause : null;
    }
}
