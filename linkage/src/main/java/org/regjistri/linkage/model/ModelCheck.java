package org.regjistri.linkage.model;

import java.util.ArrayList;
import java.util.List;

/// Whether a model that somebody may have edited still fits together; all mistakes at once.
final class ModelCheck {
    private final List<String> mistakes = new ArrayList<>();

    private ModelCheck() {}

    static void check(Model model, String file) {
        ModelCheck check = new ModelCheck();
        check.all(model);
        if (!check.mistakes.isEmpty()) {
            throw new ModelProblem(file + ": " + String.join("; ", check.mistakes));
        }
    }

    private void all(Model model) {
        int strata = model.strata().size();
        if (strata == 0 || !model.strata().getFirst().equals(Model.ALL_STRATA)) {
            mistakes.add("the first stratum must be " + Model.ALL_STRATA);
        }
        shares("partners", model.prior().partners(), strata, Double.MAX_VALUE);
        for (ComparisonWeights comparison : model.comparisons()) {
            for (int level = 0; level < comparison.levels().size(); level++) {
                level(comparison.name(), comparison.levels().get(level), strata, level == 0);
            }
        }
    }

    private void level(String comparison, LevelWeights level, int strata, boolean isMissing) {
        String name = comparison + ", " + level.code();
        shares("m of " + name, level.m(), strata, 1);
        shares("u of " + name, level.u(), strata, 1);
        size("bits of " + name, level.bits(), strata);
        for (double bits : level.bits()) {
            if (!Double.isFinite(bits)) {
                mistakes.add("bits of " + name + " must be numbers, not " + bits);
            } else if (isMissing && bits != 0) {
                mistakes.add("bits of " + name + " must be 0: what is missing says nothing");
            }
        }
    }

    private void shares(String name, List<Double> shares, int strata, double most) {
        size(name, shares, strata);
        for (double share : shares) {
            if (!(share >= 0 && share <= most)) {
                mistakes.add(name + " is out of bounds: " + share);
            }
        }
    }

    private void size(String name, List<Double> numbers, int strata) {
        if (numbers.size() != strata) {
            mistakes.add(name + ": " + numbers.size() + " numbers for " + strata + " strata");
        }
    }
}
