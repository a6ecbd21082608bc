package org.regjistri.linkage.plan;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/// All that is wrong with a plan, with the places, so that it can be put right at one go.
public final class PlanProblems extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient List<Problem> problems;

    PlanProblems(Path file, List<Problem> problems) {
        super(text(file, sorted(problems)));
        this.problems = sorted(problems);
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::place))
                .distinct()
                .toList();
    }

    private static String text(Path file, List<Problem> problems) {
        return String.join(
                "\n",
                problems.stream()
                        .map(problem -> file + ", line " + problem.line() + ", column " + problem.column() + ": "
                                + problem.message())
                        .toList());
    }

    /// In the order of the file.
    public List<Problem> problems() {
        return problems;
    }

    /// @param line from 1 on, as is `column`
    public record Problem(int line, int column, String message) {
        PlanNode.Place place() {
            return new PlanNode.Place(line, column);
        }
    }
}
