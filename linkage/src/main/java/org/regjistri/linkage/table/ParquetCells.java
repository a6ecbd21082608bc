package org.regjistri.linkage.table;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;

/// Gives the cells of a Parquet column as the text that they would be in CSV.
final class ParquetCells {
    private static final byte[] NOTHING = new byte[0];
    private final ColumnDescriptor column;
    private final ColumnReader reader;
    private final CellSink sink;
    private final LogicalTypeAnnotation meaning;

    ParquetCells(ColumnDescriptor column, ColumnReader reader, CellSink sink) {
        this.column = column;
        this.reader = reader;
        this.sink = sink;
        this.meaning = column.getPrimitiveType().getLogicalTypeAnnotation();
    }

    void read(int rows, long place) {
        int present = column.getMaxDefinitionLevel();
        for (int row = 0; row < rows; row++) {
            byte[] cell = reader.getCurrentDefinitionLevel() == present ? cell() : NOTHING;
            give(cell, place + row);
            reader.consume();
        }
    }

    private void give(byte[] cell, long at) {
        int from = 0;
        int to = cell.length;
        while (from < to && cell[from] >= 0 && cell[from] <= ' ') {
            from++;
        }
        while (to > from && cell[to - 1] >= 0 && cell[to - 1] <= ' ') {
            to--;
        }
        sink.add(cell, from, CsvRow.isMissing(cell, from, to) ? from : to, at);
    }

    private byte[] cell() {
        return switch (column.getPrimitiveType().getPrimitiveTypeName()) {
            case BINARY, FIXED_LEN_BYTE_ARRAY -> bytes(reader.getBinary().getBytes());
            case INT32 -> ascii(number(reader.getInteger()));
            case INT64 -> ascii(number(reader.getLong()));
            case BOOLEAN -> ascii(Boolean.toString(reader.getBoolean()));
            case FLOAT -> ascii(decimal(reader.getFloat()));
            case DOUBLE -> ascii(decimal(reader.getDouble()));
            case INT96 -> throw new IllegalStateException("column " + column.getPath()[0] + " is INT96");
        };
    }

    private byte[] bytes(byte[] value) {
        return meaning instanceof DecimalLogicalTypeAnnotation decimal
                ? ascii(new BigDecimal(new BigInteger(value), decimal.getScale()).toPlainString())
                : value;
    }

    private String number(long number) {
        return switch (meaning) {
            case DateLogicalTypeAnnotation _ -> LocalDate.ofEpochDay(number).toString();
            case DecimalLogicalTypeAnnotation decimal ->
                BigDecimal.valueOf(number, decimal.getScale()).toPlainString();
            case TimestampLogicalTypeAnnotation timestamp ->
                day(number, timestamp).toString();
            case null, default -> Long.toString(number);
        };
    }

    private static LocalDate day(long number, TimestampLogicalTypeAnnotation timestamp) {
        long parts = switch (timestamp.getUnit()) {
            case MILLIS -> 1_000L;
            case MICROS -> 1_000_000L;
            case NANOS -> 1_000_000_000L;
        };
        return Instant.ofEpochSecond(Math.floorDiv(number, parts))
                .atZone(ZoneOffset.UTC)
                .toLocalDate();
    }

    /// Whole numbers without a point: other tools keep them so where some are missing.
    private static String decimal(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// The library asks for a converter that is never called.
    static final class Ignoring extends GroupConverter {
        @Override
        public Converter getConverter(int field) {
            return new PrimitiveConverter() {};
        }

        @Override
        public void start() {}

        @Override
        public void end() {}
    }
}
