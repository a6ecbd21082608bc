package org.regjistri.operations.description;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.regjistri.access.Ground;
import org.regjistri.access.Needs;
import org.regjistri.web.Answers;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/// Describes each operation from its handler: what it takes, who may, and how it answers.
final class Operations implements GlobalOperationCustomizer {
    static final String BEARER = "bearer";
    private static final String REFUSAL = "application/problem+json";
    /// The web server itself refuses an address that is none, before anything of ours is asked.
    private static final String OF_THE_SERVER = "text/html";
    private final Shapes shapes;

    Operations(Shapes shapes) {
        this.shapes = shapes;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Answers answers = handler.getMethodAnnotation(Answers.class);
        if (answers == null) {
            throw new IllegalStateException("Say with @Answers what it answers: " + handler.getShortLogMessage());
        }
        operation.setTags(null);
        parameters(operation).forEach(Operations::describe);
        Arrays.stream(handler.getMethodParameters())
                .filter(each -> each.hasParameterAnnotation(org.springframework.web.bind.annotation.RequestBody.class))
                .findFirst()
                .ifPresent(body -> operation.setRequestBody(body(body, handler)));
        if (handler.hasMethodAnnotation(Needs.class)) {
            operation.setSecurity(List.of(new SecurityRequirement().addList(BEARER)));
        }
        operation.setResponses(responses(operation, handler, answers));
        return operation;
    }

    private static List<Parameter> parameters(Operation operation) {
        return Objects.requireNonNullElse(operation.getParameters(), List.of());
    }

    private static void describe(Parameter parameter) {
        switch (parameter.getName()) {
            case "ground" ->
                parameter
                        .required(true)
                        .schema(Shapes.words(Ground.class))
                        .description("The legal ground of the look; it is kept and the person can read it");
            case "Idempotency-Key" ->
                parameter
                        .required(true)
                        .schema(Shapes.typed("string").format("uuid"))
                        .description("The same key with the same order is one order");
            case "validAt" -> parameter.schema(Shapes.typed("string").format("date"));
            case "recordedAt" -> parameter.schema(Shapes.typed("string").format("date-time"));
            default -> {
                if (parameter.getIn().equals("path")) {
                    parameter.schema(Shapes.typed("string").format("uuid"));
                }
            }
        }
    }

    private RequestBody body(MethodParameter parameter, HandlerMethod handler) {
        boolean isFile = parameter.getParameterType().equals(byte[].class);
        MediaType media =
                isFile ? new MediaType() : new MediaType().schema(shapes.of(parameter.getGenericParameterType()));
        String type = isFile
                ? Objects.requireNonNull(handler.getMethodAnnotation(PostMapping.class))
                        .consumes()[0]
                : "application/json";
        return new RequestBody().required(true).content(new Content().addMediaType(type, media));
    }

    private ApiResponses responses(Operation operation, HandlerMethod handler, Answers answers) {
        TreeSet<Integer> refusals = new TreeSet<>(List.of(400, 406, 413, 415, 429, 503));
        Arrays.stream(answers.refusals()).forEach(refusals::add);
        if (handler.hasMethodAnnotation(Needs.class)) {
            refusals.addAll(List.of(401, 403));
        }
        if (parameters(operation).stream().anyMatch(each -> each.getIn().equals("path"))) {
            refusals.add(404);
        }
        ApiResponses responses = new ApiResponses();
        for (int status : answers.statuses()) {
            responses.addApiResponse(Integer.toString(status), success(status, answers));
        }
        refusals.forEach(status -> responses.addApiResponse(Integer.toString(status), refusal(status)));
        return responses;
    }

    private ApiResponse success(int status, Answers answers) {
        ApiResponse response = new ApiResponse()
                .description(
                        switch (status) {
                            case 201 -> "Done";
                            case 204 -> "Done; there is nothing to tell";
                            default -> "The answer; of an order: it had been carried out before";
                        });
        if (answers.with().equals(void.class)) {
            return response;
        }
        MediaType media = answers.with().equals(byte[].class)
                ? new MediaType()
                : new MediaType().schema(shapes.of(answers.with()));
        return response.content(new Content().addMediaType(answers.type(), media));
    }

    private ApiResponse refusal(int status) {
        Content content = new Content().addMediaType(REFUSAL, new MediaType().schema(shapes.of(Refusal.class)));
        if (status == 400) {
            content.addMediaType(OF_THE_SERVER, new MediaType());
        }
        return new ApiResponse().description(reason(status)).content(content);
    }

    private static String reason(int status) {
        return switch (status) {
            case 400 -> "The request cannot be read; an address that is none is refused in HTML";
            case 401 -> "Nobody is signed in, or the sign-in was refused";
            case 403 -> "The official has no right to it, here or anywhere";
            case 404 -> "There is none, or none that may be known of";
            case 406 -> "The answer is not to be had in what Accept asks for";
            case 409 -> "The register does not allow it, or the key was used for another order";
            case 413 -> "The body is too large";
            case 415 -> "The body is of another type than the route takes";
            case 422 -> "The order can be read, and is not right";
            case 429 -> "Too many requests; Retry-After says when to come back";
            case 503 -> "Not now, and not the caller's fault; Retry-After may say when";
            default -> HttpStatus.valueOf(status).getReasonPhrase();
        };
    }
}
