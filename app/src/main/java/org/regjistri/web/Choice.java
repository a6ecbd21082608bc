package org.regjistri.web;

import org.jspecify.annotations.Nullable;

/// One of the answers that radios, a list or a place field offer.
///
/// @param value what is sent
/// @param label what is read
/// @param hint a lighter second line; null where the label says it all
public record Choice(String value, String label, @Nullable String hint) {

    public static Choice of(String value, String label) {
        return new Choice(value, label, null);
    }

    public Choice withHint(@Nullable String other) {
        return new Choice(value, label, other);
    }
}
