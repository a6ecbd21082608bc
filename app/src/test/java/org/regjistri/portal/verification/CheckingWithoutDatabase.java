package org.regjistri.portal.verification;

import jakarta.servlet.Filter;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.documents.Verifying;
import org.regjistri.kernel.Ids;
import org.regjistri.law.LegalTime;
import org.regjistri.testing.MutableClock;
import org.regjistri.web.ApiProblems;
import org.regjistri.web.Messages;
import org.regjistri.web.Visitors;
import org.regjistri.web.address.LanguageFilter;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/// The pages and the API of checking as they are wired, with neither security nor database.
final class CheckingWithoutDatabase {
    private CheckingWithoutDatabase() {}

    /// @param perMinute how many checks one address has
    static MockMvc open(Verifying verifying, MutableClock clock, int perMinute) {
        return open(verifying, clock, perMinute, 1_000_000);
    }

    static MockMvc open(Verifying verifying, MutableClock clock, int perMinute, int perMinuteInAll) {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.setEnvironment(new MockEnvironment()
                .withProperty("regjistri.verification.checks-per-minute", Integer.toString(perMinute))
                .withProperty("regjistri.verification.checks-per-minute-in-all", Integer.toString(perMinuteInAll))
                .withProperty("regjistri.messages-strict", "true"));
        context.register(Wiring.class);
        context.addBeanFactoryPostProcessor(factory -> {
            factory.registerSingleton("verifying", verifying);
            factory.registerSingleton("legalTime", new LegalTime(clock));
            factory.registerSingleton("visitors", (Visitors) request -> Optional.empty());
        });
        context.refresh();
        Filter proof = (request, response, chain) -> {
            request.setAttribute(CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF", "_csrf", "proof-of-form"));
            chain.doFilter(request, response);
        };
        return MockMvcBuilders.webAppContextSetup(context)
                .addFilters(new LanguageFilter(), proof)
                .build();
    }

    @TestConfiguration(proxyBeanMethods = false)
    @ComponentScan({"org.regjistri.web.page", "org.regjistri.web.fault"})
    @Import({CheckPages.class, CheckApi.class, CheckPace.class, CheckResults.class})
    @ImportAutoConfiguration({
        JacksonAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        WebMvcAutoConfiguration.class
    })
    static class Wiring {
        @Bean
        Ids ids() {
            return () -> new UUID(0, 7);
        }

        @Bean
        ApiProblems apiProblems(Messages messages) {
            return new ApiProblems(messages);
        }
    }
}
