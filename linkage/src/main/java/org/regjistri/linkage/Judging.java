package org.regjistri.linkage;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.regjistri.linkage.evaluate.Evaluation;
import org.regjistri.linkage.evaluate.GroupValues;
import org.regjistri.linkage.evaluate.Grouping;
import org.regjistri.linkage.evaluate.Question;
import org.regjistri.linkage.evaluate.Settings;
import org.regjistri.linkage.evaluate.TruePairs;
import org.regjistri.linkage.evaluate.Truth;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.TruthFile;
import org.regjistri.linkage.resolve.Decision;
import org.regjistri.linkage.table.InputProblem;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.RowSource;
import org.regjistri.linkage.table.Tables;

/// How right the findings are, where the plan says what is true.
final class Judging {
    private final LinkagePlan plan;
    private final int threads;

    Judging(LinkagePlan plan, int threads) {
        this.plan = plan;
        this.threads = threads;
    }

    Optional<Truth> truth(Tables tables) {
        if (plan.truth().isPresent()) {
            return Optional.of(truth(plan.truth().get(), tables));
        }
        boolean isTold = plan.left().truth().isPresent()
                && plan.right().stream().allMatch(table -> table.truth().isPresent());
        return isTold ? Optional.of(Truth.of(tables)) : Optional.empty();
    }

    private Truth truth(TruthFile file, Tables tables) {
        List<String> columns = new ArrayList<>(file.left());
        columns.addAll(file.right());
        RowSource rows = RowSource.read(file.file(), columns, threads);
        var pairs = new TruePairs(tables);
        int leftIds = file.left().size();
        for (int row = 0; row < rows.rows(); row++) {
            String left = rows.id(row, 0, leftIds);
            String right = rows.id(row, leftIds, columns.size());
            if (left != null && right != null) {
                pairs.add(left, right);
            }
        }
        return pairs.truth();
    }

    /// @param groups a file of groups
    Evaluation of(Findings findings, Truth truth, @Nullable Path groups) {
        Tables tables = findings.outcome().tables();
        var question = new Question(
                tables,
                truth,
                findings.links(),
                findings::isLinked,
                at -> !findings.isLinked(at) && findings.decision(at) == Decision.REVIEW);
        List<Grouping> groupings = new ArrayList<>();
        if (tables.left().strata().names().size() > 1) {
            groupings.add(Grouping.ofStrata(tables.left()));
        }
        if (groups != null) {
            groupings.addAll(groups(groups, tables.left()));
        }
        Evaluation evaluation = Evaluation.of(
                question, plan.cardinality(), findings.outcome().candidates(), Settings.usual(plan.seed(), groupings));
        return findings.outcome()
                .clusters()
                .map(clusters -> evaluation.with(truth.counts(clusters)))
                .orElse(evaluation);
    }

    private List<Grouping> groups(Path file, PersonTable left) {
        List<String> id = plan.left().id();
        List<String> names = new ArrayList<>(RowSource.columns(file));
        names.removeAll(id);
        if (names.isEmpty()) {
            throw new InputProblem(file, 1, 0, "there is no column of groups beside the id");
        }
        List<String> columns = new ArrayList<>(id);
        columns.addAll(names);
        RowSource rows = RowSource.read(file, columns, threads);
        var values = new GroupValues(left, names);
        for (int row = 0; row < rows.rows(); row++) {
            String of = rows.id(row, 0, id.size());
            List<String> said = new ArrayList<>();
            for (int column = id.size(); column < columns.size(); column++) {
                said.add(Objects.requireNonNullElse(rows.text(row, column), ""));
            }
            if (of != null) {
                values.add(of, said);
            }
        }
        return values.groupings();
    }
}
