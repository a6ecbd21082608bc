package org.regjistri.linkage.model;

import java.util.List;
import org.regjistri.linkage.blocking.Candidates;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.table.Tables;

/// Learns a model without labels.
public final class Learning {
    private final LearningSettings settings;

    public Learning(LearningSettings settings) {
        this.settings = settings;
    }

    public Learned learn(
            List<FieldPlan> fields,
            Tables tables,
            List<Comparison> comparisons,
            Candidates candidates,
            List<Reviewed> reviewed) {
        if (settings.rounds() >= 0) {
            throw new UnsupportedOperationException("to come");
        }
        return new Learned(
                new Model(1, 1, fields, List.of(), new Prior(true, List.of(), 1), List.of(), Calibration.NONE),
                List.of(),
                List.of(),
                0,
                0,
                0);
    }
}
