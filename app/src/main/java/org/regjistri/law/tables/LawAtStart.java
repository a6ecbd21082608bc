package org.regjistri.law.tables;

import org.regjistri.law.Law;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the law when the application starts.
@Configuration(proxyBeanMethods = false)
class LawAtStart {

    @Bean
    Law law(JdbcClient jdbc) {
        return new TabledLaw(new LawTables(jdbc).read());
    }
}
