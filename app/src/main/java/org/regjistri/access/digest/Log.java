package org.regjistri.access.digest;

/// Which lines. The names stand in the table of forgotten lines.
enum Log {
    LOOKS,
    DENIALS
}
