package org.regjistri.linkage.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.regjistri.linkage.compare.Comparison;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;

/// Pairs of two persons of one family. They agree on surname, home and parents as one person would, and on what
/// everybody
/// has of their own as strangers do; but a child is named after the brother who died, whatever the name, so that
/// rarity tells one person from a stranger and not from kin. A third class beside persons and strangers, after the
/// mixtures of more than two
/// classes in Michael D. Larsen and Donald B. Rubin, *Iterative Automated Record Linkage Using Mixture Models*, 2001.
final class Kin {
    /// As evidence in an explanation.
    static final String NAME = "relatives";

    static final String LEVEL = "could_be";

    /// Relatives of a row in the other table that are believed in before anything was learned.
    static final double AT_FIRST = 2;

    static final double FEWEST = 1e-3;
    static final double BELIEVED_PAIRS = 20;

    /// Of what relatives share and of what they don't, so much is as with one person at first.
    private static final double SHARED = 0.7;

    private static final double OWN = 0.02;

    private Kin() {}

    /// Comparisons of what everybody has of their own: the first given name, dates, numbers, and what follows from
    /// dates.
    static Set<String> own(List<FieldPlan> fields, List<Comparison> comparisons) {
        Set<String> own = new HashSet<>();
        Set<String> names = new HashSet<>();
        boolean hasGiven = false;
        for (FieldPlan field : fields) {
            names.add(field.name());
            boolean isOwn = switch (field.kind()) {
                case GIVEN_NAME -> !hasGiven;
                case DATE, NUMBER, SEX, FULL_NAME -> true;
                case SURNAME, PLACE, TEXT, CATEGORY -> false;
            };
            hasGiven |= field.kind() == FieldKind.GIVEN_NAME;
            if (isOwn) {
                own.add(field.name());
            }
        }
        for (Comparison comparison : comparisons) {
            boolean isOrder =
                    comparison.levels().stream().anyMatch(level -> level.code().equals("impossible"));
            if (!names.contains(comparison.name()) && isOrder) {
                own.add(comparison.name());
            }
        }
        return own;
    }

    /// Shares of the levels among relatives before anything was learned.
    ///
    /// @param same shares among pairs of one person
    /// @param chance shares among random pairs
    static double[] believed(double[] same, double[] chance, boolean isOwn) {
        double part = isOwn ? OWN : SHARED;
        double[] kin = new double[same.length];
        for (int level = 1; level < kin.length; level++) {
            kin[level] = (part * same[level]) + ((1 - part) * chance[level]);
        }
        return kin;
    }
}
