package org.regjistri.web.page;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import org.regjistri.web.Page;
import org.regjistri.web.Ui;

/// Draws a page to the end before the first byte leaves, so that a fault in a template gives the error page and never
/// half
/// a page.
public final class PageRendering {
    private final TemplateEngine engine;

    PageRendering(TemplateEngine engine) {
        this.engine = engine;
    }

    public String html(Page page, Ui ui) {
        StringOutput output = new StringOutput(16 * 1024);
        engine.render(page.template() + ".jte", Map.of("ui", ui, "page", page.model()), output);
        return output.toString();
    }
}
