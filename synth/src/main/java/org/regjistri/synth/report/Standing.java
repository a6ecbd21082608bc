package org.regjistri.synth.report;

/// How well a figure that ours is compared with is known.
public enum Standing {
    /// Somebody answers for it; the source is named.
    PUBLISHED("published"),
    /// General knowledge of the field that was not looked up for this project.
    KNOWN("known, unverified"),
    /// Set by this project; nobody outside says so.
    ASSUMPTION("assumption");

    private final String words;

    Standing(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    static Standing of(String words) {
        for (Standing standing : values()) {
            if (standing.words.equals(words)) {
                return standing;
            }
        }
        throw new IllegalArgumentException("No standing: " + words);
    }
}
