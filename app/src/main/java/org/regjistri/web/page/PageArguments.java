package org.regjistri.web.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Language;
import org.regjistri.web.Form;
import org.regjistri.web.RequestLanguage;
import org.regjistri.web.Ui;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// What a handler of pages may take as an argument: [Ui], [Form], [Language].
final class PageArguments implements HandlerMethodArgumentResolver {
    private final UiOfRequest uiOfRequest;

    PageArguments(UiOfRequest uiOfRequest) {
        this.uiOfRequest = uiOfRequest;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        Class<?> type = parameter.getParameterType();
        return type == Ui.class || type == Form.class || type == Language.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binder) {
        HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        Class<?> type = parameter.getParameterType();
        if (type == Ui.class) {
            return uiOfRequest.of(request);
        }
        return type == Form.class ? Form.of(request) : RequestLanguage.of(request);
    }
}
