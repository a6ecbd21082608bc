package org.regjistri.access;

import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.handler.MappedInterceptor;

@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    /// As a [MappedInterceptor] it stands before the handlers of every mapping, Actuator's and springdoc's included.
    @Bean
    MappedInterceptor routeGuard(Actors actors, Access access, ApplicationContext application) {
        return new MappedInterceptor(null, new RouteGuard(actors, access, application));
    }
}
