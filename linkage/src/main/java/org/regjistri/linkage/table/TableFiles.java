package org.regjistri.linkage.table;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.regjistri.linkage.plan.JoinPlan;
import org.regjistri.linkage.plan.TablePlan;
import org.regjistri.linkage.threads.Crew;

/// The file of a table and those that are joined to it, as one table with columns of several views.
final class TableFiles {
    private final Sheet main;
    private final RowRanges ranges;
    private final Map<Request, List<View<RawColumn>>> views = new LinkedHashMap<>();

    private TableFiles(Sheet main, Crew crew) {
        this.main = main;
        this.ranges = new RowRanges(main.rows(), crew);
    }

    static TableFiles read(TablePlan plan, SheetReader reader, Warnings warnings) {
        Set<Request> wanted = ColumnsInUse.of(plan).requests();
        Header header = reader.header(plan.file(), plan.encoding());
        List<Request> own = wanted.stream()
                .filter(request -> header.names().contains(request.column()) || !isJoined(plan, request))
                .toList();
        var files = new TableFiles(reader.read(plan.file(), plan.encoding(), own), reader.crew());
        own.forEach(request -> files.add(request, new Link.Itself(), files.main.column(request)));
        Map<Path, Sheet> sheets = new HashMap<>();
        for (JoinPlan join : plan.joins()) {
            Sheet sheet = sheets.computeIfAbsent(
                    join.file(), file -> reader.read(file, plan.encoding(), requests(plan, file, wanted)));
            files.join(join, plan, sheet, wanted, warnings);
        }
        return files;
    }

    /// What all joins with a file want of it, so that it is read once.
    private static List<Request> requests(TablePlan plan, Path file, Set<Request> wanted) {
        Set<Request> requests = new LinkedHashSet<>();
        for (JoinPlan join : plan.joins()) {
            if (join.file().equals(file)) {
                requests.addAll(given(join, wanted).values());
                requests.add(new Request(join.key(), true));
            }
        }
        return List.copyOf(requests);
    }

    /// The columns that a join gives to the table, with those that they are in its file.
    private static Map<Request, Request> given(JoinPlan join, Set<Request> wanted) {
        Map<Request, Request> given = new LinkedHashMap<>();
        for (Request request : wanted) {
            String column = join.columns().get(request.column());
            if (column != null) {
                given.put(request, new Request(column, request.isKey()));
            }
        }
        return given;
    }

    private static boolean isJoined(TablePlan plan, Request request) {
        return plan.joins().stream().anyMatch(join -> join.columns().containsKey(request.column()));
    }

    private void join(JoinPlan join, TablePlan plan, Sheet sheet, Set<Request> wanted, Warnings warnings) {
        var index = new KeyIndex(sheet.keys(join.key()), sheet.rows());
        int[] firsts = firsts(join.of(), index);
        if (Arrays.stream(firsts).noneMatch(first -> first >= 0)) {
            warnings.add("The join with " + join.file() + " finds nothing: no `" + join.of() + "` of " + plan.file()
                    + " is a `" + join.key() + "` there");
        }
        var link = new Link.Joined(firsts, index);
        given(join, wanted).forEach((name, column) -> add(name, link, sheet.column(column)));
    }

    private void add(Request name, Link link, RawColumn column) {
        views.computeIfAbsent(name, _ -> new ArrayList<>()).add(new View<>(link, column));
    }

    /// The first row that is joined to each row of the table.
    private int[] firsts(String of, KeyIndex index) {
        int[] firsts = new int[rows()];
        Arrays.fill(firsts, -1);
        for (View<RawColumn.Keys> view : keys(of)) {
            KeyIndex.Lookup lookup = index.of(view.column());
            ranges.each((from, to) -> {
                for (int row = from; row < to; row++) {
                    int at = view.link().first(row);
                    if (at >= 0 && firsts[row] < 0) {
                        firsts[row] = lookup.first(view.column().key(at));
                    }
                }
            });
        }
        return firsts;
    }

    int rows() {
        return main.rows();
    }

    RowRanges ranges() {
        return ranges;
    }

    Sheet main() {
        return main;
    }

    List<View<RawColumn.Codes>> codes(String column) {
        return views(column, false, RawColumn.Codes.class);
    }

    List<View<RawColumn.Keys>> keys(String column) {
        return views(column, true, RawColumn.Keys.class);
    }

    private <C extends RawColumn> List<View<C>> views(String column, boolean isKey, Class<C> type) {
        return views.getOrDefault(new Request(column, isKey), List.of()).stream()
                .map(view -> new View<>(view.link(), type.cast(view.column())))
                .toList();
    }
}
