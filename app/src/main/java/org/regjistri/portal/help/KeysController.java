package org.regjistri.portal.help;

import java.util.List;
import org.regjistri.access.OpenToAll;
import org.regjistri.web.Page;
import org.regjistri.web.Row;
import org.regjistri.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/// The page that explains the keys.
@Controller
final class KeysController {

    @GetMapping("/keys")
    @OpenToAll
    Page keys(Ui ui) {
        return Page.of(
                "portal/keys",
                List.of(
                        Row.of("?", ui.text("web.keys.show")),
                        Row.of("/", ui.text("web.keys.find")),
                        Row.of("j / k", ui.text("web.keys.lines")),
                        Row.of("Alt + A–Z", ui.text("web.keys.press")),
                        Row.of("Tab", ui.text("web.keys.next")),
                        Row.of("Esc", ui.text("web.keys.hide"))));
    }
}
