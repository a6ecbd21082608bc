package org.regjistri.linkage.report;

/// Text that has to fit beside a bar.
final class Label {
    private static final int SIGNS = 44;

    private Label() {}

    static String of(String text) {
        int points = text.codePointCount(0, text.length());
        return points <= SIGNS ? text : text.substring(0, text.offsetByCodePoints(0, SIGNS - 1)) + "…";
    }
}
