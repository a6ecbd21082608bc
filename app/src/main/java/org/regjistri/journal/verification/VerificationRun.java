package org.regjistri.journal.verification;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.regjistri.journal.DerivedTables;
import org.regjistri.journal.StandingRule;
import org.regjistri.journal.Verification.Kind;
import org.regjistri.journal.Verification.Report;
import org.regjistri.journal.VerifierKey;
import org.regjistri.journal.tree.LeafRow;
import org.regjistri.journal.tree.StoredTree;
import org.springframework.jdbc.core.simple.JdbcClient;

/// One run over the whole journal, in the transaction of its caller.
final class VerificationRun {
    private static final int PAGE = 500;
    private final Findings findings = new Findings();
    private final StoredTree stored;
    private final AllEntries entries;
    private final EntryCheck entryCheck;
    private final TreeCheck treeCheck;
    private final OutsideCheck outsideCheck;
    private final TableCheck tableCheck;
    private final List<StandingRule> rules;
    private final List<PlacedEntry> page = new ArrayList<>(PAGE);
    private long leaves;
    private long waiting;
    private long comparing;

    VerificationRun(
            JdbcClient jdbc,
            BatchLines batchLines,
            Collection<VerifierKey> keys,
            List<DerivedTables> rooms,
            List<StandingRule> rules,
            OutsideCopy copy) {
        stored = new StoredTree(jdbc);
        entries = new AllEntries(jdbc);
        entryCheck = new EntryCheck(entries, findings);
        treeCheck = new TreeCheck(stored, keys, findings);
        outsideCheck = new OutsideCheck(copy, keys, findings);
        tableCheck = new TableCheck(rooms, entries, new BatchCheck(jdbc, batchLines), findings);
        this.rules = rules;
    }

    Report run() throws IOException {
        long begun = System.nanoTime();
        walkLeaves();
        outsideCheck.conclude(leaves);
        treeCheck.conclude(leaves, outsideCheck.firstDifference());
        walkWaiting();
        for (UUID lost : entries.withoutLeafAndNotWaiting()) {
            findings.nowhere(Kind.ENTRY_WITHOUT_LEAF, lost, "the entry has no leaf and does not wait for one");
        }
        compare(tableCheck::findRowsWithoutEntry);
        compare(this::askForRules);
        return new Report(
                leaves,
                waiting,
                tableCheck.rows(),
                stored.latestCheckpoint().orElse(null),
                findings.first(),
                findings.further(),
                Duration.ofNanos(System.nanoTime() - begun - comparing),
                Duration.ofNanos(comparing));
    }

    private void askForRules() {
        rules.stream()
                .flatMap(rule -> rule.broken().stream())
                .forEach(words -> findings.nowhere(Kind.RULE_BROKEN, null, words));
    }

    private void compare(Runnable tables) {
        long begun = System.nanoTime();
        tables.run();
        comparing += System.nanoTime() - begun;
    }

    private void walkLeaves() throws IOException {
        try (Stream<PlacedEntry> all = entries.placed()) {
            for (PlacedEntry placed : (Iterable<PlacedEntry>) all::iterator) {
                walk(placed.leaf());
                if (entryCheck.isGenuine(placed)) {
                    page.add(placed);
                }
                if (page.size() == PAGE) {
                    comparePage();
                }
            }
        }
        comparePage();
    }

    private void comparePage() {
        compare(() -> tableCheck.compare(page));
        page.clear();
    }

    private void walk(@Nullable LeafRow leaf) throws IOException {
        if (leaf == null) {
            return;
        }
        if (leaf.position() > leaves) {
            findings.between(Kind.DELETED, leaves, leaf.position() - 1, "the leaf is gone: a gap in the positions");
            treeCheck.breakOff();
        }
        leaves = leaf.position() + 1;
        treeCheck.append(leaf.hash());
        outsideCheck.append(leaf.position(), leaf.hash(), treeCheck::root);
    }

    private void walkWaiting() {
        long ordinal = Long.MIN_VALUE;
        for (List<AllEntries.Waiting> page = entries.waitingAfter(ordinal);
                !page.isEmpty();
                page = entries.waitingAfter(ordinal)) {
            List<PlacedEntry> placed =
                    page.stream().map(AllEntries.Waiting::entry).toList();
            List<PlacedEntry> genuine =
                    placed.stream().filter(entryCheck::isGenuine).toList();
            compare(() -> tableCheck.compare(genuine));
            waiting += page.size();
            ordinal = page.getLast().ordinal();
        }
    }
}
