package org.regjistri.linkage.output;

import java.nio.ByteBuffer;

/// Rows as lines of CSV.
final class CsvRows implements Rows {
    private static final int FEW = 1 << 12;
    private final CsvBytes bytes = new CsvBytes(FEW);
    private final int[] digits;
    private final byte[][][] words;
    private int column;

    /// @param digits of each column
    /// @param words of each column, as cells
    CsvRows(int[] digits, byte[][][] words) {
        this.digits = digits;
        this.words = words;
    }

    @Override
    public void text(String text) {
        bytes.text(text);
        bytes.separator();
        column++;
    }

    @Override
    public void decimal(double value) {
        bytes.decimal(value, digits[column]);
        bytes.separator();
        column++;
    }

    @Override
    public void word(int number) {
        bytes.raw(words[column][number]);
        bytes.separator();
        column++;
    }

    @Override
    public void endRow() {
        if (column != digits.length) {
            throw new IllegalStateException(column + " cells in " + digits.length + " columns");
        }
        column = 0;
        bytes.endRow();
    }

    /// All lines, which are forgotten here; to be used before anything else is put in.
    ByteBuffer taken() {
        return bytes.taken();
    }
}
