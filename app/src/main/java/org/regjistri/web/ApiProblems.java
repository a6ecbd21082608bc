package org.regjistri.web;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Language;
import org.regjistri.law.Problem;
import org.regjistri.law.ProblemKind;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/// Refusals as programs read them: RFC 9457, in the caller's language.
@Component
public final class ApiProblems {
    private final Messages messages;

    public ApiProblems(Messages messages) {
        this.messages = messages;
    }

    /// All reasons of a refusal; the first gives type, title and detail, the gravest fault the status: 503 where it is
    /// ours, else 409 where the register does not allow it, else 422.
    ///
    /// @throws IllegalArgumentException where there is no problem to tell of
    public ResponseEntity<ProblemDetail> refusal(List<Problem> problems, Language language) {
        if (problems.isEmpty()) {
            throw new IllegalArgumentException("A refusal has a reason");
        }
        Problem first = problems.getFirst();
        ProblemDetail detail =
                detail(status(problems), first.kind().code(), language, messages.problem(language, first));
        detail.setProperty(
                "problems",
                problems.stream().map(problem -> entry(problem, language)).toList());
        return answer(detail);
    }

    /// A refusal for a reason that is not the law's: a request that cannot be read, a page that is not there.
    ///
    /// @param code its message key is `problem.` and the code. Example: `request.malformed`
    public ResponseEntity<ProblemDetail> refusal(
            HttpStatus status, String code, Language language, Object... arguments) {
        return answer(problem(status, code, language, arguments));
    }

    /// As [#refusal(HttpStatus, String, Language, Object...)], to be completed.
    public ProblemDetail problem(HttpStatus status, String code, Language language, Object... arguments) {
        return detail(status, code, language, messages.text(language, "problem." + code, arguments));
    }

    public static ResponseEntity<ProblemDetail> answer(ProblemDetail detail) {
        return ResponseEntity.status(detail.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(detail);
    }

    private ProblemDetail detail(HttpStatus status, String code, Language language, String text) {
        ProblemDetail detail = ProblemDetail.forStatusAndDetail(status, text);
        detail.setType(URI.create("/problems/" + code));
        String title = "problem." + code + ".title";
        detail.setTitle(
                messages.has(title) ? messages.text(language, title) : messages.text(language, "web.problem.title"));
        return detail;
    }

    private Map<String, @Nullable Object> entry(Problem problem, Language language) {
        Map<String, @Nullable Object> entry = new LinkedHashMap<>();
        entry.put("code", problem.kind().code());
        entry.put("field", problem.field());
        entry.put("detail", messages.problem(language, problem));
        entry.put("article", problem.kind().article().value());
        return entry;
    }

    private static HttpStatus status(List<Problem> problems) {
        HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
        for (Problem problem : problems) {
            if (problem.kind().fault() == ProblemKind.Fault.SYSTEM) {
                return HttpStatus.SERVICE_UNAVAILABLE;
            }
            if (problem.kind().fault() == ProblemKind.Fault.REGISTER) {
                status = HttpStatus.CONFLICT;
            }
        }
        return status;
    }
}
