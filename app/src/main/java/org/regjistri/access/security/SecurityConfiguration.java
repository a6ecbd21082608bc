package org.regjistri.access.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.servlet.ConfigurableServletWebServerFactory;
import org.springframework.boot.web.server.servlet.Session;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.HandlerExceptionResolver;

/// What Spring Security does for us: headers, forgery of forms, the firewall. Who may do what is decided before the
/// handler, by what it declares; so here everything passes.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'self'; object-src 'none'; base-uri 'none'; " + "form-action 'self'; frame-ancestors 'none'";
    private static final String PERMISSIONS_POLICY = "accelerometer=(), camera=(), display-capture=(), geolocation=(), "
            + "gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";
    private static final String HTTPS = "Strict-Transport-Security";
    private static final Duration HTTPS_ONLY = Duration.ofDays(365);
    private static final Map<String, String> OF_ERRORS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Content-Security-Policy", CONTENT_SECURITY_POLICY,
            "Referrer-Policy", "no-referrer",
            "Permissions-Policy", PERMISSIONS_POLICY,
            "X-Frame-Options", "DENY",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    private static final String SESSION_COOKIE = "regjistri";

    /// Browsers take a cookie of such a name only over https, for this very host and all of its paths.
    private static final String FOR_THIS_HOST = "__Host-";

    /// No cookies and so no forgery to fear: who acts stands in the bearer token.
    @Bean
    @Order(1)
    SecurityFilterChain securityOfApi(HttpSecurity http) {
        quiet(http.securityMatcher("/api/**"));
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(SecurityConfiguration::strict)
                .build();
    }

    /// The only answers that may be kept; how long, the room `web` says.
    @Bean
    @Order(2)
    SecurityFilterChain securityOfAssets(HttpSecurity http) {
        quiet(http.securityMatcher("/assets/**"));
        return http.csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> strict(headers).cacheControl(HeadersConfigurer.CacheControlConfig::disable))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain securityOfPages(
            HttpSecurity http,
            CsrfTokenRepository formTokens,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver exceptions) {
        quiet(http);
        return http.csrf(csrf -> csrf.csrfTokenRepository(formTokens))
                .exceptionHandling(handling -> handling.accessDeniedHandler(
                        (request, response, denied) -> exceptions.resolveException(request, response, null, denied)))
                .headers(SecurityConfiguration::strict)
                .build();
    }

    @Bean
    CsrfTokenRepository formTokens() {
        return new HttpSessionCsrfTokenRepository();
    }

    /// No form and no address brings the sign NUL: it stands in nobody's name, and the database does not take it.
    @Bean
    HttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /// What is refused before the chains, by the firewall or for its size, is told under strict headers too.
    @Bean
    FilterRegistrationBean<Filter> headersOfErrors() {
        FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>((request, response, chain) -> {
            HttpServletResponse answer = (HttpServletResponse) response;
            OF_ERRORS.forEach((name, value) -> {
                if (!answer.containsHeader(name)) {
                    answer.setHeader(name, value);
                }
            });
            if (request.isSecure() && !answer.containsHeader(HTTPS)) {
                answer.setHeader(HTTPS, "max-age=" + HTTPS_ONLY.toSeconds() + " ; includeSubDomains");
            }
            chain.doFilter(request, response);
        });
        registration.setDispatcherTypes(DispatcherType.ERROR);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> headersOfRefusedUnread() {
        return factory -> factory.addEngineValves(new RefusedUnread(OF_ERRORS));
    }

    /// Keeps Spring Boot from inventing a user.
    @Bean
    AuthenticationManager noAuthentication() {
        return authentication -> {
            throw new ProviderNotFoundException("Signing in is not done here");
        };
    }

    /// The cookie of the session: out of reach of scripts, not sent along from other sites, and over https only, but
    /// where the register is tried out without it.
    @Bean
    WebServerFactoryCustomizer<ConfigurableServletWebServerFactory> sessionCookie(
            @Value("${regjistri.public-url:}") String publicUrl) {
        boolean https = publicUrl.startsWith("https://");
        return factory -> {
            Session session = factory.getSettings().getSession();
            session.setTimeout(Duration.ofMinutes(30));
            session.setTrackingModes(Set.of(Session.SessionTrackingMode.COOKIE));
            Cookie cookie = session.getCookie();
            cookie.setName(https ? FOR_THIS_HOST + SESSION_COOKIE : SESSION_COOKIE);
            if (https) {
                cookie.setSecure(true);
            }
            cookie.setHttpOnly(true);
            cookie.setSameSite(Cookie.SameSite.LAX);
            cookie.setPath("/");
        };
    }

    private static void quiet(HttpSecurity http) {
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .rememberMe(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
    }

    private static HeadersConfigurer<HttpSecurity> strict(HeadersConfigurer<HttpSecurity> headers) {
        return headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .httpStrictTransportSecurity(
                        https -> https.maxAgeInSeconds(HTTPS_ONLY.toSeconds()).includeSubDomains(true))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS_POLICY))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN));
    }
}
