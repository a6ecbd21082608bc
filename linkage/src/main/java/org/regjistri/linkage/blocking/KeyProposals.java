package org.regjistri.linkage.blocking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.FieldPlan;
import org.regjistri.linkage.plan.KeyPlan;
import org.regjistri.linkage.plan.KeyPlan.Part;
import org.regjistri.linkage.plan.KeyPlan.Take;

/// Keys of one to three parts that could find pairs, by the kinds of the fields and how often two
/// rows agree by chance. The only figures are what a key costs, in how many rows its parts are
/// written and how well what it takes bears mistakes in general; nothing here knows a country or a
/// set of data. Of the same fields few keys are proposed, so that all kinds of mistakes leave some.
final class KeyProposals {
    private static final int PROPOSALS_MAX = 36;
    private static final int OF_THE_SAME_FIELDS = 2;
    /// So many at least that have a field.
    private static final int OF_A_FIELD = 5;
    /// Keys that would bring together more by chance have too many large blocks to be of use.
    private static final double EXPECTED_MAX = 400;
    /// A key that costs less needs no further part.
    private static final double EXPECTED_ENOUGH = 0.3;

    /// What a doubling of the cost takes from the promise, or its half.
    private static final double AWAY = 0.12;

    private static final double EITHER_NAME = 1.2;

    private final double rows;
    private final double[] chances;
    private final List<BitSet> written;
    private final TwoNames names;
    private final List<Part> parts;
    private final List<Proposal> proposals = new ArrayList<>();

    private record Proposal(KeyPlan plan, double promise) {
        List<String> fields() {
            return plan.parts().stream().map(Part::field).toList();
        }
    }

    private KeyProposals(
            int rows, PartFrequencies frequencies, List<Part> parts, List<BitSet> written, TwoNames names) {
        this.rows = rows;
        this.parts = parts;
        this.written = written;
        this.names = names;
        this.chances = parts.stream().mapToDouble(frequencies::chance).toArray();
    }

    /// @param rows of the right table
    /// @param written for each part, in which rows of a sample of the left table it is
    static List<KeyPlan> of(
            int rows, PartFrequencies frequencies, List<Part> parts, List<BitSet> written, TwoNames names) {
        KeyProposals all = new KeyProposals(rows, frequencies, parts, written, names);
        all.extend(new int[0], rows);
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

    private void extend(int[] key, double expected) {
        int from = key.length == 0 ? 0 : key[key.length - 1] + 1;
        for (int i = from; i < parts.size(); i++) {
            if (chances[i] > 0 && chances[i] < 1 && isNew(key, i)) {
                int[] longer = Arrays.copyOf(key, key.length + 1);
                longer[key.length] = i;
                propose(longer, expected * chances[i]);
            }
        }
    }

    private boolean isNew(int[] key, int part) {
        String field = parts.get(part).field();
        return Arrays.stream(key).noneMatch(other -> parts.get(other).field().equals(field));
    }

    private void propose(int[] key, double expected) {
        if (Arrays.stream(key).anyMatch(part -> key.length > 1 && expected / chances[part] <= EXPECTED_ENOUGH)) {
            return;
        }
        if (expected <= EXPECTED_MAX) {
            List<Part> of = Arrays.stream(key).mapToObj(parts::get).toList();
            double promise = log(share(key)) + log(bearing(of)) - AWAY * Math.abs(log(expected + 1 / rows));
            proposals.add(new Proposal(new KeyPlan(of), promise));
        }
        if (key.length < 3) {
            extend(key, expected);
        }
    }

    /// Of the rows, how many have all parts.
    private double share(int[] key) {
        BitSet all = (BitSet) written.get(key[0]).clone();
        for (int part : key) {
            all.and(written.get(part));
        }
        int seen = written.stream().mapToInt(BitSet::length).max().orElse(0);
        return (all.cardinality() + 0.1) / (seen + 0.1);
    }

    /// How often a true pair would agree, roughly.
    private double bearing(List<Part> key) {
        double all = isEitherName(key) ? EITHER_NAME : 1;
        for (Part part : key) {
            all *= switch (part.take()) {
                case WHOLE -> 0.8;
                case SOUND, START -> 0.9;
                case INITIAL -> 0.95;
                case YEAR, DAY -> 0.88;
                case MONTH -> 0.84;
            };
        }
        return all;
    }

    /// Such keys bear names that changed places.
    private boolean isEitherName(List<Part> key) {
        return key.stream()
                .anyMatch(given ->
                        given.field().equals(names.given()) && key.contains(new Part(names.surname(), given.take())));
    }

    private static double log(double value) {
        return StrictMath.log(value) / StrictMath.log(2);
    }

    private List<KeyPlan> best() {
        proposals.sort(
                Comparator.comparingDouble((Proposal one) -> -one.promise).thenComparing(one -> one.plan.name()));
        Map<List<String>, Integer> ofFields = new HashMap<>();
        List<Proposal> diverse = proposals.stream()
                .filter(one -> ofFields.merge(one.fields(), 1, Integer::sum) <= OF_THE_SAME_FIELDS)
                .toList();
        Set<KeyPlan> best = new LinkedHashSet<>();
        diverse.stream().limit(PROPOSALS_MAX).forEach(one -> best.add(one.plan));
        parts.stream()
                .map(Part::field)
                .distinct()
                .forEach(field -> diverse.stream()
                        .filter(one -> one.fields().contains(field))
                        .limit(OF_A_FIELD)
                        .forEach(one -> best.add(one.plan)));
        return List.copyOf(best);
    }
}
