package org.regjistri.isolation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.IntFunction;

/// The strongly connected components of more than one node, after Tarjan ("Depth-First Search and Linear Graph
/// Algorithms", 1972), without recursion: a history is longer than a stack.
final class Knots {
    private final IntFunction<List<Integer>> followers;
    private final int[] index;
    private final int[] low;
    private final boolean[] onPath;
    private final Deque<Integer> path = new ArrayDeque<>();
    private final List<List<Integer>> knots = new ArrayList<>();
    private int count;

    private Knots(int nodes, IntFunction<List<Integer>> followers) {
        this.followers = followers;
        this.index = new int[nodes];
        this.low = new int[nodes];
        this.onPath = new boolean[nodes];
        Arrays.fill(index, -1);
    }

    static List<List<Integer>> of(int nodes, IntFunction<List<Integer>> followers) {
        Knots search = new Knots(nodes, followers);
        for (int node = 0; node < nodes; node++) {
            if (search.index[node] < 0) {
                search.from(node);
            }
        }
        return search.knots;
    }

    private record Visit(int node, Iterator<Integer> followers) {}

    private void from(int root) {
        Deque<Visit> visits = new ArrayDeque<>();
        visits.push(enter(root));
        while (!visits.isEmpty()) {
            Visit visit = visits.getFirst();
            if (visit.followers().hasNext()) {
                int next = visit.followers().next();
                if (index[next] < 0) {
                    visits.push(enter(next));
                } else if (onPath[next]) {
                    low[visit.node()] = Math.min(low[visit.node()], index[next]);
                }
            } else {
                visits.pop();
                leave(visit.node());
                if (!visits.isEmpty()) {
                    int before = visits.getFirst().node();
                    low[before] = Math.min(low[before], low[visit.node()]);
                }
            }
        }
    }

    private Visit enter(int node) {
        index[node] = count;
        low[node] = count;
        count++;
        path.push(node);
        onPath[node] = true;
        return new Visit(node, followers.apply(node).iterator());
    }

    private void leave(int node) {
        if (low[node] != index[node]) {
            return;
        }
        List<Integer> knot = new ArrayList<>();
        int member;
        do {
            member = path.pop();
            onPath[member] = false;
            knot.add(member);
        } while (member != node);
        if (knot.size() > 1) {
            knots.add(knot);
        }
    }
}
