package org.regjistri.acceptance;

import com.microsoft.playwright.BrowserContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Windows of a demo that stay open from page to page: one for each official and each thread that looks at pages.
final class Windows implements AutoCloseable {
    private final Demo demo;
    private final Map<String, BrowserContext> open = new ConcurrentHashMap<>();

    Windows(Demo demo) {
        this.demo = demo;
    }

    BrowserContext of(State state) {
        String key = Thread.currentThread().threadId() + " " + state.official();
        return open.computeIfAbsent(key, _ -> demo.window(state.official(), true));
    }

    @Override
    public void close() {
        open.values().forEach(BrowserContext::close);
    }
}
