package org.regjistri.linkage.resolve;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.linkage.plan.Cardinality;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;

/// Learns the [Others] from the scored pairs of a whole run. Rare strata lean on all of them
/// together.
final class OthersEstimate {
    private static final double LEAN = 10;
    private static final double LEAST_PAIRS = 1e-15;
    private final Tables tables;
    private final Cardinality cardinality;

    OthersEstimate(Tables tables, Cardinality cardinality) {
        this.tables = tables;
        this.cardinality = cardinality;
    }

    Others of(Scored scored) {
        return cardinality == Cardinality.FREE ? ofPairs(scored) : ofRows(scored);
    }

    private Others ofRows(Scored scored) {
        double right = Math.max(1, wanted(tables.right()));
        List<Share> strata = empty();
        double[] silent = rowsOfStrata();
        for (int from = 0; from < scored.size(); ) {
            int row = scored.left(from);
            double sum = 0;
            while (from < scored.size() && scored.left(from) == row) {
                sum += Powers.of(scored.weight(from++));
            }
            int stratum = tables.left().strata().of(row);
            strata.get(stratum).add(sum / right);
            silent[stratum]--;
        }
        Share all = together(strata, silent);
        double pooled = all.likeliest(0.5, 2);
        List<Double> others = new ArrayList<>();
        double partners = pooled * Math.max(1, wanted(tables.left()));
        double free = cardinality == Cardinality.ONE_TO_ONE ? Math.max(1, right - partners) : right;
        for (Share each : strata) {
            double share = each.likeliest(pooled, LEAN);
            others.add((free * (1 - share)) / share);
        }
        return new Others(others);
    }

    /// strata are one.
    private Others ofPairs(Scored scored) {
        List<Share> strata = empty();
        double right = Math.max(1, wanted(tables.right()));
        double[] silent = new double[strata.size()];
        double[] rows = rowsOfStrata();
        for (int i = 0; i < silent.length; i++) {
            silent[i] = tables.isOne() ? (rows[i] * (right - 1)) / 2 : rows[i] * right;
        }
        for (int i = 0; i < scored.size(); i++) {
            int stratum = tables.left().strata().of(scored.left(i));
            strata.get(stratum).add(Powers.of(scored.weight(i)));
            silent[stratum]--;
        }
        Share all = new Share();
        for (int i = 0; i < silent.length; i++) {
            strata.get(i).addSilent(Math.max(0, silent[i]));
            all.addAll(strata.get(i));
        }

        double pooled = all.likeliest(0.5, 1, LEAST_PAIRS);
        List<Double> others = new ArrayList<>();
        for (Share each : strata) {
            double share = tables.isOne() ? pooled : each.likeliest(pooled, LEAN / pooled, LEAST_PAIRS);
            others.add((1 - share) / share);
        }
        return new Others(others);
    }

    private Share together(List<Share> strata, double[] silent) {
        Share all = new Share();
        for (int i = 0; i < silent.length; i++) {
            strata.get(i).addSilent(Math.max(0, silent[i]));
            all.addAll(strata.get(i));
        }
        return all;
    }

    private List<Share> empty() {
        List<Share> strata = new ArrayList<>();
        for (int i = 0; i < Math.max(1, tables.left().strata().names().size()); i++) {
            strata.add(new Share());
        }
        return strata;
    }

    private double[] rowsOfStrata() {
        PersonTable left = tables.left();
        double[] rows = new double[Math.max(1, left.strata().names().size())];
        for (int row = 0; row < left.rows(); row++) {
            if (left.wanted().is(row)) {
                rows[left.strata().of(row)]++;
            }
        }
        return rows;
    }

    private static double wanted(PersonTable table) {
        double rows = 0;
        for (int row = 0; row < table.rows(); row++) {
            if (table.wanted().is(row)) {
                rows++;
            }
        }
        return rows;
    }
}
