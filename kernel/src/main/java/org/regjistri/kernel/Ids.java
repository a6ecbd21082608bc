package org.regjistri.kernel;

import java.util.UUID;

/// The port through which identifiers come in, so that a simulation can drive the same code from one
/// seed.
@FunctionalInterface
public interface Ids {

    /// A new UUID of version 7 (RFC 9562): its order is roughly the order of creation.
    UUID next();
}
