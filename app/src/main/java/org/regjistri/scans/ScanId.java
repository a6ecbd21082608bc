package org.regjistri.scans;

import java.util.UUID;

/// A kept scan (UUIDv7).
public record ScanId(UUID value) implements Comparable<ScanId> {

    public static ScanId of(UUID value) {
        return new ScanId(value);
    }

    /// @throws IllegalArgumentException where the text is no UUID
    public static ScanId parse(String text) {
        return new ScanId(UUID.fromString(text));
    }

    @Override
    public int compareTo(ScanId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
