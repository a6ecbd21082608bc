package org.regjistri.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// Every page in every state, on a small old monitor and on a telephone; in every language by turns, and the
/// telling ones in the dark.
@Order(3)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageTest {
    /// By its segment in the address, what `lang` says.
    private static final Map<String, String> LANGUAGES =
            Map.of("sq", "sq", "sr", "sr-Latn", "sr-cyrl", "sr-Cyrl", "en", "en");

    private static final List<String> OTHERS = List.of("sr", "sr-cyrl", "en");
    private static final boolean LONG = Boolean.getBoolean("regjistri.long");

    /// Of these there are pictures in the dark, on paper and in Cyrillic too.
    private static final Set<String> TELLING = Set.of(
            "act",
            "birth-errors",
            "birth-child",
            "birth-check-twin",
            "birth-declaration",
            "book",
            "components",
            "person",
            "verify-valid",
            "verify-file-intact");

    private final Demo demo = Demo.shared();
    private final Windows windows = new Windows(demo);

    @AfterAll
    void close() {
        windows.close();
    }

    @ParameterizedTest
    @Execution(ExecutionMode.CONCURRENT)
    @FieldSource("org.regjistri.acceptance.State#ALL")
    void nothing_is_wrong_with(State state) {
        try (Page page = windows.of(state).newPage()) {
            Look look = new Look(page, demo.server().address("/"));
            List<String> wrong = new ArrayList<>();
            languages(state).forEach(language -> {
                page.setViewportSize(1366, 768);
                state.way().go(page, demo, language);
                faults(state, page, look, language).forEach(fault -> wrong.add(language + " " + fault));
            });
            assertThat(wrong).as(state.name()).isEmpty();
        }
    }

    /// Albanian, and for every fourth state another one in turn: the pages are the same, the words differ. All of
    /// them in the long run.
    private static List<String> languages(State state) {
        if (LONG) {
            return LANGUAGES.keySet().stream().sorted().toList();
        }
        int at = State.ALL.indexOf(state);
        return at % 4 != 0 && !TELLING.contains(state.name())
                ? List.of("sq")
                : List.of("sq", OTHERS.get(at / 4 % OTHERS.size()));
    }

    private static List<String> faults(State state, Page page, Look look, String language) {
        List<String> faults = new ArrayList<>(frame(page, language));
        faults.addAll(look.untold());
        if (language.equals("sq")) { // the colours are the same in all
            faults.addAll(look.axe());
            if (LONG || TELLING.contains(state.name())) {
                faults.addAll(look.axeInDark());
            }
        } else {
            faults.addAll(look.axeButColours());
        }
        faults.addAll(look.overflow(1366));
        pictures(state, look, language);
        faults.addAll(look.overflow(320));
        if (language.equals("sq")) {
            look.picture(state.name() + "-320");
        }
        faults.addAll(look.heard());
        return faults;
    }

    private static void pictures(State state, Look look, String language) {
        boolean telling = TELLING.contains(state.name());
        if (language.equals("sq")) {
            look.picture(state.name() + "-1366");
        }
        if (language.equals("sq") && telling) {
            look.pictureInDark(state.name() + "-dark");
            look.paper(state.name() + "-paper");
        }
        if (language.equals("sr-cyrl") && telling) {
            look.picture(state.name() + "-cyrillic");
        }
    }

    /// What every page has: its language, its title, a line that says that this is a demo, and no key twice.
    private static List<String> frame(Page page, String language) {
        List<String> faults = new ArrayList<>();
        String lang = page.locator("html").getAttribute("lang");
        if (!lang.equals(LANGUAGES.get(language))) {
            faults.add("lang is " + lang);
        }
        if (!page.title().matches(".{4,} – .{4,}")) {
            faults.add("title is " + page.title());
        }
        if (page.locator("p.banner").count() != 1
                || page.locator("p.banner").innerText().isBlank()) {
            faults.add("no line that says that this is a demo");
        }
        if (page.locator("h1").count() != 1) {
            faults.add("headings of the first level: " + page.locator("h1").count());
        }
        List<String> keys = page.locator("[data-key]").all().stream()
                .map(element -> element.getAttribute("data-key").toLowerCase(Locale.ROOT))
                .toList();
        if (Set.copyOf(keys).size() < keys.size()) {
            faults.add("one key for two actions: " + keys);
        }
        return faults;
    }
}
