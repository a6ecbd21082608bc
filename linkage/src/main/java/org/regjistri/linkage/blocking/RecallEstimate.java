package org.regjistri.linkage.blocking;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.regjistri.linkage.plan.KeyPlan;

/// How many true pairs there are that no key finds, from two groups of keys that share no field, as one estimates fish
/// in a pond (Chapman 1951, Some properties of the hypergeometric distribution with applications to zoological sample
/// censuses): what the one group finds is a sample of which the other finds a share.
///
/// The estimate is too high where mistakes come together in the same rows, as in hard handwriting, and as only pairs
/// count that are sure: read it as the recall among rows with enough in them to be recognised.
final class RecallEstimate {
    private final List<KeyPlan> keys;
    private final List<String> fields;
    private final List<SurePairs.SurePair> pairs;

    RecallEstimate(List<KeyPlan> keys, List<SurePairs.SurePair> pairs) {
        this.keys = keys;
        this.pairs = pairs;
        this.fields = keys.stream()
                .flatMap(key -> key.parts().stream())
                .map(KeyPlan.Part::field)
                .distinct()
                .sorted()
                .limit(12)
                .toList();
    }

    /// @param isFound what the chosen keys find
    OptionalDouble of(Predicate<SurePairs.SurePair> isFound) {
        double best = 0;
        double all = 0;
        for (int group = 1; group < (1 << fields.size()) / 2; group++) {
            Groups counts = count(group);
            if (counts.smaller() > best) {
                best = counts.smaller();
                all = counts.all();
            }
        }
        if (best == 0) {
            return OptionalDouble.empty();
        }
        long found = pairs.stream().filter(isFound).count();
        return OptionalDouble.of(found / Math.max(all, pairs.size()));
    }

    private record Groups(double one, double other, double both) {
        double smaller() {
            return both == 0 ? 0 : Math.min(one, other);
        }

        double all() {
            return (one + 1) * (other + 1) / (both + 1) - 1;
        }
    }

    private Groups count(int group) {
        boolean[] inOne = new boolean[keys.size()];
        boolean[] inOther = new boolean[keys.size()];
        for (int key = 0; key < inOne.length; key++) {
            int own = fieldsOf(keys.get(key));
            inOne[key] = (own & ~group) == 0;
            inOther[key] = (own & group) == 0;
        }
        int one = 0;
        int other = 0;
        int both = 0;
        for (SurePairs.SurePair pair : pairs) {
            boolean isInOne = isFound(pair, inOne);
            boolean isInOther = isFound(pair, inOther);
            one += isInOne ? 1 : 0;
            other += isInOther ? 1 : 0;
            both += isInOne && isInOther ? 1 : 0;
        }
        return new Groups(one, other, both);
    }

    private static boolean isFound(SurePairs.SurePair pair, boolean[] keys) {
        for (int key = 0; key < keys.length; key++) {
            if (keys[key] && pair.isFound(key, SampleBlocks.LISTED_MAX)) {
                return true;
            }
        }
        return false;
    }

    private int fieldsOf(KeyPlan key) {
        int own = 0;
        for (KeyPlan.Part part : key.parts()) {
            int field = fields.indexOf(part.field());
            own |= field < 0 ? 1 << fields.size() : 1 << field;
        }
        return own;
    }
}
