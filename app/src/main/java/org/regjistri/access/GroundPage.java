package org.regjistri.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.regjistri.web.Choice;
import org.regjistri.web.Form;
import org.regjistri.web.Page;
import org.regjistri.web.Ui;

/// Asks on what legal ground somebody's data are to be looked at, before they are.
///
/// @param path what is to be looked at, without the language; asked for again with the parameter `ground`
public record GroundPage(Form form, String path, List<Choice> grounds) {
    public static final String PARAMETER = "ground";

    public static Page of(Ui ui, String path) {
        return Page.of("access/ground", new GroundPage(Form.empty(), path, choices(ui)));
    }

    public static List<Choice> choices(Ui ui) {
        return Arrays.stream(Ground.values())
                .filter(Ground::isChosen)
                .map(ground -> Choice.of(ground.name(), ui.text("access.ground." + ground.name())))
                .toList();
    }

    /// Empty where the text is no ground: then it is asked for.
    public static Optional<Ground> read(String text) {
        return Arrays.stream(Ground.values())
                .filter(ground -> ground.isChosen() && ground.name().equals(text))
                .findFirst();
    }
}
