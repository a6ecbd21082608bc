package org.regjistri.linkage;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.regjistri.linkage.blocking.TooManyPairs;
import org.regjistri.linkage.model.ModelProblem;
import org.regjistri.linkage.plan.PlanProblems;
import org.regjistri.linkage.table.InputProblem;

/// How the program ends when something is wrong: what it says, and its exit code.
final class Ending {
    static final int NOT_READ_OR_WRITTEN = 1;
    static final int PLAN_IS_WRONG = 2;
    static final int INPUT_IS_BAD = 3;
    static final int TOO_MANY_PAIRS = 4;

    private Ending() {}

    static int of(Exception e, PrintWriter err) {
        return switch (e) {
            case PlanProblems problems -> {
                problems.problems().forEach(err::println);
                yield PLAN_IS_WRONG;
            }
            case ModelProblem problem -> said(problem.getMessage(), PLAN_IS_WRONG, err);
            case InputProblem problem -> said(problem.getMessage(), INPUT_IS_BAD, err);
            case TooManyPairs refused -> said(refused.getMessage(), TOO_MANY_PAIRS, err);
            case NoSuchFileException missing -> said("There is no file " + missing.getFile(), NOT_READ_OR_WRITTEN, err);
            case IOException broken -> said("Cannot read or write: " + broken.getMessage(), NOT_READ_OR_WRITTEN, err);
            case UncheckedIOException broken
            when broken.getCause() instanceof NoSuchFileException missing ->
                said("There is no file " + missing.getFile(), NOT_READ_OR_WRITTEN, err);
            case UncheckedIOException broken ->
                said("Cannot read or write: " + broken.getMessage(), NOT_READ_OR_WRITTEN, err);
            default -> {
                e.printStackTrace(err);
                yield NOT_READ_OR_WRITTEN;
            }
        };
    }

    private static int said(@org.jspecify.annotations.Nullable String message, int code, PrintWriter err) {
        err.println(message);
        return code;
    }
}
