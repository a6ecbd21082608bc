package org.regjistri.access.signin;

import java.net.URI;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/// The identity provider at which officials may sign in (OpenID Connect), as the operator set it.
///
/// @param issuer its name and address; blank where there is none
/// @param name what people call it
/// @param secretFile the file with the secret by which it knows us
/// @param claim which claim of its token names the official
/// @param contexts of which one must have been used (`acr`); empty where any is good
/// @param methods of which one must have been used (`amr`); not asked where contexts are
/// @param oneFactor true where a token that says nothing of several factors is good enough
public record ProviderSettings(
        String issuer,
        String name,
        String clientId,
        String secretFile,
        String claim,
        Set<String> contexts,
        Set<String> methods,
        boolean oneFactor) {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    /// @throws IllegalStateException where who signs in would be told unencrypted to another machine
    public ProviderSettings {
        if (!issuer.isBlank() && !issuer.startsWith("https://")) {
            String host = String.valueOf(URI.create(issuer).getHost());
            if (!THIS_MACHINE.contains(host)) {
                throw new IllegalStateException(
                        "regjistri.sign-in.provider-issuer must begin with https, but for a program on this machine");
            }
        }
        contexts = Set.copyOf(contexts);
        methods = Set.copyOf(methods);
    }

    public boolean isConfigured() {
        return !issuer.isBlank();
    }

    /// Separated by commas.
    static Set<String> list(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
