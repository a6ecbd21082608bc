package org.regjistri.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every text forty per cent longer, as a language may one day need: nothing runs over.
@Order(4)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongTextTest {
    private final Demo demo = Demo.start("long-text", 300, "-Dregjistri.pseudo-locale=true");
    private final Map<String, BrowserContext> windows = new HashMap<>();

    @AfterAll
    void close() {
        windows.values().forEach(BrowserContext::close);
        demo.server().close();
    }

    @ParameterizedTest
    @FieldSource("org.regjistri.acceptance.State#ALL")
    void everything_fits_on(State state) {
        BrowserContext window =
                windows.computeIfAbsent(String.valueOf(state.official()), _ -> demo.window(state.official(), true));
        try (Page page = window.newPage()) {
            Look look = new Look(page, demo.server().address("/"));
            page.setViewportSize(1366, 768);
            state.way().go(page, demo, "sq");
            List<String> faults = new ArrayList<>(look.overflow(1366));
            look.picture(state.name() + "-long");
            faults.addAll(look.overflow(320));
            look.picture(state.name() + "-long-320");
            assertThat(faults).as(state.name()).isEmpty();
        }
    }
}
