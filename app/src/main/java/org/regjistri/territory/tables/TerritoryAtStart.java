package org.regjistri.territory.tables;

import org.regjistri.territory.Territory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads the map when the application starts.
@Configuration(proxyBeanMethods = false)
class TerritoryAtStart {

    @Bean
    Territory territory(JdbcClient jdbc) {
        return new TabledTerritory(new TerritoryTables(jdbc).read());
    }
}
