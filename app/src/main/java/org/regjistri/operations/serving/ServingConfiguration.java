package org.regjistri.operations.serving;

import java.util.List;
import org.regjistri.web.LargeBody;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

@Configuration(proxyBeanMethods = false)
class ServingConfiguration {
    /// A refusal is told in the visitor's language, so this comes after the filter that finds out which.
    private static final int AFTER_LANGUAGE = Ordered.HIGHEST_PRECEDENCE + 25;

    /// Health is for everybody; the management port is for whoever reaches its address, by default this machine only.
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    SecurityFilterChain healthAndManagement(HttpSecurity http) {
        var health = PathPatternRequestMatcher.withDefaults().matcher("/health/**");
        return http.securityMatcher(new OrRequestMatcher(health, EndpointRequest.toAnyEndpoint()))
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives("default-src 'none'; frame-ancestors 'none'"))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
                .build();
    }

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit(List<LargeBody> larger) {
        var registration = new FilterRegistrationBean<>(new BodyLimit(BodyLimit.USUAL, larger));
        registration.setOrder(AFTER_LANGUAGE);
        return registration;
    }
}
