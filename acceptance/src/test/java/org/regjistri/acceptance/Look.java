package org.regjistri.acceptance;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Looks at pages and notes what must not be: in the console, on the network, for eyes, for readers.
final class Look {
    private static final List<String> WCAG = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");
    private static final Pattern KEY = Pattern.compile(
            "(?<![\\w./@-])(access|civilstatus|desk|gallery|law|portal|problem|verification|web)\\.[a-z][\\w-]*(\\.[\\w-]+)*");
    private static final Path SCREENSHOTS = Built.TARGET.resolve("screenshots");
    private static final int TALL = 768;

    /// What does not fit: into the page, or into its own button, label or cell.
    private static final String TOO_WIDE = """
            () => {
              const found = [];
              const root = document.documentElement;
              const width = root.clientWidth;
              if (root.scrollWidth > width) {
                found.push(`the page is ${root.scrollWidth} wide`);
              }
              const inScroller = (e) => {
                for (let p = e.parentElement; p !== null; p = p.parentElement) {
                  if (getComputedStyle(p).overflowX !== 'visible') return true;
                }
                return false;
              };
              const named = (e) => `<${e.tagName.toLowerCase()} class="${e.getAttribute('class') ?? ''}"> ` +
                `${(e.textContent ?? '').trim().slice(0, 40)}`;
              for (const e of document.body.querySelectorAll('*')) {
                if (e.closest('.unseen, .skip, svg, option') !== null) continue;
                const box = e.getBoundingClientRect();
                if (box.width === 0) continue;
                if ((box.right > width + 1 || box.left < -1) && !inScroller(e)) {
                  found.push(`beyond the edge: ${named(e)}`);
                }
                const own = 'button, .button, .tag, label, legend, dt, dd, th, td, h1, h2, .banner, select';
                if (e.matches(own) && e.scrollWidth > e.clientWidth + 1 && getComputedStyle(e).display !== 'inline') {
                  found.push(`does not fit into itself: ${named(e)}`);
                }
              }
              return found.slice(0, 8);
            }""";

    private static final String VIOLATIONS = """
            async (options) => {
              const results = await axe.run(document, {...options, resultTypes: ['violations'], selectors: false});
              return results.violations.map(
                rule => `axe ${rule.id}: ${rule.nodes.slice(0, 3).map(node => node.html).join(' ')}`);
            }""";

    private static final String WORDS = """
            () => [document.title, document.body.innerText,
              ...[...document.querySelectorAll('[aria-label], [placeholder], [alt], [title]')].flatMap(
                e => ['aria-label', 'placeholder', 'alt', 'title'].map(name => e.getAttribute(name) ?? ''))].join('\\n')
            """;

    private final Page page;
    private final String host;
    private final List<String> heard = new ArrayList<>();

    Look(Page page, URI home) {
        this.page = page;
        this.host = home.getAuthority();
        page.onConsoleMessage(this::hear);
        page.onPageError(error -> heard.add("script: " + error));
        page.onRequest(this::hear);
    }

    /// A page that is refused with 4xx is an error for the console too; that is meant.
    private void hear(ConsoleMessage message) {
        boolean meant = message.text().startsWith("Failed to load resource")
                && message.location().startsWith(page.url());
        if (!meant && (message.type().equals("error") || message.type().equals("warning"))) {
            heard.add("console: " + message.text() + " at " + message.location());
        }
    }

    private void hear(Request request) {
        URI address = URI.create(request.url());
        if (!host.equals(address.getAuthority()) && !"data".equals(address.getScheme())) {
            heard.add("request to another host: " + request.url());
        }
    }

    /// What was heard since the last time.
    List<String> heard() {
        List<String> all = List.copyOf(heard);
        heard.clear();
        return all;
    }

    /// By the tags of WCAG 2.2 AA.
    List<String> axe() {
        page.evaluate(AxeBuilder.getAxeScript());
        return axe(Map.of("runOnly", Map.of("type", "tag", "values", WCAG)));
    }

    /// As [#axe()], but for the contrast of colours, which takes the most time.
    List<String> axeButColours() {
        page.evaluate(AxeBuilder.getAxeScript());
        return axe(Map.of(
                "runOnly", Map.of("type", "tag", "values", WCAG),
                "rules", Map.of("color-contrast", Map.of("enabled", false))));
    }

    /// What colours can do wrong in the dark, after [#axe()].
    List<String> axeInDark() {
        List<String> found = new ArrayList<>();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        axe(Map.of("runOnly", Map.of("type", "rule", "values", List.of("color-contrast"))))
                .forEach(one -> found.add("dark: " + one));
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found;
    }

    private List<String> axe(Map<String, Object> options) {
        return ((List<?>) page.evaluate(VIOLATIONS, options))
                .stream().map(String::valueOf).toList();
    }

    List<String> overflow(int width) {
        page.setViewportSize(width, TALL);
        List<String> found = new ArrayList<>();
        for (Object one : (List<?>) page.evaluate(TOO_WIDE)) {
            found.add("at " + width + " px " + one);
        }
        return found;
    }

    /// Keys without a message, and places of a message that nothing was put into.
    List<String> untold() {
        String words = (String) page.evaluate(WORDS);
        List<String> found = new ArrayList<>(KEY.matcher(words)
                .results()
                .map(result -> "key: " + result.group())
                .toList());
        Pattern.compile("\\{[0-9a-z, ]*}|(?<![\\w-])null(?![\\w-])")
                .matcher(words)
                .results()
                .forEach(result -> found.add("left over: " + result.group()));
        return found;
    }

    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(name + ".png"))
                .setFullPage(true));
    }

    void pictureInDark(String name) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        picture(name);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    void paper(String name) {
        page.pdf(new Page.PdfOptions()
                .setPath(SCREENSHOTS.resolve(name + ".pdf"))
                .setPreferCSSPageSize(true)
                .setFormat("A4"));
    }
}
