package org.regjistri.operations;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.regjistri.kernel.Ids;
import org.regjistri.kernel.UuidV7;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Where time, randomness and identifiers come from.
@Configuration(proxyBeanMethods = false)
public class Ports {

    /// The machine's clock, for commands that work before the application has started.
    public static Clock machineClock() {
        return Clock.systemUTC();
    }

    @Bean
    Clock clock() {
        return machineClock();
    }

    @Bean
    RandomGenerator randomGenerator() {
        return new SecureRandom();
    }

    @Bean
    Ids ids(Clock clock, RandomGenerator random) {
        return new UuidV7(clock, random);
    }
}
