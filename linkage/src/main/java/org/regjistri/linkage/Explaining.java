package org.regjistri.linkage;

import java.io.PrintWriter;
import java.util.Locale;
import org.regjistri.linkage.model.Evidence;
import org.regjistri.linkage.model.Explainer;
import org.regjistri.linkage.model.Explanation;
import org.regjistri.linkage.model.Waterfall;
import org.regjistri.linkage.model.Wording;
import org.regjistri.linkage.table.PersonTable;

/// Tells on a terminal why two rows have their score, whether they were compared or not.
final class Explaining {
    private final Findings findings;
    private final Wording wording = Wording.in(Locale.ENGLISH);

    Explaining(Findings findings) {
        this.findings = findings;
    }

    /// @param pair the two ids with a comma between
    /// @throws IllegalArgumentException where no such row is
    String of(String pair) {
        var tables = findings.outcome().tables();
        int comma = pair.indexOf(',');
        if (comma < 0) {
            throw new IllegalArgumentException("--explain " + pair + ": two ids with a comma between them");
        }
        int one = row(tables.left(), pair.substring(0, comma));
        int other = row(tables.right(), pair.substring(comma + 1));
        boolean isTurned = tables.isOne() && one > other;
        return of(isTurned ? other : one, isTurned ? one : other);
    }

    private static int row(PersonTable table, String id) {
        for (int row = 0; row < table.rows(); row++) {
            if (table.ids().of(row).equals(id)) {
                return row;
            }
        }
        throw new IllegalArgumentException("--explain: there is no row with the id `" + id + "`");
    }

    private String of(int left, int right) {
        Explainer explainer = Examples.explainer(findings);
        Explanation explanation = explainer.explain(left, right);
        var text = new java.io.StringWriter();
        var lines = new PrintWriter(text);
        lines.println(explanation.left() + " – " + explanation.right());
        for (Evidence evidence : explanation.evidence()) {
            lines.println("  " + wording.sentence(evidence));
        }
        lines.println();
        lines.print(Waterfall.of(explanation).text(wording));
        int at = findings.pairs().find(left, right);
        lines.println(
                at < 0
                        ? "  Among all candidates: not among those that are kept; no link."
                        : String.format(
                                Locale.ROOT,
                                "  Among all candidates: %.6f, %s.",
                                findings.probability(at),
                                switch (findings.decision(at)) {
                                    case LINK -> "a link";
                                    case REVIEW -> "for an official";
                                    case NONE -> "no link";
                                }));
        lines.flush();
        return text.toString();
    }
}
