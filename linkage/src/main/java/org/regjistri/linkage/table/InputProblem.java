package org.regjistri.linkage.table;

import java.nio.file.Path;

/// A file of persons that can't be read as it is. Says where and, where that is known, what helps.
public final class InputProblem extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final transient Path file;
    private final long line;
    private final long column;

    /// @param line from 1 on; 0: the file as a whole
    /// @param column sign of the line, from 1 on; 0: the line as a whole
    public InputProblem(Path file, long line, long column, String message) {
        super(place(file, line, column) + ": " + message);
        this.file = file;
        this.line = line;
        this.column = column;
    }

    InputProblem(Path file, String message) {
        this(file, 0, 0, message);
    }

    private static String place(Path file, long line, long column) {
        String inLine = column > 0 ? ", column " + column : "";
        return line > 0 ? file + ", line " + line + inLine : file.toString();
    }

    public Path file() {
        return file;
    }

    public long line() {
        return line;
    }

    public long column() {
        return column;
    }
}
