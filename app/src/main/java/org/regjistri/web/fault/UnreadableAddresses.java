package org.regjistri.web.fault;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/// What cannot be an id is no address of ours, as an id that nobody has: the same words for both.
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE - 10)
final class UnreadableAddresses {

    @ExceptionHandler
    void tell(MethodArgumentTypeMismatchException mismatch, HttpServletResponse response) throws IOException {
        boolean isAddress = mismatch.getParameter().hasParameterAnnotation(PathVariable.class);
        response.sendError(isAddress ? HttpServletResponse.SC_NOT_FOUND : HttpServletResponse.SC_BAD_REQUEST);
    }
}
