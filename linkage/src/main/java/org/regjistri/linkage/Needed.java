package org.regjistri.linkage;

import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.regjistri.linkage.plan.JoinPlan;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.TablePlan;

/// Files that must be there before any work begins.
final class Needed {
    private Needed() {}

    static void file(Path file) throws NoSuchFileException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
    }

    static void filesOf(LinkagePlan plan) throws NoSuchFileException {
        filesOf(plan.left());
        if (plan.right().isPresent()) {
            filesOf(plan.right().get());
        }
    }

    private static void filesOf(TablePlan table) throws NoSuchFileException {
        file(table.file());
        for (JoinPlan join : table.joins()) {
            file(join.file());
        }
    }
}
