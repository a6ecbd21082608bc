package org.regjistri.linkage.blocking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.plan.KeyPlan;
import org.regjistri.linkage.plan.KeyPlan.Part;
import org.regjistri.linkage.plan.KeyPlan.Take;

/// Keys of one to three parts that could find pairs, by the kinds of the fields and how often two rows agree by chance.
/// The only figures are what a key costs; nothing here knows a country or a set of data.
final class KeyProposals {
    private static final int PROPOSALS_MAX = 72;
    /// Keys that would bring together more by chance have too many large blocks to be of use.
    private static final double EXPECTED_MAX = 400;
    /// A key that costs less needs no further part.
    private static final double EXPECTED_ENOUGH = 0.3;

    private final double rows;
    private final PartFrequencies frequencies;
    private final List<Part> parts;
    private final List<Proposal> proposals = new ArrayList<>();

    private record Proposal(KeyPlan plan, double expected) {}

    private KeyProposals(int rows, PartFrequencies frequencies, List<Part> parts) {
        this.rows = rows;
        this.frequencies = frequencies;
        this.parts = parts;
    }

    /// @param rows of the right table
    static List<KeyPlan> of(int rows, PartFrequencies frequencies, List<Part> parts) {
        KeyProposals all = new KeyProposals(rows, frequencies, parts);
        all.extend(List.of(), 0, rows);
        return all.best();
    }

    static List<Part> parts(List<FieldPlan> fields) {
        List<Part> parts = new ArrayList<>();
        for (FieldPlan field : fields) {
            for (Take take : takes(field.kind())) {
                parts.add(new Part(field.name(), take));
            }
        }
        return parts;
    }

    private static List<Take> takes(FieldKind kind) {
        return switch (kind) {
            case GIVEN_NAME, SURNAME -> List.of(Take.WHOLE, Take.SOUND, Take.START, Take.INITIAL);
            case FULL_NAME -> List.of(Take.WHOLE, Take.SOUND, Take.START);
            case DATE -> List.of(Take.WHOLE, Take.MONTH, Take.DAY, Take.YEAR);
            case PLACE -> List.of(Take.WHOLE, Take.SOUND);
            case NUMBER, TEXT -> List.of(Take.WHOLE, Take.START);
            case SEX, CATEGORY -> List.of(Take.WHOLE);
        };
    }

    private void extend(List<Part> key, int from, double expected) {
        for (int i = from; i < parts.size(); i++) {
            Part part = parts.get(i);
            double chance = frequencies.chance(part);
            boolean isNew = key.stream().noneMatch(other -> other.field().equals(part.field()));
            if (isNew && chance > 0 && chance < 1) {
                List<Part> longer = new ArrayList<>(key);
                longer.add(part);
                propose(longer, i + 1, expected * chance);
            }
        }
    }

    private void propose(List<Part> key, int next, double expected) {
        if (expected <= EXPECTED_MAX) {
            proposals.add(new Proposal(new KeyPlan(key), expected));
        }
        if (key.size() < 3) {
            extend(key, next, expected);
        }
    }

    /// Those to which nothing coarser is as good, those first of which the cost is nearest to one pair for a row.
    private List<KeyPlan> best() {
        return proposals.stream()
                .filter(one -> proposals.stream().noneMatch(other -> makesNeedless(other, one)))
                .sorted(Comparator.comparingDouble((Proposal one) -> distance(one.expected))
                        .thenComparing(one -> one.plan.name()))
                .limit(PROPOSALS_MAX)
                .map(Proposal::plan)
                .toList();
    }

    private double distance(double expected) {
        return Math.abs(StrictMath.log(expected + 1 / rows));
    }

    private boolean makesNeedless(Proposal coarse, Proposal fine) {
        return coarse.expected <= EXPECTED_ENOUGH
                && !coarse.plan.equals(fine.plan)
                && coarse.plan.parts().stream().allMatch(part -> isSaidBy(part, fine.plan));
    }

    private static boolean isSaidBy(Part coarse, KeyPlan fine) {
        return fine.parts().stream()
                .anyMatch(part -> part.field().equals(coarse.field()) && isSaidBy(coarse.take(), part.take()));
    }

    private static boolean isSaidBy(Take coarse, Take fine) {
        return coarse == fine
                || fine == Take.WHOLE
                || (fine == Take.MONTH && coarse == Take.YEAR)
                || (coarse == Take.INITIAL && Set.of(Take.START).contains(fine));
    }
}
