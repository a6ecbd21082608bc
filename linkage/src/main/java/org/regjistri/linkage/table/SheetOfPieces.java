package org.regjistri.linkage.table;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Puts the pieces of a file together, in their order.
final class SheetOfPieces {
    /// Where something stands in the file, for messages.
    interface Places extends Sheet.RowPlaces {
        InputProblem problem(long at, boolean hasColumn, String message);
    }

    private final Path path;
    private final Charset charset;
    private final List<Request> requests;
    private final List<WholeColumn> columns;
    private final List<CsvPiece> pieces = new ArrayList<>();

    /// @param room by the rows that the file seems to have
    SheetOfPieces(Path path, Charset charset, List<Request> requests, WholeColumn.Room room) {
        this.path = path;
        this.charset = charset;
        this.requests = requests;
        this.columns = requests.stream().map(request -> request.whole(room)).toList();
    }

    void add(CsvPiece piece) {
        for (int i = 0; i < columns.size(); i++) {
            columns.get(i).add(piece.columns().get(i), piece.worker());
        }
        pieces.add(piece.withoutColumns());
    }

    List<CsvPiece> pieces() {
        return pieces;
    }

    Sheet whole(Places places) {
        int rows = 0;
        for (CsvPiece piece : pieces) {
            rows = Math.addExact(rows, piece.rows());
        }
        if (rows == 0) {
            throw new InputProblem(path, "there is a header, but no row");
        }
        Map<Request, RawColumn> named = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).brokenAt() >= 0) {
                throw places.problem(
                        columns.get(i).brokenAt(), true, broken(requests.get(i).column()));
            }
            named.put(requests.get(i), columns.get(i).done());
        }
        return new Sheet(path, rows, named, places);
    }

    private String broken(String column) {
        return "the text in column `" + column + "` is not "
                + (charset.equals(StandardCharsets.UTF_8)
                        ? "UTF-8; say `encoding: windows-1250` (or another one) in the plan, at the table, or save the"
                                + " file as UTF-8"
                        : charset.name() + ", as the plan says");
    }
}
