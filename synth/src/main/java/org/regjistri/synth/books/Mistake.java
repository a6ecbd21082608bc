package org.regjistri.synth.books;

import org.jspecify.annotations.Nullable;

/// A mistake that was made, for the truth.
///
/// @param role whose mention it is in; null where it is in the entry itself
public record Mistake(@Nullable Role role, Field field, Channel channel) {}
