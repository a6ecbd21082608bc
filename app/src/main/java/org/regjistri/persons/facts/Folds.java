package org.regjistri.persons.facts;

import java.util.List;
import java.util.function.UnaryOperator;
import org.regjistri.kernel.fold.NameFold;
import org.regjistri.kernel.fold.PhoneticKey;

/// The versions of the fold that this program knows, oldest first.
///
/// Names are looked for by all of them, so that who has keys of an older one only is found. Keys are
/// kept in the newest and in the one before it: by these the release before goes on finding everybody
/// while the new one is rolled out.
record Folds(List<Fold> known) {
    private static final int KEPT = 2;

    Folds {
        known = List.copyOf(known);
        for (int i = 1; i < known.size(); i++) {
            if (known.get(i).version() != known.get(i - 1).version() + 1) {
                throw new IllegalArgumentException("Versions of the fold follow each other");
            }
        }
    }

    /// @param folding what makes one spelling of many; the same for ever under one version
    record Fold(int version, UnaryOperator<String> folding) {
        static Fold of(NameFold fold) {
            return new Fold(fold.version(), fold::fold);
        }

        String key(String written) {
            return folding.apply(written);
        }

        /// Follows from the key alone: a change of sounds is a new version of the fold too.
        String sound(String key) {
            return PhoneticKey.ofFolded(key.replace(" ", ""));
        }
    }

    static Folds ofKernel() {
        return new Folds(NameFold.all().stream().map(Fold::of).toList());
    }

    Fold newest() {
        return known.getLast();
    }

    /// Those of which every name has keys, once it is keyed anew.
    List<Fold> kept() {
        return known.subList(Math.max(0, known.size() - KEPT), known.size());
    }

    int oldestKept() {
        return kept().getFirst().version();
    }

    /// Up to here whoever makes newer keys makes ours too, and leaves them.
    int newestBesideOurs() {
        return newest().version() + KEPT - 1;
    }
}
