package org.regjistri.web;

import java.util.Optional;
import java.util.UUID;
import org.regjistri.kernel.Ids;

/// The key by which an order that is sent twice is one order.
public final class OrderKey {
    /// The hidden field of a form that carries it.
    public static final String FIELD = "key";

    private OrderKey() {}

    /// A form that lost its key is a new order: it gets one.
    public static UUID of(Form form, Ids ids) {
        return read(form.value(FIELD)).orElseGet(() -> {
            UUID key = ids.next();
            form.with(FIELD, key.toString());
            return key;
        });
    }

    /// Empty where the text is no UUID.
    public static Optional<UUID> read(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
