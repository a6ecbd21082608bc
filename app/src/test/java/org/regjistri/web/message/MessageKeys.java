package org.regjistri.web.message;

import java.util.Set;

/// The keys of all messages, for tests.
public final class MessageKeys {
    private MessageKeys() {}

    public static Set<String> all() {
        return MessageReading.files("sq").keySet();
    }
}
