package org.regjistri.fuzz;

import java.nio.charset.StandardCharsets;

/// What the targets have in common.
public final class FuzzText {
    private FuzzText() {}

    public static String of(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    public static void holds(boolean condition, String what) {
        if (!condition) {
            throw new AssertionError(what);
        }
    }
}
