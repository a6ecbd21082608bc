package org.regjistri.bench;

import java.io.IOException;
import java.time.Instant;
import org.regjistri.bench.VectorBench.Result;

/// The figures of finding marks as Markdown.
final class VectorReport {
    static final String BEGIN = "<!-- figures of ./regjistri bench vector -->";

    private VectorReport() {}

    static String of(Result result, Instant now) throws IOException {
        var page = new Markdown();
        page.machine(now, result.loads(), "round");
        page.line("- Text: %,d bytes of made-up lines; both ways find the same marks.", result.size());
        page.line("");
        page.line("| MB/s, one thread | median | lowest | highest |");
        page.line("| --- | --- | --- | --- |");
        result.rates()
                .forEach((way, rates) -> page.rate(
                        way.words(),
                        rates.stream().mapToDouble(Double::doubleValue).toArray()));
        return page.text();
    }
}
