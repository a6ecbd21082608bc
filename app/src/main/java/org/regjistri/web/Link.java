package org.regjistri.web;

/// A link inside a component.
///
/// @param path without the language. Example: `/births/new`
public record Link(String path, String text) {

    public static Link to(String path, String text) {
        return new Link(path, text);
    }
}
