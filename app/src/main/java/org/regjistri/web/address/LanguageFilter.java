package org.regjistri.web.address;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.regjistri.kernel.Language;
import org.regjistri.web.RequestLanguage;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/// Takes the language off the address before anybody else sees it: `/sq/births/new` becomes `/births/new` in the
/// context
/// `/sq`, so that handlers map without it and redirects keep it. A page asked for without a language is sent to the one
/// that was used last, else to the one that the browser asks for, else to Albanian.
public final class LanguageFilter implements Filter {
    static final String COOKIE = "language";
    private static final Duration REMEMBERED = Duration.ofDays(365);
    /// First segments of what is no page: it has one address in all languages.
    private static final Set<String> WITHOUT_LANGUAGE = Set.of(
            "api",
            "assets",
            "health",
            "metrics",
            "error",
            "actuator",
            "favicon.ico",
            "robots.txt",
            "schemas",
            "seal",
            "v3");

    /// And whole paths of what is read by programs.
    private static final Set<String> PLAIN = Set.of("/journal/checkpoint", "/documents/revoked");

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        filter((HttpServletRequest) request, (HttpServletResponse) response, chain);
    }

    private void filter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String context = request.getContextPath();
        String path = request.getRequestURI().substring(context.length());
        if (request.getDispatcherType() != DispatcherType.REQUEST) {
            chain.doFilter(redispatched(request, context, path), response);
            return;
        }
        Optional<Language> language = Language.ofPath(firstSegment(path));
        if (language.isPresent()) {
            inLanguage(language.get(), path, request, response, chain);
        } else if (isPage(path) && isLook(request)) {
            response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE);
            response.sendRedirect(
                    address(request, context + "/" + preferred(request).path(), path));
        } else {
            chain.doFilter(request, response);
        }
    }

    private void inLanguage(
            Language language, String path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String rest = path.substring(1 + language.path().length());
        String context = request.getContextPath() + "/" + language.path();
        if (rest.isEmpty() && isLook(request)) {
            response.sendRedirect(address(request, context, "/"));
            return;
        }
        request.setAttribute(RequestLanguage.ATTRIBUTE, language);
        if (remembered(request) != language) {
            remember(language, request, response);
        }
        chain.doFilter(new PrefixedRequest(request, context, rest.isEmpty() ? "/" : rest), response);
    }

    /// The error page is asked for inside, without a language in its path; it keeps the language of what failed.
    private static HttpServletRequest redispatched(HttpServletRequest request, String context, String path) {
        if (request.getAttribute(RequestLanguage.ATTRIBUTE) instanceof Language language
                && !context.endsWith("/" + language.path())
                && !firstSegment(path).equals(language.path())) {
            return new PrefixedRequest(request, context + "/" + language.path(), path);
        }
        return request;
    }

    private static boolean isLook(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isPage(String path) {
        return !WITHOUT_LANGUAGE.contains(firstSegment(path))
                && PLAIN.stream().noneMatch(plain -> path.equals(plain) || path.startsWith(plain + "/"));
    }

    /// Two slashes at the start would lead to another host.
    private static String address(HttpServletRequest request, String context, String path) {
        String query = request.getQueryString();
        String tidy = path.startsWith("/") ? path.replaceFirst("^/+", "/") : "/" + path;
        return context + tidy + (query == null ? "" : "?" + query);
    }

    private static String firstSegment(String path) {
        int start = path.startsWith("/") ? 1 : 0;
        int end = path.indexOf('/', start);
        return end < 0 ? path.substring(start) : path.substring(start, end);
    }

    private static Language preferred(HttpServletRequest request) {
        Language remembered = remembered(request);
        return remembered == null ? RequestLanguage.accepted(request) : remembered;
    }

    private static @Nullable Language remembered(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return null;
        }
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(cookieName(request))) {
                return Language.ofPath(cookie.getValue()).orElse(null);
            }
        }
        return null;
    }

    private static void remember(Language language, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(cookieName(request), language.path())
                .path(request.getContextPath() + "/")
                .maxAge(REMEMBERED)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    /// Over https a name that browsers take from this host only.
    private static String cookieName(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + COOKIE : COOKIE;
    }
}
