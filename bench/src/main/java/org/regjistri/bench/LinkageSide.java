package org.regjistri.bench;

/// Who links the country in [LinkageBench].
enum LinkageSide {
    FLAT("Ours, flat evidence"),
    FAMILIES("Ours, with families"),
    SHARED_KEYS("DuckDB, our keys and prepared text"),
    OWN_TEXT("DuckDB, keys and text of its own, from CSV");

    private final String words;

    LinkageSide(String words) {
        this.words = words;
    }

    boolean isOurs() {
        return this == FLAT || this == FAMILIES;
    }

    String words() {
        return words;
    }
}
