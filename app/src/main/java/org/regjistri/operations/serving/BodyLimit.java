package org.regjistri.operations.serving;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.regjistri.kernel.Language;
import org.regjistri.web.LargeBody;
import org.springframework.web.filter.OncePerRequestFilter;

/// No request brings more than this, whether it says so beforehand (413) or not (the reading ends with an error), but
/// for the routes that declare a larger body. Files in forms go to those routes that want them, and nowhere else (415).
/// Other forms are limited by the server itself.
final class BodyLimit extends OncePerRequestFilter {
    static final long USUAL = 1024 * 1024;
    private final long usual;
    private final List<LargeBody> larger;

    BodyLimit(long usual, List<LargeBody> larger) {
        this.usual = usual;
        this.larger = List.copyOf(larger);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<LargeBody> wanted = wanted(request);
        long bytes = wanted.map(LargeBody::bytes).orElse(usual);
        if (isMultipart(request) && wanted.filter(LargeBody::multipart).isEmpty()) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getContentLengthLong() > bytes) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (request.getHeader("Transfer-Encoding") != null) {
            chain.doFilter(new Limited(request, bytes), response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private Optional<LargeBody> wanted(HttpServletRequest request) {
        String path = withoutLanguage(
                request.getRequestURI().substring(request.getContextPath().length()));
        return larger.stream().filter(body -> body.path().equals(path)).findFirst();
    }

    private static String withoutLanguage(String path) {
        int second = path.indexOf('/', 1);
        return second > 0 && Language.ofPath(path.substring(1, second)).isPresent() ? path.substring(second) : path;
    }

    private static boolean isMultipart(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long bytes;

        Limited(HttpServletRequest request, long bytes) {
            super(request);
            this.bytes = bytes;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream(), bytes);
        }

        @Override
        public BufferedReader getReader() throws IOException {
            String encoding = getCharacterEncoding();
            Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
            return new BufferedReader(new InputStreamReader(getInputStream(), charset));
        }
    }

    private static final class LimitedStream extends ServletInputStream {
        private final ServletInputStream body;
        private long left;

        LimitedStream(ServletInputStream body, long bytes) {
            this.body = body;
            this.left = bytes;
        }

        @Override
        public int read() throws IOException {
            int value = body.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = body.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new IOException("The request's body is too large");
            }
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
