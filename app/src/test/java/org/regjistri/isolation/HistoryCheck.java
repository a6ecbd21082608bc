package org.regjistri.isolation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// Searches a history for what no order of the transactions explains, after Adya ("Weak Consistency", 1999): reads of
/// what
/// was rolled back, writes that got lost, and cycles of "was before", where being over before another began counts too
/// (strict serializability).
///
/// The order of versions is known: nothing in the register is overwritten.
final class HistoryCheck {
    private enum Edge {
        WROTE_BEFORE,
        WAS_READ_BY,
        READ_BEFORE,
        ENDED_BEFORE
    }

    private record Step(int to, Edge edge) {}

    private final List<Transaction> transactions;
    private final Map<String, List<Integer>> versions;
    private final Map<Integer, Transaction> byId = new HashMap<>();
    private final List<List<Step>> graph = new ArrayList<>();
    private final List<String> found = new ArrayList<>();

    private HistoryCheck(List<Transaction> transactions, Map<String, List<Integer>> versions) {
        this.transactions = transactions;
        this.versions = versions;
        transactions.forEach(one -> byId.put(one.id(), one));
    }

    /// @param versions of each thing the writers in the order of their versions, as everything stands at the end
    /// @return what is wrong, in words; empty where all could have happened one after the other
    static List<String> anomalies(List<Transaction> transactions, Map<String, List<Integer>> versions) {
        HistoryCheck check = new HistoryCheck(transactions, versions);
        check.findLost();
        check.findDirty();
        check.connect();
        check.findCycles();
        return List.copyOf(check.found);
    }

    private void findLost() {
        Map<String, Set<Integer>> kept = new HashMap<>();
        versions.forEach((thing, writers) -> {
            kept.put(thing, new HashSet<>(writers));
            if (new HashSet<>(writers).size() < writers.size()) {
                found.add("written twice by one: " + thing);
            }
        });
        for (Transaction one : transactions) {
            for (String thing : one.wrote()) {
                boolean isThere = kept.getOrDefault(thing, Set.of()).contains(one.id());
                if (isThere != (one.fate() == Transaction.Fate.COMMITTED)) {
                    found.add(
                            (isThere ? "rolled back and there: " : "committed and lost: ") + one.id() + " of " + thing);
                }
            }
        }
    }

    private void findDirty() {
        for (Transaction one : transactions) {
            one.read().forEach((thing, version) -> {
                boolean isKnown = version == Transaction.NOBODY
                        || versions.getOrDefault(thing, List.of()).contains(version);
                if (!isKnown) {
                    found.add(one.id() + " read of " + thing + " what " + version + " never committed");
                }
            });
        }
    }

    /// Nodes are transactions by id, and after them one for each end: a chain that stands for time.
    private void connect() {
        List<Transaction> committed = transactions.stream()
                .filter(one -> one.fate() == Transaction.Fate.COMMITTED)
                .toList();
        int first = transactions.stream().mapToInt(Transaction::id).max().orElse(0) + 1;
        for (int i = 0; i < first + committed.size(); i++) {
            graph.add(new ArrayList<>());
        }
        connectByTime(committed, first);
        connectByVersions(committed);
    }

    private void connectByTime(List<Transaction> committed, int first) {
        List<Transaction> byEnd = committed.stream()
                .sorted(Comparator.comparingLong(Transaction::ended))
                .toList();
        long[] ends = byEnd.stream().mapToLong(Transaction::ended).toArray();
        for (int i = 0; i < byEnd.size(); i++) {
            graph.get(byEnd.get(i).id()).add(new Step(first + i, Edge.ENDED_BEFORE));
            if (i > 0) {
                graph.get(first + i - 1).add(new Step(first + i, Edge.ENDED_BEFORE));
            }
        }
        for (Transaction one : committed) {
            int at = Arrays.binarySearch(ends, one.began());
            int before = at >= 0 ? at - 1 : -at - 2;
            if (before >= 0) {
                graph.get(first + before).add(new Step(one.id(), Edge.ENDED_BEFORE));
            }
        }
    }

    private void connectByVersions(List<Transaction> committed) {
        Map<String, Map<Integer, Integer>> next = new HashMap<>();
        versions.forEach((thing, writers) -> {
            Map<Integer, Integer> follower = new HashMap<>();
            int before = Transaction.NOBODY;
            for (int writer : writers) {
                follower.put(before, writer);
                if (before != Transaction.NOBODY) {
                    add(before, writer, Edge.WROTE_BEFORE);
                }
                before = writer;
            }
            next.put(thing, follower);
        });
        for (Transaction one : committed) {
            one.read().forEach((thing, version) -> {
                if (version != Transaction.NOBODY) {
                    add(version, one.id(), Edge.WAS_READ_BY);
                }
                Integer overwriter = next.getOrDefault(thing, Map.of()).get(version);
                if (overwriter != null) {
                    add(one.id(), overwriter, Edge.READ_BEFORE);
                }
            });
        }
    }

    private void add(int from, int to, Edge edge) {
        if (from != to && from < graph.size() && to < graph.size()) {
            graph.get(from).add(new Step(to, edge));
        }
    }

    private void findCycles() {
        for (List<Integer> knot : Knots.of(
                graph.size(), node -> graph.get(node).stream().map(Step::to).toList())) {
            found.add("a cycle: " + cycle(knot));
        }
    }

    /// A shortest way from one of the knot back to itself.
    private String cycle(List<Integer> knot) {
        int start = Collections.min(knot);
        Set<Integer> within = new HashSet<>(knot);
        Map<Integer, Map.Entry<Integer, Edge>> cameFrom = new TreeMap<>();
        Deque<Integer> queue = new ArrayDeque<>(List.of(start));
        while (!queue.isEmpty()) {
            int at = queue.removeFirst();
            for (Step step : graph.get(at)) {
                if (within.contains(step.to()) && cameFrom.putIfAbsent(step.to(), Map.entry(at, step.edge())) == null) {
                    queue.add(step.to());
                }
            }
        }
        List<String> words = new ArrayList<>();
        int at = start;
        do {
            Map.Entry<Integer, Edge> from = Objects.requireNonNull(cameFrom.get(at));
            words.addFirst(name(from.getKey()) + " " + from.getValue());
            at = from.getKey();
        } while (at != start);
        return String.join(", ", words) + " " + name(start);
    }

    private String name(int node) {
        return byId.containsKey(node) ? "T" + node : "time";
    }
}
