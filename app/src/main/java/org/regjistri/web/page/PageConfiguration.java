package org.regjistri.web.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.util.List;
import org.regjistri.territory.Territory;
import org.regjistri.web.Messages;
import org.regjistri.web.NavigationItem;
import org.regjistri.web.Visitors;
import org.regjistri.web.message.MessageReading;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Puts the parts of a page together.
@Configuration(proxyBeanMethods = false)
class PageConfiguration {
    /// As in the pom: the templates are compiled with the application.
    static final String TEMPLATES = "org.regjistri.templates";

    @Bean
    Messages messages(
            @Value("${regjistri.pseudo-locale:false}") boolean pseudo,
            @Value("${regjistri.messages-strict:false}") boolean strict) {
        return MessageReading.fromClassPath(pseudo, strict);
    }

    @Bean
    Assets assets() {
        return new Assets();
    }

    @Bean
    AssetAddresses assetAddresses(Assets assets) {
        return new AssetAddresses(assets);
    }

    @Bean
    PageRendering pageRendering() {
        return new PageRendering(templates());
    }

    static TemplateEngine templates() {
        return TemplateEngine.createPrecompiled(
                null, ContentType.Html, PageConfiguration.class.getClassLoader(), TEMPLATES);
    }

    @Bean
    UiOfRequest uiOfRequest(
            Messages messages,
            Assets assets,
            ObjectProvider<Visitors> visitors,
            ObjectProvider<Territory> territory,
            ObjectProvider<NavigationItem> navigation,
            ObjectProvider<BuildProperties> build,
            @Value("${regjistri.demo:false}") boolean demo) {
        BuildProperties built = build.getIfAvailable();
        String version = built == null || built.getVersion() == null ? "dev" : built.getVersion();
        return new UiOfRequest(
                messages,
                assets,
                visitors,
                territory,
                navigation.stream().toList(),
                new UiOfRequest.Edition(version, demo));
    }

    @Bean
    WebMvcConfigurer pages(PageRendering rendering, UiOfRequest uiOfRequest) {
        return new WebMvcConfigurer() {
            @Override
            public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> handlers) {
                handlers.add(new AnswerHandler(rendering, uiOfRequest));
            }

            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PageArguments(uiOfRequest));
            }
        };
    }
}
