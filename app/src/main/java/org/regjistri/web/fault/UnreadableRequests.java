package org.regjistri.web.fault;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.regjistri.kernel.Language;
import org.regjistri.web.ApiProblems;
import org.regjistri.web.RequestLanguage;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// Tells a program where its JSON cannot be read: which field, and whether it is unknown or of the wrong type. Neither
/// what stood in it nor what our side is made of.
@RestControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
final class UnreadableRequests {
    private final ApiProblems problems;

    UnreadableRequests(ApiProblems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tell(HttpMessageNotReadableException unreadable, HttpServletRequest request) {
        Language language = RequestLanguage.of(request);
        if (!(unreadable.getCause() instanceof JacksonException cause) || cause instanceof StreamReadException) {
            return problems.refusal(HttpStatus.BAD_REQUEST, "request.malformed-json", language);
        }
        String code = cause instanceof UnrecognizedPropertyException ? "request.unknown-field" : "request.wrong-type";
        String field = field(cause);
        ProblemDetail detail = problems.problem(HttpStatus.BAD_REQUEST, code, language, field);
        detail.setProperty(
                "problems",
                List.of(Map.of("code", code, "field", field, "detail", String.valueOf(detail.getDetail()))));
        return ApiProblems.answer(detail);
    }

    /// Example: `child.birthDate`, `parents[1].name`.
    private static String field(JacksonException cause) {
        String path = cause.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.startsWith(".") ? path.substring(1) : path;
    }
}
