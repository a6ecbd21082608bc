package org.regjistri.synth.output;

/// A column of a table and what it means, for the data dictionary.
///
/// @param meaning one sentence without a full stop
public record Column(String name, Type type, boolean optional, String meaning) {

    public enum Type {
        /// 32 bits.
        INTEGER,
        /// In CSV as it is, in Parquet as UTF-8.
        TEXT,
        /// A whole day; days since 1970-01-01 in a chunk, `2026-11-22` in CSV, DATE in Parquet.
        DAY
    }

    public static Column integer(String name, String meaning) {
        return new Column(name, Type.INTEGER, false, meaning);
    }

    public static Column text(String name, String meaning) {
        return new Column(name, Type.TEXT, false, meaning);
    }

    public static Column day(String name, String meaning) {
        return new Column(name, Type.DAY, false, meaning);
    }

    /// The same, but may be absent.
    public Column orNothing() {
        return new Column(name, type, true, meaning);
    }
}
