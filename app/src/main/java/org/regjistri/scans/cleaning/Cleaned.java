package org.regjistri.scans.cleaning;

import org.regjistri.scans.Scan;

/// What is left of a file: the picture of the paper.
public final class Cleaned {
    private final Scan.Type type;
    private final int pages;
    private final byte[] content;

    Cleaned(Scan.Type type, int pages, byte[] content) {
        this.type = type;
        this.pages = pages;
        this.content = content;
    }

    public Scan.Type type() {
        return type;
    }

    public int pages() {
        return pages;
    }

    /// Not copied: nobody else has it.
    public byte[] content() {
        return content;
    }
}
