package org.regjistri.web;

import java.util.List;

/// What the template `web/suggestions` shows: the answer to a look-up from a place field, without a layout.
///
/// @param name of the place field
/// @param typed what was looked up
public record Suggestions(String name, String typed, List<Choice> choices) {

    /// The page that a look-up answers.
    public static Page page(String name, String typed, List<Choice> choices) {
        return Page.of("web/suggestions", new Suggestions(name, typed, List.copyOf(choices)));
    }
}
