package org.regjistri.web;

import jakarta.servlet.Filter;
import java.util.Optional;
import java.util.UUID;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.OfficeCode;
import org.regjistri.portal.gallery.Gallery;
import org.regjistri.web.address.LanguageFilter;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;

/// The room `web` as it is wired, with the gallery, and neither security nor database.
public final class PagesWithoutDatabase {
    private PagesWithoutDatabase() {}

    /// @param signedIn true where an official looks
    public static MockMvc open(boolean signedIn) {
        AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.setEnvironment(new MockEnvironment()
                .withProperty("regjistri.demo", "true")
                .withProperty("regjistri.messages-strict", "true"));
        context.register(Wiring.class);
        context.addBeanFactoryPostProcessor(factory ->
                factory.registerSingleton("visitors", (Visitors) request -> signedIn
                        ? Optional.of(new Visitor("Valbona Hyseni-Stojanović", OfficeCode.of("M06"), right -> true))
                        : Optional.empty()));
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
    @ComponentScan(
            basePackages = {"org.regjistri.web.page", "org.regjistri.web.fault"},
            basePackageClasses = {Gallery.class})
    @ComponentScan("org.regjistri.portal.help")
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

        @Bean
        Samples samples() {
            return new Samples();
        }

        @Bean
        NavigationItem home() {
            return new NavigationItem("gallery.title", "/components", "READ_ACT", 1);
        }

        @Bean
        NavigationItem keys() {
            return new NavigationItem("web.keys.title", "/keys", "READ_ACT", 2);
        }
    }

    /// What other rooms do with this one.
    @Controller
    @TestComponent
    static class Samples {
        record Sample(String name, int year) {}

        @PostMapping("/api/v1/samples")
        @ResponseBody
        Sample read(@RequestBody Sample sample) {
            return sample;
        }

        @PostMapping("/samples")
        Answer done() {
            return SeeOther.to("/acts/7");
        }

        @GetMapping("/broken")
        Page broken() {
            return Page.of("web/suggestions", "not what the template wants");
        }
    }
}
