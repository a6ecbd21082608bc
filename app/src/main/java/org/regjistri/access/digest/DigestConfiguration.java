package org.regjistri.access.digest;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class DigestConfiguration {

    @Bean
    LogRetention lookRetention(JdbcClient jdbc) {
        return new LogRetention(Log.LOOKS, jdbc);
    }

    @Bean
    LogRetention denialRetention(JdbcClient jdbc) {
        return new LogRetention(Log.DENIALS, jdbc);
    }
}
