package org.regjistri.access.security;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/// What the server itself refuses before any filter, because it is no HTTP, goes out under strict headers too.
final class RefusedUnread extends ValveBase {
    private static final int LOWEST_REFUSAL = 400;
    private final Map<String, String> headers;

    RefusedUnread(Map<String, String> headers) {
        super(true);
        this.headers = headers;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (response.getStatus() >= LOWEST_REFUSAL) {
            headers.forEach(response::setHeader);
        }
        getNext().invoke(request, response);
    }
}
