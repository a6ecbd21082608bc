package org.regjistri.linkage.run;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.regjistri.linkage.live.Changed;
import org.regjistri.linkage.live.LiveLink;
import org.regjistri.linkage.live.NewRow;
import org.regjistri.linkage.output.Progress;
import org.regjistri.linkage.plan.LinkagePlan;
import org.regjistri.linkage.plan.PlanFile;
import org.regjistri.linkage.resolve.Resolution;
import org.regjistri.linkage.resolve.Scored;
import org.regjistri.linkage.table.Column;
import org.regjistri.linkage.table.Dictionary;
import org.regjistri.linkage.table.PersonTable;
import org.regjistri.linkage.table.Tables;
import org.regjistri.linkage.table.TablesReader;

/// Not a test: links two large tables, takes the last records of the left one away again, adds them one by one, and
/// tells how long each took and how many links are others than before.
///
/// Arguments: the plan, the folder of its files, how many records.
final class LiveMeasurement {
    private static final double BOUND = 1e-9;
    private final PrintStream out = System.out;
    private final LinkagePlan plan;
    private final Tables tables;
    private final int first;

    private LiveMeasurement(LinkagePlan plan, Tables tables, int records) {
        this.plan = plan;
        this.tables = tables;
        this.first = firstOf(tables.left(), records);
    }

    public static void main(String[] arguments) throws IOException {
        Path place = Files.createTempFile("link", ".yaml");
        Files.writeString(
                place, Files.readString(Path.of(arguments[0])).replace("file: ", "file: " + arguments[1] + "/"));
        LinkagePlan plan = PlanFile.link(place, Optional.empty(), Optional.empty());
        Files.delete(place);
        Progress progress = Progress.on(System.err, true);
        progress.phase("Reading", 0);
        Tables tables = TablesReader.read(plan, 2);
        new LiveMeasurement(plan, tables, Integer.parseInt(arguments[2])).run(progress);
    }

    /// Ids are `record:role`.
    private static int firstOf(PersonTable left, int records) {
        int row = left.rows();
        for (int i = 0; i < records && row > 0; i++) {
            row = startOfRecord(left, row - 1);
        }
        return row;
    }

    private static int startOfRecord(PersonTable left, int row) {
        int first = row;
        while (first > 0 && record(left, first - 1).equals(record(left, row))) {
            first--;
        }
        return first;
    }

    private static String record(PersonTable left, int row) {
        String id = left.ids().of(row);
        int end = id.indexOf(':');
        return end < 0 ? id : id.substring(0, end);
    }

    private void run(Progress progress) {
        Models models;
        Resolution batch;
        try (Outcome outcome = new LinkageRun(plan, RunSettings.usual(), progress).run(tables)) {
            models = outcome.models();
            batch = outcome.resolution();
        }
        long before = System.nanoTime();
        PersonTable left = tables.left();
        PersonTable earlier = new PersonTable(
                first, left.ids(), left.columns(), left.relatives(), left.wanted(), left.strata(), left.truth());
        Tables without = new Tables(earlier, tables.right(), false, tables.dictionaries());
        try (OpenLinkage open =
                OpenLinkage.of(plan, without, models, withoutLast(batch.links().pairs()), RunSettings.usual())) {
            out.printf("opened in %.1f s%n", (System.nanoTime() - before) / 1e9);
            Map<Integer, List<LiveLink>> changed = new TreeMap<>();
            add(open, changed);
            compare(batch, changed);
            Runtime runtime = Runtime.getRuntime();
            System.gc();
            out.printf(
                    "heap in use %d MB of %d MB%n",
                    (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
        }
    }

    private Scored withoutLast(Scored pairs) {
        Scored some = new Scored();
        for (int i = 0; i < pairs.size() && pairs.left(i) < first; i++) {
            some.add(pairs.left(i), pairs.right(i), pairs.weight(i));
        }
        return some;
    }

    private void add(OpenLinkage open, Map<Integer, List<LiveLink>> changed) {
        List<Double> times = new ArrayList<>();
        for (int row = first; row < tables.left().rows(); ) {
            List<NewRow> record = new ArrayList<>();
            int start = row;
            do {
                record.add(written(row++));
            } while (row < tables.left().rows() && record(tables.left(), row).equals(record(tables.left(), start)));
            long before = System.nanoTime();
            Changed result = open.link(record);
            times.add((System.nanoTime() - before) / 1e6);
            changed.putAll(result.links());
        }
        double[] sorted =
                times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        out.printf(
                "%d records of %d rows, %d of them to be linked: p50 %.3f ms, p95 %.3f ms, p99 %.3f ms, max %.3f ms,"
                        + " mean %.3f ms%n",
                sorted.length,
                tables.left().rows() - first,
                java.util.stream.IntStream.range(first, tables.left().rows())
                        .filter(row -> tables.left().wanted().is(row))
                        .count(),
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.95)],
                sorted[(int) (sorted.length * 0.99)],
                sorted[sorted.length - 1],
                Arrays.stream(sorted).average().orElse(0));
    }

    private NewRow written(int row) {
        PersonTable left = tables.left();
        Map<String, List<String>> fields = new TreeMap<>();
        left.columns().forEach((field, column) -> fields.put(field, texts(field, column, row)));
        Map<String, List<Integer>> relatives = new TreeMap<>();
        left.relatives().forEach((relation, column) -> {
            List<Integer> rows = new ArrayList<>();
            for (int at = column.from(row); at < column.to(row); at++) {
                rows.add(column.code(at));
            }
            relatives.put(relation, rows);
        });
        return new NewRow(
                left.ids().of(row),
                fields,
                relatives,
                left.strata().names().isEmpty()
                        ? ""
                        : left.strata().names().get(left.strata().of(row)),
                left.wanted().is(row));
    }

    private List<String> texts(String field, Column column, int row) {
        Dictionary dictionary = tables.dictionaries().get(plan.kind(field));
        List<String> texts = new ArrayList<>();
        for (int at = column.from(row); dictionary != null && at < column.to(row); at++) {
            texts.add(dictionary.text(column.code(at)));
        }
        return texts;
    }

    /// Rows that were there before count too, where the new ones changed what became of them.
    private void compare(Resolution batch, Map<Integer, List<LiveLink>> changed) {
        Scored pairs = batch.links().pairs();
        Map<Integer, Integer> expected = new TreeMap<>();
        for (int i = 0; i < pairs.size(); i++) {
            if (pairs.left(i) >= first || changed.containsKey(pairs.left(i))) {
                expected.merge(pairs.left(i), 1, Integer::sum);
            }
        }
        long links = 0;
        long others = expected.keySet().stream()
                .filter(row -> !changed.containsKey(row))
                .count();
        for (Map.Entry<Integer, List<LiveLink>> row : changed.entrySet()) {
            others += expected.getOrDefault(row.getKey(), 0) == row.getValue().size() ? 0 : 1;
            for (LiveLink link : row.getValue()) {
                int at = pairs.find(link.left(), link.right());
                links++;
                boolean same = at >= 0
                        && batch.decisions().of(at) == link.decision()
                        && Math.abs(batch.links().probability().of(at) - link.probability()) < BOUND;
                others += same ? 0 : 1;
            }
        }
        out.printf("%d rows touched, %d pairs compared with the batch: %d differ%n", changed.size(), links, others);
    }
}
