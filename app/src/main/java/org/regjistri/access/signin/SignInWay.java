package org.regjistri.access.signin;

/// How somebody proved who they are.
public enum SignInWay {
    /// Password and one-time code.
    PASSWORD,
    PASSKEY,
    /// At an identity provider.
    PROVIDER
}
