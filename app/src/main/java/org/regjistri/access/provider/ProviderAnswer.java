package org.regjistri.access.provider;

/// What came of asking the identity provider.
sealed interface ProviderAnswer {

    /// @param subject who it says they are
    record Known(String subject) implements ProviderAnswer {}

    /// It does not answer, or not as itself.
    record Away() implements ProviderAnswer {}

    /// The code or the token is not good.
    record Refused() implements ProviderAnswer {}

    /// All is well, but it does not say that more than one factor was used.
    record TooFewFactors() implements ProviderAnswer {}
}
