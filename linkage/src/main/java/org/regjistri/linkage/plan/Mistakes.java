package org.regjistri.linkage.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Collects what is wrong with a plan.
final class Mistakes {
    private final Path file;
    private final List<PlanProblems.Problem> all = new ArrayList<>();

    Mistakes(Path file) {
        this.file = file;
    }

    void add(PlanNode.Place place, String message) {
        all.add(new PlanProblems.Problem(place.line(), place.column(), message));
    }

    void throwIfAny() {
        if (!all.isEmpty()) {
            throw asException();
        }
    }

    PlanProblems asException() {
        return new PlanProblems(file, all);
    }
}
