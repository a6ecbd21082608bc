package org.regjistri.web.address;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.net.URI;
import org.springframework.web.util.UriUtils;

/// A request whose language has become part of the context.
final class PrefixedRequest extends HttpServletRequestWrapper {
    private final String context;
    private final String path;

    /// @param path the rest of the address after the context, encoded as it was sent
    PrefixedRequest(HttpServletRequest request, String context, String path) {
        super(request);
        this.context = context;
        this.path = path;
    }

    @Override
    public String getContextPath() {
        return context;
    }

    @Override
    public String getRequestURI() {
        return context + path;
    }

    @Override
    public StringBuffer getRequestURL() {
        URI whole = URI.create(super.getRequestURL().toString());
        return new StringBuffer(whole.getScheme() + "://" + whole.getAuthority() + getRequestURI());
    }

    @Override
    public String getServletPath() {
        String plain = path.replaceAll(";[^/]*", "");
        return UriUtils.decode(plain, java.nio.charset.StandardCharsets.UTF_8);
    }
}
