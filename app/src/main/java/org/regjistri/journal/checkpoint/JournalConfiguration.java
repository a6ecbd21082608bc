package org.regjistri.journal.checkpoint;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Objects;
import org.regjistri.journal.CheckpointSigner;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(JournalSettings.class)
class JournalConfiguration {

    /// Salts must be secret even from somebody who knows the seed of a simulation, so they never come
    /// from the general random source. No default candidate: `SecureRandom` is a `RandomGenerator` too.
    @Bean(defaultCandidate = false)
    @Qualifier("journalSalts")
    SecureRandom journalSalts() {
        return new SecureRandom();
    }

    @Bean
    @ConditionalOnProperty("regjistri.journal.key-file")
    CheckpointSigner checkpointSigner(JournalSettings settings) {
        Path file = Objects.requireNonNull(settings.keyFile());
        return KeyFileSigner.read(settings.origin(), file);
    }
}
