package org.regjistri.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.regjistri.bench.CertificateBench.Checks;
import org.regjistri.bench.CertificateBench.Result;

/// The figures of certificates and of checks as Markdown.
final class CertificateReport {
    static final String BEGIN = "<!-- figures of ./regjistri bench certificates -->";

    private CertificateReport() {}

    static String of(Result result, Instant now) throws IOException {
        var page = new Markdown();
        page.circumstances(now, result.loads(), "pair", result.settings());
        load(page, result);
        page.line("");
        page.sides();
        page.side("Certificates and extracts/s over HTTP", result.http(), 1);
        page.side("Drawing and sealing the same alone, documents/s", result.alone(), 1);
        page.ratio(Run.ratios(result.http(), result.alone()));
        page.line("");
        page.line(
                "Wanted: at least 15/s, a ratio of at least 0.7. The first one after the start took %s. Resident memory of the application after the last pair: %s; wanted: under 1 GiB.",
                Markdown.seconds(result.first()), result.memory());
        page.line("");
        checks(page, result.checks());
        page.statements("birth certificate, from the order to the sealed file", result.steps(), "");
        return page.text();
    }

    private static void load(Markdown page, Result result) {
        page.line(
                "- Data: %,d made-up people, %,d acts of %d offices; at the end %,d documents, %,d to %,d bytes each (in the middle %,d).",
                result.plan().people(),
                result.acts(),
                result.offices(),
                result.sizes().documents(),
                result.sizes().smallest(),
                result.sizes().largest(),
                result.sizes().median());
        page.line(
                "- Clients: %d over HTTP, %d threads alone; %d pairs of %d s after %d s of warming up each side. One file is fetched for %d orders.",
                result.plan().clients(),
                Runtime.getRuntime().availableProcessors(),
                result.plan().pairs(),
                result.plan().run().toSeconds(),
                result.plan().warmUp().toSeconds(),
                Ordering.FILES);
    }

    private static void checks(Markdown page, Checks checks) {
        page.line(
                "Checks of %,d documents, %d clients, each asking again when answered; %s lifted to 1,000,000:",
                checks.documents(),
                CertificateBench.CHECKING,
                String.join(
                        " and ",
                        CertificateBench.PACE.keySet().stream()
                                .sorted()
                                .map(name -> "`" + name + "`")
                                .toList()));
        page.line("");
        page.line("| | checks/s | p50 | p95 | p99 | longest | errors |");
        page.line("| --- | --- | --- | --- | --- | --- | --- |");
        check(page, "By code", checks.byCode());
        check(page, "By the token of the QR code", checks.byToken());
        check(page, "By the file", checks.byFile());
        page.line("");
        page.line("Wanted: by code, p95 under 20 ms.");
        page.line("");
    }

    private static void check(Markdown page, String name, Run run) {
        List<Run> runs = List.of(run);
        page.line(
                "| %s | %.0f | %.1f ms | %.1f ms | %.1f ms | %.1f ms | %d |",
                name,
                run.perSecond(),
                Run.millis(runs, 0.5),
                Run.millis(runs, 0.95),
                Run.millis(runs, 0.99),
                Run.millis(runs, 1),
                run.errors());
    }
}
