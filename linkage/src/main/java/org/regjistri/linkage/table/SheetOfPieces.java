package org.regjistri.linkage.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.regjistri.linkage.threads.Crew;

/// Puts the pieces of a file together. Codes are given in the order in which values first stood in
/// the file.
record SheetOfPieces(Path path, Charset charset, Crew crew, Places places) {
    /// Where something stands in the file, for messages.
    interface Places extends Sheet.RowPlaces {
        InputProblem problem(long at, boolean hasColumn, String message);
    }

    /// @param sinks of each worker, in the order of the requests
    Sheet of(List<Request> requests, List<CsvPiece> pieces, List<List<ColumnSink>> sinks) {
        int[] starts = starts(pieces);
        RawColumn[] columns = new RawColumn[requests.size()];
        crew.share(columns.length, (_, i) -> {
            var merge =
                    FirstOrder.of(sinks.stream().map(own -> own.get(i).values()).toList(), charset);
            if (merge.brokenAt() >= 0) {
                throw places.problem(
                        merge.brokenAt(), true, broken(requests.get(i).column()));
            }
            columns[i] = requests.get(i).isKey() ? keys(i, pieces, starts, merge) : codes(i, pieces, starts, merge);
        });
        Map<Request, RawColumn> named = new LinkedHashMap<>();
        for (int i = 0; i < columns.length; i++) {
            named.put(requests.get(i), columns[i]);
        }
        return new Sheet(path, starts[pieces.size()], named, places);
    }

    private int[] starts(List<CsvPiece> pieces) {
        int[] starts = new int[pieces.size() + 1];
        for (int i = 0; i < pieces.size(); i++) {
            starts[i + 1] = Math.addExact(starts[i], pieces.get(i).rows());
        }
        if (starts[pieces.size()] == 0) {
            throw new InputProblem(path, "there is a header, but no row");
        }
        return starts;
    }

    private String broken(String column) {
        return "the text in column `" + column + "` is not "
                + (charset.equals(StandardCharsets.UTF_8)
                        ? "UTF-8; say `encoding: windows-1250` (or another one) in the plan, at the table, or save the"
                                + " file as UTF-8"
                        : charset.name() + ", as the plan says");
    }

    private static RawColumn codes(int column, List<CsvPiece> pieces, int[] starts, FirstOrder merge) {
        int[] all = new int[starts[pieces.size()]];
        for (int i = 0; i < pieces.size(); i++) {
            CsvPiece piece = pieces.get(i);
            var own = (PieceColumn.Codes) piece.columns().get(column);
            own.put(all, starts[i], merge.translation(piece.worker()));
        }
        return new RawColumn.Codes(all, merge.values());
    }

    private static RawColumn keys(int column, List<CsvPiece> pieces, int[] starts, FirstOrder merge) {
        long[] all = new long[starts[pieces.size()]];
        for (int i = 0; i < pieces.size(); i++) {
            CsvPiece piece = pieces.get(i);
            var own = (PieceColumn.Keys) piece.columns().get(column);
            own.put(all, starts[i], merge.translation(piece.worker()));
        }
        return new RawColumn.Keys(LongRow.of(all), merge.values());
    }
}
