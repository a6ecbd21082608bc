package org.regjistri.notices.outbox;

import org.regjistri.notices.Notice;

/// What is left of an address: enough for the official to recognise it, too little to write to it.
final class Hint {
    private static final int SHOWN = 3;

    private Hint() {}

    static String of(Notice notice) {
        String address = notice.address();
        int end = switch (notice.channel()) {
            case EMAIL -> address.indexOf('@');
            case SMS -> address.length();
        };
        int shown = Math.min(SHOWN, end / 2);
        return "…" + address.substring(end - shown);
    }
}
