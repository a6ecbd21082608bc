package org.regjistri.operations.description;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.regjistri.access.Actor;
import org.regjistri.kernel.Language;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DescriptionConfiguration {
    static {
        // Arguments that do not come from the request's text.
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class, Language.class);
    }

    @Bean
    Shapes shapes() {
        return new Shapes();
    }

    @Bean
    GlobalOperationCustomizer operations(Shapes shapes) {
        return new Operations(shapes);
    }

    @Bean
    GlobalOpenApiCustomizer description(Shapes shapes) {
        return api -> complete(api, shapes);
    }

    private static void complete(OpenAPI api, Shapes shapes) {
        api.setInfo(new Info()
                .title("Regjistri")
                .version("v1")
                .description("Refusals come in the language of Accept-Language. A field that is not listed is refused.")
                .license(new License().name("EUPL-1.2").identifier("EUPL-1.2")));
        api.setServers(List.of(new Server().url("/")));
        Components components = new Components()
                .addSecuritySchemes(
                        Operations.BEARER,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("The token of a sign-in; it is good for ten hours"));
        shapes.schemas().forEach(components::addSchemas);
        api.setComponents(components);
    }
}
