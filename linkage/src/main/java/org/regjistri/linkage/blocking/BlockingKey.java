package org.regjistri.linkage.blocking;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.KeyPlan;

/// Puts the parts of a row together to the hashes under which a key finds it: none where a part is
/// missing, several where a part has several values. Given name and surname of which a key takes
/// the same count in either order: people write the one into the other's box.
final class BlockingKey {
    /// A row with more combinations of values than this is found by the first ones.
    private static final int COMBINATIONS_MAX = 64;

    /// Odd, as all factors by which parts count differently.
    private static final long EITHER_NAME = 0x9e6c63d0876a9a47L;

    private final int[] parts;
    private final long[] salts;

    /// @param all the parts that [KeyParts] takes, in its order
    BlockingKey(KeyPlan plan, List<KeyPlan.Part> all, Map<String, FieldKind> kinds) {
        parts = new int[plan.parts().size()];
        salts = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            KeyPlan.Part part = plan.parts().get(i);
            parts[i] = all.indexOf(part);
            boolean either = isOneOfTwoNames(plan, part, kinds);
            salts[i] = either ? EITHER_NAME : Hashes.of(part.name()) | 1;
        }
    }

    static FieldKind kind(Map<String, FieldKind> kinds, String field) {
        @Nullable FieldKind kind = kinds.get(field);
        if (kind == null) {
            throw new IllegalArgumentException("No field " + field);
        }
        return kind;
    }

    /// Puts the hashes of the row whose parts stand in `scratch` there as keys, each once.
    void hashes(KeyScratch scratch) {
        hashesWithTwins(scratch);
        if (scratch.keyCount() > 1) {
            scratch.keepDistinctKeys();
        }
    }

    /// As [#hashes], but one that two combinations of values give may stand there twice.
    void hashesWithTwins(KeyScratch scratch) {
        scratch.clearKeys();
        long sum = 0;
        for (int i = 0; i < parts.length; i++) {
            int from = scratch.from(parts[i]);
            int values = scratch.to(parts[i]) - from;
            if (values != 1) {
                if (values > 1) {
                    combine(scratch);
                }
                return;
            }
            sum += scratch.part(from) * salts[i];
        }
        scratch.addKey(Hashes.mix(sum));
    }

    /// Where some part has several values.
    private void combine(KeyScratch scratch) {
        scratch.addKey(0);
        for (int i = 0; i < parts.length && scratch.keyCount() > 0; i++) {
            combine(scratch, parts[i], salts[i]);
        }
        for (int i = 0; i < scratch.keyCount(); i++) {
            scratch.setKey(i, Hashes.mix(scratch.key(i)));
        }
    }

    private static void combine(KeyScratch scratch, int part, long salt) {
        int from = scratch.from(part);
        int to = scratch.to(part);
        if (from == to) {
            scratch.clearKeys();
            return;
        }
        int before = scratch.keyCount();
        for (int at = from + 1; at < to && scratch.keyCount() + before <= COMBINATIONS_MAX; at++) {
            long more = scratch.part(at) * salt;
            for (int i = 0; i < before; i++) {
                scratch.addKey(scratch.key(i) + more);
            }
        }
        long first = scratch.part(from) * salt;
        for (int i = 0; i < before; i++) {
            scratch.setKey(i, scratch.key(i) + first);
        }
    }

    private static boolean isOneOfTwoNames(KeyPlan plan, KeyPlan.Part part, Map<String, FieldKind> kinds) {
        FieldKind own = kind(kinds, part.field());
        return (own == FieldKind.GIVEN_NAME || own == FieldKind.SURNAME)
                && count(plan, part.take(), FieldKind.GIVEN_NAME, kinds) == 1
                && count(plan, part.take(), FieldKind.SURNAME, kinds) == 1;
    }

    private static long count(KeyPlan plan, KeyPlan.Take take, FieldKind kind, Map<String, FieldKind> kinds) {
        return plan.parts().stream()
                .filter(part -> part.take() == take && kind(kinds, part.field()) == kind)
                .count();
    }
}
