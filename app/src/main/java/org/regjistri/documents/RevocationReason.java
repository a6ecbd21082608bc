package org.regjistri.documents;

/// Why a document is revoked.
public enum RevocationReason {
    /// The paper says something else than the register.
    WRONG_CONTENT,
    /// Handed to somebody without a right to it.
    WRONG_RECIPIENT,
    /// Lost or stolen, by what the holder says.
    LOST,
    /// What it rests on was annulled.
    BASIS_ANNULLED,
    /// Obtained by deceit.
    FRAUD
}
