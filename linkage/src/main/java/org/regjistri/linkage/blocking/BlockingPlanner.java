package org.regjistri.linkage.blocking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.regjistri.linkage.plan.FieldKind;
import org.regjistri.linkage.plan.KeyPlan;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.Tables;

/// Decides with which keys pairs are found, and counts them before one is made.
///
/// Keys of the plan are taken as they are; without any, keys are chosen by trying many on a sample.
/// Where the keys would
/// make more pairs than the plan allows, first large blocks are left out, then a key that no row
/// depends on; if that is not enough, the plan is refused.
public final class BlockingPlanner {
    /// Blocks of up to 2^5 rows are never left out for the number of pairs.
    private static final int POWER_MIN = 5;

    /// With more rows, keys that were given are not tried, and their recall is not estimated.
    private static final int TRIED_MAX = 200_000;

    private final LinkagePlan plan;
    private final Tables tables;
    private final int threads;
    private final List<String> notes = new ArrayList<>();

    private BlockingPlanner(LinkagePlan plan, Tables tables, int threads) {
        this.plan = plan;
        this.tables = tables;
        this.threads = threads;
    }

    /// @throws TooManyPairs where the keys would make more than the plan allows whatever is left
    ///     out
    /// @throws IllegalArgumentException where a key names a field that there is not
    public static PlannedBlocking plan(
            LinkagePlan plan, Tables tables, KeyValues values, EntryMemory memory, int threads) {
        Takes takes = new Takes(tables, values);
        boolean automatic = plan.blocking().keys().isEmpty();
        boolean tried = automatic || tables.right().rows() <= TRIED_MAX;
        Optional<KeySearch> search = tried ? Optional.of(KeySearch.of(plan, tables, takes, threads)) : Optional.empty();
        List<ChosenKey> keys = automatic
                ? search.orElseThrow().choose()
                : plan.blocking().keys().stream()
                        .map(key -> new ChosenKey(key, plan.blocking().blockMax()))
                        .toList();
        BlockingPlanner planner = new BlockingPlanner(plan, tables, threads);
        CandidateIndex index = CandidateIndex.of(keys, plan.fields(), tables, takes, memory, threads);
        if (keys.isEmpty()) {
            planner.notes.add("No field tells rows apart, so there is no key and nothing is compared");
        }
        if (PairCount.every(tables.left()) > 1) {
            planner.notes.add("Pairs were counted on one row in %d".formatted(PairCount.every(tables.left())));
        }
        try {
            return planner.narrow(index, search, automatic, memory);
        } catch (TooManyPairs e) {
            index.close();
            throw e;
        }
    }

    private PlannedBlocking narrow(
            CandidateIndex whole, Optional<KeySearch> search, boolean automatic, EntryMemory memory) {
        CandidateIndex index = whole;
        PairCount count = count(index);
        long allowed = Math.multiplyExact(count.rows(), (long) plan.blocking().pairsMax());
        if (count.pairs() > allowed) {
            index = index.narrowed(withSmallerBlocks(index.keys(), count, allowed));
            count = count(index);
        }
        while (count.pairs() > allowed) {
            index = index.narrowed(withoutOne(index.keys(), count, allowed));
            count = count(index);
        }
        return new PlannedBlocking(report(index, count, search, automatic, memory), index);
    }

    private PairCount count(CandidateIndex index) {
        return PairCount.of(index, tables.left(), tables.isOne(), threads);
    }

    /// The same largest block for all keys that still is more than allowed, halved until it is
    /// enough.
    private List<ChosenKey> withSmallerBlocks(List<ChosenKey> keys, PairCount count, long allowed) {
        int power = Integer.SIZE - Integer.numberOfLeadingZeros(plan.blocking().blockMax());
        long over = count.pairs() - allowed;
        while (power > POWER_MIN && savedBelow(keys, count, power) < over) {
            power--;
        }
        int limit = 1 << power;
        notes.add("Blocks of more than %d rows were left out: %d pairs are more than the %d allowed"
                .formatted(limit, count.pairs(), allowed));
        return keys.stream()
                .map(key -> new ChosenKey(key.plan(), Math.min(key.blockMax(), limit)))
                .toList();
    }

    private static long savedBelow(List<ChosenKey> keys, PairCount count, int power) {
        long saved = IntStream.range(0, keys.size())
                .mapToLong(key -> count.key(key).pairsAbove(power))
                .sum();
        return saved / count.meetings();
    }

    private List<ChosenKey> withoutOne(List<ChosenKey> keys, PairCount count, long allowed) {
        List<Integer> costliest = IntStream.range(0, keys.size())
                .boxed()
                .sorted(Comparator.comparingLong(
                        (Integer key) -> -count.key(key).pairs()))
                .toList();
        for (int key : costliest) {
            if (keys.size() > 1 && count.key(key).rowsOnlyByThis() == 0) {
                notes.add("Key '%s' was left out: with it there would be %d pairs, and all its rows have other keys"
                        .formatted(keys.get(key).plan().name(), count.pairs()));
                List<ChosenKey> fewer = new ArrayList<>(keys);
                fewer.remove(key);
                return fewer;
            }
        }
        int first = costliest.getFirst();
        throw new TooManyPairs(
                keys.get(first).plan().name(), count.key(first).pairs() / count.meetings(), count.pairs(), allowed);
    }

    private BlockingReport report(
            CandidateIndex index, PairCount count, Optional<KeySearch> search, boolean automatic, EntryMemory memory) {
        List<ChosenKey> keysOf = index.keys();
        List<BlockingReport.KeyReport> keys = new ArrayList<>();
        for (int key = 0; key < index.keys().size(); key++) {
            keys.add(keyReport(index.keys().get(key), count.key(key), count));
        }
        return new BlockingReport(
                count.rows(),
                count.pairs(),
                count.rowsWithoutKey(),
                count.rowsLost(),
                search.map(of -> of.recall(keysOf)).orElseGet(OptionalDouble::empty),
                automatic,
                keys,
                notes,
                memory.spilled());
    }

    private BlockingReport.KeyReport keyReport(ChosenKey key, KeyCount count, PairCount all) {
        List<BlockingReport.LargeBlock> largest = count.largest().largestFirst().stream()
                .map(block -> new BlockingReport.LargeBlock(
                        written(key.plan(), block.example()),
                        block.left(),
                        block.right(),
                        block.right() > key.blockMax()))
                .toList();
        return new BlockingReport.KeyReport(
                key.plan().name(),
                key.blockMax(),
                count.pairs() / all.meetings(),
                count.leftOut() / all.meetings(),
                all.rows() - count.rowsWithKey(),
                count.rowsLeftOut(),
                largest);
    }

    /// What a left row has in the fields of a key.
    private String written(KeyPlan key, int row) {
        Map<String, FieldKind> kinds = CandidateIndex.kinds(plan.fields());
        StringJoiner text = new StringJoiner(", ");
        for (KeyPlan.Part part : key.parts()) {
            Column column = tables.left().column(part.field());
            FieldKind kind = BlockingKey.kind(kinds, part.field());
            var dictionary = tables.dictionaries().get(kind);
            if (dictionary != null) {
                text.add(dictionary.text(column.first(row)));
            }
        }
        return text.toString();
    }
}
