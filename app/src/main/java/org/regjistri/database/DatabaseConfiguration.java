package org.regjistri.database;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/// Whoever asks for the data source gets a database that is up to date; the owner's connection is closed by then.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    @Bean
    DatabaseSettings databaseSettings(Environment environment) {
        return DatabaseSettings.from(environment);
    }

    @Bean(destroyMethod = "close")
    Database database(DatabaseSettings settings) {
        return Database.open(settings);
    }

    @Bean(destroyMethod = "close")
    HikariDataSource dataSource(Database database, DatabaseSettings settings) {
        var runtime = database.runtime();
        return Connecting.pool(database.url(), runtime.role(), runtime.password(), settings.limits());
    }

    @Bean
    BulkLoads bulkLoads(Database database) {
        return new BulkLoads(database.owner());
    }
}
