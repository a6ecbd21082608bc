package org.regjistri.linkage.spark;

import java.util.ArrayList;
import java.util.List;
import org.regjistri.linkage.blocking.CandidateIndex;
import org.regjistri.linkage.blocking.ChosenKey;
import org.regjistri.linkage.output.Progress;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.run.LinkageRun;
import org.regjistri.linkage.run.Models;
import org.regjistri.linkage.run.Outcome;
import org.regjistri.linkage.run.RunSettings;
import org.regjistri.linkage.table.Tables;

/// What the engine itself finds.
///
/// @param pairs as [SparkLinkage#pairs] gives them, sorted
record OneMachine(Models models, List<ChosenKey> keys, List<String> pairs) {
    static OneMachine of(LinkagePlan plan, Tables tables) {
        try (Outcome outcome = new LinkageRun(plan, RunSettings.usual(), Progress.silent()).run(tables)) {
            Scored scored = outcome.resolution().links().pairs();
            List<String> pairs = new ArrayList<>();
            for (int i = 0; i < scored.size(); i++) {
                pairs.add(id(tables.left().ids().of(scored.left(i))) + ","
                        + id(tables.right().ids().of(scored.right(i))) + "," + scored.weight(i));
            }
            return new OneMachine(
                    outcome.models(),
                    ((CandidateIndex) outcome.candidates()).keys(),
                    pairs.stream().sorted().toList());
        }
    }

    private static String id(String id) {
        return id.contains(",") ? '"' + id + '"' : id;
    }
}
