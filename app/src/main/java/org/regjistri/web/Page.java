package org.regjistri.web;

import org.springframework.http.HttpStatus;

/// What a controller of pages returns: a template and the one object that it shows.
///
/// The template `desk/home.jte` declares `@param org.regjistri.web.Ui ui` and `@param <type of model> page`.
///
/// @param template without the ending. Example: `desk/home`
public record Page(String template, Object model, HttpStatus status) implements Answer {

    public static Page of(String template, Object model) {
        return new Page(template, model, HttpStatus.OK);
    }

    public Page withStatus(HttpStatus other) {
        return new Page(template, model, other);
    }
}
