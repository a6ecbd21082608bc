package org.regjistri.documents.seal;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("regjistri.seal.certificates-folder")
@EnableConfigurationProperties(SealSettings.class)
class SealConfiguration {

    @Bean
    SealsAtWork seals(SealSettings settings, Clock clock) {
        return new SealsAtWork(settings, clock);
    }

    @Bean
    SealHealth sealHealthIndicator(SealsAtWork seals, Clock clock) {
        return new SealHealth(seals, clock);
    }
}
