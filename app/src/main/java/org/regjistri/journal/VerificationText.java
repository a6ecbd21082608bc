package org.regjistri.journal;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.Verification.Finding;
import org.regjistri.journal.Verification.Report;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A report of `verify` as text and as JSON.
final class VerificationText {

    private VerificationText() {}

    static String words(Report report) {
        StringBuilder text = new StringBuilder();
        Finding first = report.first();
        if (first == null) {
            text.append("The journal is sound.\n");
        } else {
            text.append("THE JOURNAL IS NOT SOUND.\nFirst: ")
                    .append(line(first))
                    .append('\n');
        }
        text.append(report.leaves())
                .append(" entries, ")
                .append(report.waiting())
                .append(" waiting for their leaf, ");
        text.append(report.rows()).append(" rows compared.\n");
        text.append("Hashes took ")
                .append(seconds(report.hashing()))
                .append(" s, tables ")
                .append(seconds(report.comparing()))
                .append(" s.\n");
        text.append(checkpoint(report.checkpoint()));
        report.findings().stream()
                .skip(1)
                .forEach(finding -> text.append("Also: ").append(line(finding)).append('\n'));
        if (report.further() > 0) {
            text.append("And ").append(report.further()).append(" more.\n");
        }
        return text.toString();
    }

    static String json(Report report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("sound", report.isSound());
        json.put("leaves", report.leaves());
        json.put("waiting", report.waiting());
        json.put("rows", report.rows());
        json.put("hashingMillis", report.hashing().toMillis());
        json.put("comparingMillis", report.comparing().toMillis());
        Checkpoint checkpoint = report.checkpoint();
        if (checkpoint != null) {
            json.put("checkpoint", checkpoint.note());
        }
        ArrayNode findings = json.putArray("findings");
        report.findings().forEach(finding -> findings.add(json(finding)));
        json.put("further", report.further());
        return json.toString();
    }

    private static ObjectNode json(Finding finding) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("kind", finding.kind().name());
        json.put("from", finding.from());
        json.put("to", finding.to());
        json.put("entry", finding.entry() == null ? null : finding.entry().toString());
        json.put("words", finding.words());
        return json;
    }

    private static String checkpoint(@Nullable Checkpoint checkpoint) {
        return checkpoint == null
                ? "No checkpoint yet.\n"
                : "Latest checkpoint: size " + checkpoint.size() + ", root "
                        + checkpoint.root().base64() + "\n";
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1e3);
    }

    private static String line(Finding finding) {
        return place(finding.from(), finding.to()) + finding.kind() + ": " + finding.words()
                + (finding.entry() == null ? "" : " (entry " + finding.entry() + ")");
    }

    private static String place(@Nullable Long from, @Nullable Long to) {
        if (from == null) {
            return "";
        }
        return from.equals(to) ? "position " + from + ", " : "positions " + from + " to " + to + ", ";
    }
}
