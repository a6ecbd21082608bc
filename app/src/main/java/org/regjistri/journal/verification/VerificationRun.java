package org.regjistri.journal.verification;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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
    private final Findings findings = new Findings();
    private final StoredTree stored;
    private final AllEntries entries;
    private final EntryCheck entryCheck;
    private final TreeCheck treeCheck;
    private final OutsideCheck outsideCheck;
    private final TableCheck tableCheck;
    private final List<StandingRule> rules;
    private long leaves;
    private long waiting;

    VerificationRun(
            JdbcClient jdbc,
            Collection<VerifierKey> keys,
            List<DerivedTables> rooms,
            List<StandingRule> rules,
            OutsideCopy copy) {
        stored = new StoredTree(jdbc);
        entries = new AllEntries(jdbc);
        entryCheck = new EntryCheck(entries, findings);
        treeCheck = new TreeCheck(stored, keys, findings);
        outsideCheck = new OutsideCheck(copy, keys, findings);
        tableCheck = new TableCheck(rooms, entries, findings);
        this.rules = rules;
    }

    Report run() throws IOException {
        walkLeaves();
        outsideCheck.conclude(leaves);
        treeCheck.conclude(leaves, outsideCheck.firstDifference());
        walkWaiting();
        for (UUID lost : entries.withoutLeafAndNotWaiting()) {
            findings.nowhere(Kind.ENTRY_WITHOUT_LEAF, lost, "the entry has no leaf and does not wait for one");
        }
        tableCheck.findRowsWithoutEntry();
        rules.stream()
                .flatMap(rule -> rule.broken().stream())
                .forEach(words -> findings.nowhere(Kind.RULE_BROKEN, null, words));
        return new Report(
                leaves,
                waiting,
                tableCheck.rows(),
                stored.latestCheckpoint().orElse(null),
                findings.first(),
                findings.further());
    }

    private void walkLeaves() throws IOException {
        for (List<PlacedEntry> page = entries.placedFrom(0); !page.isEmpty(); page = entries.placedFrom(leaves)) {
            for (PlacedEntry placed : page) {
                walk(placed.leaf());
            }
            tableCheck.compare(page.stream().filter(entryCheck::isGenuine).toList());
        }
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
            tableCheck.compare(placed.stream().filter(entryCheck::isGenuine).toList());
            waiting += page.size();
            ordinal = page.getLast().ordinal();
        }
    }
}
