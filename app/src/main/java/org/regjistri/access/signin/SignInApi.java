package org.regjistri.access.signin;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.regjistri.access.OpenToAll;
import org.regjistri.kernel.Language;
import org.regjistri.law.LegalTime;
import org.regjistri.web.Answers;
import org.regjistri.web.ApiProblems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/// Signing in and out for programs: a bearer token for ten hours.
@RestController
class SignInApi {
    private final SigningIn signingIn;
    private final ApiTokens tokens;
    private final ApiProblems problems;
    private final LegalTime time;

    SignInApi(SigningIn signingIn, ApiTokens tokens, ApiProblems problems, LegalTime time) {
        this.signingIn = signingIn;
        this.tokens = tokens;
        this.problems = problems;
        this.time = time;
    }

    /// @param code the one-time code of this moment
    record Request(
            @Nullable String userName,
            @Nullable String password,
            @Nullable String code) {
        @Override
        public String toString() {
            return "Request[…]";
        }
    }

    record Token(String token, Instant expiresAt) {
        @Override
        public String toString() {
            return "Token[…]";
        }
    }

    @Operation(summary = "Sign in", description = "The token goes into the header Authorization of later requests.")
    @Answers(with = Token.class, refusals = 401)
    @OpenToAll
    @PostMapping("/api/v1/sign-in")
    ResponseEntity<?> signIn(@RequestBody Request body, HttpServletRequest request, Language language) {
        SignInOutcome outcome = signingIn.signIn(new SigningIn.Attempt(
                orEmpty(body.userName()), orEmpty(body.password()), orEmpty(body.code()), request.getRemoteAddr()));
        return switch (outcome) {
            case SignInOutcome.Accepted(SignedIn signedIn) -> {
                ApiTokens.Issued issued = tokens.issue(signedIn);
                yield ResponseEntity.ok(new Token(issued.token(), issued.expiresAt()));
            }
            case SignInOutcome.Refused refused ->
                answer(
                        problems.problem(HttpStatus.UNAUTHORIZED, "access.sign-in-refused", language),
                        HttpHeaders.WWW_AUTHENTICATE,
                        "Bearer");
            case SignInOutcome.Locked(Instant until) ->
                answer(
                        problems.problem(HttpStatus.TOO_MANY_REQUESTS, "access.sign-in-locked", language, until),
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(secondsTo(until)));
        };
    }

    @Operation(summary = "Sign out", description = "The token of this request is good for nothing from now on.")
    @Answers(with = void.class, statuses = 204)
    @OpenToAll
    @PostMapping("/api/v1/sign-out")
    ResponseEntity<Void> signOut(HttpServletRequest request) {
        tokens.revoke(request);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, String header, String value) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(header, value)
                .body(problem);
    }

    private long secondsTo(Instant until) {
        return Math.max(1, Duration.between(time.now(), until).toSeconds());
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
