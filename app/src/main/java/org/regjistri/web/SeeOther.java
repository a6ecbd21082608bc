package org.regjistri.web;

/// After something was done: go and look there (303), so that loading the page again does nothing twice.
///
/// @param path without the language; it stays the visitor's. Example: `/acts/018f…`
public record SeeOther(String path) implements Answer {

    public SeeOther {
        if (!path.startsWith("/") || path.startsWith("//")) {
            throw new IllegalArgumentException("Not a path of this application: " + path);
        }
    }

    public static SeeOther to(String path) {
        return new SeeOther(path);
    }
}
