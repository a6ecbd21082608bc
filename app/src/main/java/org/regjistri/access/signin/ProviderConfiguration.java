package org.regjistri.access.signin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ProviderConfiguration {

    @Bean
    ProviderSettings providerSettings(
            @Value("${regjistri.sign-in.provider-issuer:}") String issuer,
            @Value("${regjistri.sign-in.provider-name:}") String name,
            @Value("${regjistri.sign-in.provider-client-id:}") String clientId,
            @Value("${regjistri.sign-in.provider-secret-file:}") String secretFile,
            @Value("${regjistri.sign-in.provider-claim:sub}") String claim,
            @Value("${regjistri.sign-in.provider-acr:}") String contexts,
            @Value("${regjistri.sign-in.provider-amr:mfa}") String methods,
            @Value("${regjistri.sign-in.provider-one-factor:false}") boolean oneFactor) {
        return new ProviderSettings(
                issuer.strip(),
                name.isBlank() ? issuer.strip() : name.strip(),
                clientId.strip(),
                secretFile.strip(),
                claim.strip(),
                ProviderSettings.list(contexts),
                ProviderSettings.list(methods),
                oneFactor);
    }
}
