package org.regjistri.web;

/// How a state feels. A word says what it is; the tone only helps the eye, with a sign of its own beside the colour.
public enum Tone {
    NEUTRAL,
    /// Waits for somebody, or is being worked on.
    ACTIVE,
    GOOD,
    WARNING,
    BAD;

    /// The class in the style sheet.
    public String css() {
        return "tone-" + name().toLowerCase(java.util.Locale.ROOT);
    }
}
