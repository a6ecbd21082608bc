package org.regjistri.bench;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import org.regjistri.bench.CountryBench.Result;

/// The figures of the country as Markdown.
final class CountryReport {
    static final String BEGIN = "<!-- figures of ./regjistri bench country -->";

    private CountryReport() {}

    static String of(Result result, Instant now) throws IOException {
        var page = new Markdown();
        page.circumstances(now, result.loads(), "run", result.settings());
        page.line(
                "- Scale %s of the country; CSV and Parquet; heap of at most 3.5 GiB.",
                Double.toString(result.scale()));
        page.line("");
        page.line("| | seconds | most memory of the process |");
        page.line("| --- | --- | --- |");
        page.line(
                "| Making the country | %s | %s |",
                result.making().stream()
                        .map(one -> seconds(one.took().toMillis()))
                        .collect(Collectors.joining(", ")),
                result.making().stream()
                        .map(one -> String.format(Locale.ROOT, "%,d MiB", one.peakMib()))
                        .collect(Collectors.joining(", ")));
        page.line(
                "| Loading its register | %s | %s |",
                seconds(result.loading().took().toMillis()),
                String.format(Locale.ROOT, "%,d MiB", result.loading().peakMib()));
        page.line("");
        page.line(
                "Wanted: made in under five minutes and 4 GiB of heap, loaded in under 15 minutes. No other program makes such a"
                        + " country, so nothing stands beside it.");
        return page.text();
    }

    private static String seconds(long millis) {
        return String.format(Locale.ROOT, "%.0f", millis / 1e3);
    }
}
