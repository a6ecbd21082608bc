package org.regjistri.access;

/// What an official will sign in with.
///
/// @param password at least 12 characters
public record NewCredentials(String password, TotpSecret totp) {

    /// Neither of the secrets: this may end in a log.
    @Override
    public String toString() {
        return "NewCredentials[…]";
    }
}
