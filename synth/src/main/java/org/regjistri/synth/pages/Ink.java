package org.regjistri.synth.pages;

/// Colours, as they are after decades.
public enum Ink {
    IRON_GALL(0x3A2C26),
    BLUE_BLACK(0x27304A),
    BLUE(0x2A3F7E),
    BLACK(0x26262A),
    PRINT(0x4A413B),
    STAMP_VIOLET(0x5B3A86),
    STAMP_BLUE(0x31498F);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    int rgb() {
        return rgb;
    }
}
