package org.regjistri.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every text forty per cent longer, as a language may one day need: nothing runs over.
@Order(4)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongTextTest {
    /// Pictures of every page, not only of what runs over.
    private static final boolean LONG = Boolean.getBoolean("regjistri.long");

    /// Every sixth page in the short run; pages share their components, and those stand among them.
    static final List<State> STATES = IntStream.range(0, State.ALL.size())
            .filter(i -> LONG || i % 6 == 0)
            .mapToObj(State.ALL::get)
            .toList();

    private final Demo demo = Demo.start("long-text", 300, "-Dregjistri.pseudo-locale=true");
    private final Windows windows = new Windows(demo);

    @AfterAll
    void close() {
        windows.close();
        demo.server().close();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @FieldSource("STATES")
    void everything_fits_on(State state) {
        try (Page page = windows.of(state).newPage()) {
            Look look = new Look(page, demo.server().address("/"));
            page.setViewportSize(1366, 768);
            state.way().go(page, demo, "sq");
            List<String> faults = new ArrayList<>(look.overflow(1366));
            if (LONG || !faults.isEmpty()) {
                look.picture(state.name() + "-long");
            }
            faults.addAll(look.overflow(320));
            if (LONG || !faults.isEmpty()) {
                look.picture(state.name() + "-long-320");
            }
            assertThat(faults).as(state.name()).isEmpty();
        }
    }
}
