package org.regjistri.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regjistri.web.Answer;
import org.regjistri.web.Page;
import org.regjistri.web.SeeOther;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Writes what a handler of pages answered.
final class AnswerHandler implements HandlerMethodReturnValueHandler {
    private final PageRendering rendering;
    private final UiOfRequest uiOfRequest;

    AnswerHandler(PageRendering rendering, UiOfRequest uiOfRequest) {
        this.rendering = rendering;
        this.uiOfRequest = uiOfRequest;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Answer.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest webRequest)
            throws IOException {
        HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        HttpServletResponse response = Objects.requireNonNull(webRequest.getNativeResponse(HttpServletResponse.class));
        container.setRequestHandled(true);
        switch ((Answer) Objects.requireNonNull(value, "A handler of pages answers a page")) {
            case Page page -> write(page, request, response);
            case SeeOther other -> send(other, request, response);
        }
    }

    private void write(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] html = rendering.html(page, uiOfRequest.of(request)).getBytes(StandardCharsets.UTF_8);
        response.setStatus(page.status().value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    private static void send(SeeOther other, HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, response.encodeRedirectURL(request.getContextPath() + other.path()));
    }
}
