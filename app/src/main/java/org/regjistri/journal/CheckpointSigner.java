package org.regjistri.journal;

/// Signs checkpoints. By default with a key from a file; a room above may declare a bean that asks a
/// hardware module.
public interface CheckpointSigner {

    VerifierKey verifierKey();

    /// The Ed25519 signature, 64 bytes. The same text always gives the same signature (RFC 8032).
    byte[] sign(byte[] text);
}
