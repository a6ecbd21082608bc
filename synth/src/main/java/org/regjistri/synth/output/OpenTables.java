package org.regjistri.synth.output;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Tables that are written side by side.
final class OpenTables implements Closeable {
    private final List<OpenTable> open = new ArrayList<>();

    OpenTables(Path folder, List<Table> tables, Set<Format> formats) throws IOException {
        try {
            for (Table table : tables) {
                open.add(new OpenTable(folder, table, formats));
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    void append(List<Rows> rows) throws IOException {
        for (int i = 0; i < open.size(); i++) {
            open.get(i).append(rows.get(i));
        }
    }

    List<WrittenTable> finish() throws IOException {
        List<WrittenTable> whole = new ArrayList<>();
        for (OpenTable table : open) {
            whole.add(table.finish());
        }
        return whole;
    }

    @Override
    public void close() throws IOException {
        IOException first = null;
        for (OpenTable table : open) {
            try {
                table.close();
            } catch (IOException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
