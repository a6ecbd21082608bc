package org.regjistri.persons.facts;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// With which folds names are keyed and found.
@Configuration(proxyBeanMethods = false)
class FoldConfiguration {

    @Bean
    Folds folds() {
        return Folds.ofKernel();
    }
}
